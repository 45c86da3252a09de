/** Remembers small choices; a browser that forbids storage just forgets them. */
const PREFIX = 'ethora.sandbox.';

function remembering(storage) {
	return {
		get(key) {
			try {
				return window[storage].getItem(PREFIX + key) ?? '';
			}
			catch {
				return '';
			}
		},
		set(key, value) {
			try {
				window[storage].setItem(PREFIX + key, value);
			}
			catch {
				// Nothing depends on it.
			}
		},
	};
}

/** For ever. */
export const memory = remembering('localStorage');

/** Until this tab is closed. */
export const visit = remembering('sessionStorage');
