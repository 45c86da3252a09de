/** The list of rooms, with what is unread. */
import { byId, h, oncePerFrame } from './dom.js';

export function rooms(store, chat) {
	const list = byId('room-list');
	const render = oncePerFrame(() => {
		const focused = document.activeElement?.closest('#room-list button')?.dataset.room;
		list.replaceChildren(...[...store.rooms.values()].map((room) => entry(room)));
		if (focused) {
			[...list.querySelectorAll('button')].find((each) => each.dataset.room === focused)?.focus();
		}
		const unread = [...store.rooms.values()].reduce((sum, room) => sum + room.unread, 0);
		document.title = `${unread ? `(${unread}) ` : ''}${store.active?.name ?? 'Chat'} · Ethora sandbox`;
		byId('menu-unread').hidden = unread === 0;
	});
	store.on('rooms active', render);
	list.addEventListener('click', (event) => {
		const button = event.target.closest('button');
		if (button) {
			chat.open(button.dataset.room);
		}
	});
	store.on('active', () => {
		document.body.classList.remove('drawer-open');
		history.replaceState(null, '', hashOf(store.active));
	});
	store.on('entered', () => {
		if (!store.active) {
			const all = [...store.rooms.values()];
			chat.open((all.find((room) => hashOf(room) === location.hash) ?? all[0])?.jid);
		}
	});
	document.addEventListener('visibilitychange', () => store.markRead());

	function entry(room) {
		const active = room === store.active;
		const button = h('button', { type: 'button', className: 'room' },
				h('span', { className: 'hash', 'aria-hidden': 'true' }, '#'),
				h('span', { className: 'name' }, room.name),
				room.problem && h('span', { className: 'trouble', title: room.problem }, '!'),
				room.unread > 0 && h('span', { className: room.mentioned ? 'count mentioned' : 'count',
					'aria-label': `${room.unread} unread` }, room.unread > 99 ? '99+' : String(room.unread)));
		button.dataset.room = room.jid;
		if (active) {
			button.setAttribute('aria-current', 'true');
		}
		return h('li', {}, button);
	}
}

function hashOf(room) {
	return `#${encodeURIComponent(room.name)}`;
}

/** Moves to the room above or below the shown one. */
export function stepRoom(store, chat, step) {
	const all = [...store.rooms.keys()];
	const index = all.indexOf(store.active?.jid);
	if (all.length) {
		chat.open(all[(index + step + all.length) % all.length]);
	}
}
