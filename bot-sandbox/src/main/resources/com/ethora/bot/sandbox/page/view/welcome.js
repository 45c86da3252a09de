/** The first thing one sees: asks for a name, and for a password only when the server wants one. */
import { toLocalpart } from '../xmpp/jid.js';
import { byId } from './dom.js';
import { memory, visit } from './memory.js';

const ANY_PASSWORD = 'sandbox';

export function welcome(store, chat) {
	const form = byId('welcome-form');
	const name = byId('name-input');
	const password = byId('password-input');
	const error = byId('welcome-error');

	name.value = memory.get('name');
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const typed = name.value.replace(/\s+/g, ' ').trim();
		if (!toLocalpart(typed)) {
			complain('Please use a letter or a digit in your name.');
			return;
		}
		memory.set('name', typed);
		error.textContent = '';
		chat.enter(typed, password.value || ANY_PASSWORD);
	});
	store.on('connection', () => show(store.connection));

	// Reloading the page should not mean introducing oneself again.
	if (visit.get('entered') && name.value) {
		form.requestSubmit();
	}
	else {
		document.body.dataset.screen = 'welcome';
		name.focus();
	}

	function show({ state, detail }) {
		const entered = document.body.dataset.screen === 'chat';
		form.toggleAttribute('data-busy', state === 'connecting' || state === 'waiting');
		byId('enter-label').textContent = state === 'connecting' || state === 'waiting' ? 'Connecting…' : 'Enter the chat';
		if (state === 'online') {
			visit.set('entered', 'yes');
			document.body.dataset.screen = 'chat';
			password.value = '';
		}
		else if (state === 'denied') {
			askPassword(detail);
		}
		else if (state === 'offline') {
			visit.set('entered', '');
			document.body.dataset.screen = 'welcome';
			name.focus();
		}
		else if (state === 'waiting' && !entered) {
			document.body.dataset.screen = 'welcome';
			complain('The sandbox does not answer. Still trying…');
		}
	}

	function askPassword(detail) {
		const again = !byId('password-field').hidden;
		document.body.dataset.screen = 'welcome';
		visit.set('entered', '');
		byId('password-field').hidden = false;
		complain(again ? refusal(detail) : 'This sandbox knows its users: please give the password.');
		password.select();
		password.focus();
	}

	function complain(text) {
		error.textContent = text;
	}
}

function refusal(detail) {
	return detail === 'not-authorized' ? 'Name and password do not go together.' : `That did not work: ${detail}`;
}
