/** One quiet word about the connection, and who we are. */
import { avatar, byId } from './dom.js';

const WORDS = {
	connecting: 'Connecting…',
	online: 'Connected',
	waiting: 'Reconnecting…',
	denied: 'Not logged in',
	offline: 'Offline',
};

export function status(store, chat) {
	const pill = byId('connection-state');
	let wasOnline = false;
	let settled = null;
	store.on('connection', () => {
		const { state, detail } = store.connection;
		const shown = wasOnline && state === 'connecting' ? 'waiting' : state;
		wasOnline = state === 'online' || (wasOnline && state !== 'offline' && state !== 'denied');
		pill.dataset.state = shown;
		pill.title = detail;
		byId('connection-label').textContent = WORDS[shown];
		clearTimeout(settled);
		pill.classList.remove('settled');
		if (state === 'online') {
			settled = setTimeout(() => pill.classList.add('settled'), 2_500);
			byId('me').replaceChildren(avatar(store.me.nick, store.me.name, false));
			byId('me-name').textContent = store.me.name;
			byId('me-jid').textContent = `@${store.me.nick}`;
			byId('me-jid').title = store.me.jid;
		}
	});
	byId('leave').addEventListener('click', () => chat.leave());
}
