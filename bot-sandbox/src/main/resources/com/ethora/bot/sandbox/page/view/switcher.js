/** Ctrl+K: type a few letters of a room's name and go there. */
import { byId, h } from './dom.js';

export function switcher(store, chat) {
	const dialog = byId('switcher');
	const input = byId('switcher-input');
	const list = byId('switcher-list');
	let found = [];
	let chosen = 0;

	input.addEventListener('input', refresh);
	input.addEventListener('keydown', (event) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step && !event.altKey && found.length) {
			chosen = (chosen + step + found.length) % found.length;
			render();
		}
		else if (event.key === 'Enter') {
			go(chosen);
		}
		else {
			return;
		}
		event.preventDefault();
	});
	list.addEventListener('click', (event) => {
		const option = event.target.closest('[role=option]');
		if (option) {
			go([...list.children].indexOf(option));
		}
	});

	function refresh() {
		const query = input.value.trim().toLowerCase();
		found = [...store.rooms.values()].filter((room) => room.name.toLowerCase().includes(query));
		chosen = 0;
		render();
	}

	function render() {
		list.replaceChildren(...found.length ? found.map((room, index) => h('li', {
			id: `switch-${index}`, role: 'option', 'aria-selected': String(index === chosen),
		}, h('span', { className: 'hash', 'aria-hidden': 'true' }, '#'), h('span', { className: 'name' }, room.name),
				room.unread > 0 && h('span', { className: 'count' }, String(room.unread))))
			: [h('li', { className: 'none' }, 'No room with that name')]);
		input.setAttribute('aria-activedescendant', found.length ? `switch-${chosen}` : '');
		list.children[chosen]?.scrollIntoView({ block: 'nearest' });
	}

	function go(index) {
		const room = found[index];
		if (room) {
			dialog.close();
			chat.open(room.jid);
		}
	}

	return {
		toggle() {
			if (dialog.open) {
				dialog.close();
				return;
			}
			input.value = '';
			refresh();
			dialog.showModal();
			input.focus();
		},
	};
}
