/** Who is in the room: the list at the side and the line under the room's name. */
import { avatar, botBadge, byId, h, oncePerFrame } from './dom.js';

export function members(store, mention) {
	const list = byId('members');
	const render = oncePerFrame(() => {
		const people = store.people();
		list.replaceChildren(...people.map(entry));
		byId('members-count').textContent = people.length || '';
		byId('room-name').textContent = store.active?.name ?? '';
		byId('room-about').textContent = store.active?.topic || summary(people);
	});
	store.on('members active rooms', render);
	list.addEventListener('click', (event) => {
		const button = event.target.closest('button');
		if (button) {
			document.body.classList.remove('drawer-open');
			mention(button.dataset.name);
		}
	});

	function entry({ nick, name, bot, self, role }) {
		const button = h('button', { type: 'button', className: 'person', title: `@${nick}`, disabled: self },
				avatar(nick, name, bot),
				h('span', { className: 'name' }, name),
				self && h('span', { className: 'you' }, 'you'),
				bot && botBadge());
		button.dataset.name = name;
		button.dataset.role = role ?? '';
		return h('li', { 'data-nick': nick, 'data-bot': String(bot) }, button);
	}
}

function summary(people) {
	const bots = people.filter((each) => each.bot).length;
	const humans = people.length - bots;
	return [count(humans, 'person', 'people'), count(bots, 'bot', 'bots')].filter(Boolean).join(', ');
}

function count(number, one, many) {
	return number ? `${number} ${number === 1 ? one : many}` : '';
}
