/** The shortcuts that work everywhere on the page. */
import { byId } from './dom.js';
import { stepRoom } from './rooms.js';

export function keyboard(store, chat, { inspector, switcher, thread }) {
	document.addEventListener('keydown', (event) => {
		if (document.body.dataset.screen !== 'chat' || event.isComposing) {
			return;
		}
		const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
		if (command && event.key.toLowerCase() === 'k') {
			switcher.toggle();
		}
		else if (command && event.key.toLowerCase() === 'i') {
			inspector.toggle();
		}
		else if (command && event.key === '/') {
			byId('help').open ? byId('help').close() : byId('help').showModal();
		}
		else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
			stepRoom(store, chat, event.key === 'ArrowUp' ? -1 : 1);
		}
		else if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
			escape();
		}
		else {
			return;
		}
		event.preventDefault();
	});
	byId('help-open').addEventListener('click', () => byId('help').showModal());
	for (const dialog of document.querySelectorAll('dialog')) {
		// A click beside the dialog lands on the dialog itself, its backdrop.
		dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
	}
	for (const key of document.querySelectorAll('kbd[data-mod]')) {
		key.textContent = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
	}

	function escape() {
		if (document.body.classList.contains('drawer-open')) {
			document.body.classList.remove('drawer-open');
		}
		else if (!thread.close()) {
			inspector.close();
		}
		byId('message-input').focus();
	}
}
