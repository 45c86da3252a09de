/** The line that says who is typing. */
import { byId, h, oncePerFrame } from './dom.js';

export function typing(store) {
	const line = byId('typing');
	store.on('typing active', oncePerFrame(() => {
		const names = [...store.active?.typing.keys() ?? []].map((nick) => store.nameOf(nick));
		line.classList.toggle('active', names.length > 0);
		line.replaceChildren(...names.length
			? [h('span', { className: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), sentence(names)] : []);
	}));
}

function sentence(names) {
	if (names.length > 2) {
		return 'Several people are typing…';
	}
	return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} typing…`;
}
