/** Small words for building DOM nodes. */
const SVG = 'http://www.w3.org/2000/svg';

/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/**
 * Builds an element. Properties are set as properties; names with a dash (`aria-label`, `data-nick`) and `role`
 * as attributes. Children that are nothing (`null`, `false`, `undefined`, `''`) are left out.
 */
export function h(tag, properties = {}, ...children) {
	const node = document.createElement(tag);
	for (const [name, value] of Object.entries(properties)) {
		if (name.includes('-') || name === 'role') {
			node.setAttribute(name, value);
		}
		else {
			node[name] = value;
		}
	}
	node.append(...children.flat().filter((each) => each || each === 0));
	return node;
}

/** One of the icons defined in index.html. */
export function icon(name) {
	const svg = document.createElementNS(SVG, 'svg');
	const use = document.createElementNS(SVG, 'use');
	use.setAttribute('href', `#icon-${name}`);
	svg.setAttribute('class', 'icon');
	svg.setAttribute('aria-hidden', 'true');
	svg.append(use);
	return svg;
}

/** The round (people) or square (bots) picture with initials. */
export function avatar(nick, name, bot) {
	const words = name.replace(/[^\p{L}\p{N} ]/gu, ' ').trim().split(/\s+/);
	const initials = [...(words[0] ?? '?')][0] + (words.length > 1 ? [...words.at(-1)][0] : '');
	const node = h('span', { className: bot ? 'avatar bot' : 'avatar', 'aria-hidden': 'true' },
			bot ? icon('bot') : initials.toUpperCase());
	node.style.setProperty('--hue', hue(nick));
	return node;
}

/** The badge that says: this is a bot. */
export function botBadge() {
	return h('span', { className: 'badge' }, 'Bot');
}

function hue(text) {
	let hash = 0;
	for (const char of text) {
		hash = (hash * 31 + char.codePointAt(0)) % 360;
	}
	return hash;
}

/** Calls back once per frame, however often it is asked to. */
export function oncePerFrame(callback) {
	let planned = false;
	return () => {
		if (!planned) {
			planned = true;
			// Frames do not come while the page is hidden, but tests and titles still want the truth.
			const run = () => {
				planned = false;
				callback();
			};
			if (document.hidden) {
				setTimeout(run, 50);
			}
			else {
				requestAnimationFrame(run);
			}
		}
	};
}
