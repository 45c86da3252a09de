/** Light, dark, or what the system says. The stored choice is applied by theme-early.js before the first paint. */
import { byId } from './dom.js';
import { memory } from './memory.js';

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' };
const NAMES = { auto: 'System colours', light: 'Light colours', dark: 'Dark colours' };

export function theme() {
	const button = byId('theme-toggle');
	button.addEventListener('click', () => {
		const next = NEXT[document.documentElement.dataset.theme ?? 'auto'];
		document.documentElement.dataset.theme = next;
		memory.set('theme', next);
		show();
	});
	show();

	function show() {
		const current = document.documentElement.dataset.theme ?? 'auto';
		button.setAttribute('aria-label', `${NAMES[current]}; change`);
		button.title = NAMES[current];
		button.querySelector('use').setAttribute('href', `#icon-${current}`);
	}
}
