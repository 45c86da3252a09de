/** The reactions below a message. Each is a button that joins in, or takes one's own back. */
import { h } from './dom.js';
import { emoji } from './emoji.js';

export function reactions(store, { reactions: given, deleted }) {
	const who = new Map();
	for (const [nick, values] of given) {
		values.forEach((value) => who.set(value, [...who.get(value) ?? [], nick]));
	}
	return who.size > 0 && !deleted && h('ul', { className: 'reactions', 'aria-label': 'Reactions' },
			[...who].map(([value, nicks]) => h('li', {}, chip(store, value, nicks))));
}

function chip(store, value, nicks) {
	const names = nicks.map((nick) => store.nameOf(nick)).join(', ');
	return h('button', { type: 'button', title: names, value, 'data-reaction': value,
		'aria-pressed': String(nicks.includes(store.me?.nick)), 'aria-label': `${emoji(value)} by ${names}` },
	emoji(value), h('span', {}, String(nicks.length)));
}
