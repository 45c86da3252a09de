/** Keeps a list of items in step with messages: what did not change keeps its node, and who is in it stays there. */
import { h } from './dom.js';
import { messageItem, noticeItem } from './message.js';
import { dayName } from './time.js';

export class MessageList {
	#store;
	#list;
	#actions;
	#items = new Map();
	#newest = 0;

	/** @param {{moved: (from: Element, to: Element) => void}} actions is told when a message gets another node */
	constructor(store, list, actions) {
		this.#store = store;
		this.#list = list;
		this.#actions = actions;
	}

	/** key → {node} of what is shown, from top to bottom. */
	get items() {
		return this.#items;
	}

	/** Begins anew with other messages; those up to this key are no news. */
	clear(newest) {
		this.#items = new Map();
		this.#newest = newest;
		this.#list.replaceChildren();
	}

	/**
	 * @param {object[]} rows what to show
	 * @param {(message: object) => {latest: boolean, replies: object[], pane: boolean}} about what else is known of it
	 */
	show(rows, about) {
		const mentions = this.#store.mentionable();
		const names = mentions.map(({ text }) => text).join('\n');
		const next = new Map();
		let place = this.#list.firstElementChild;
		for (const row of rows) {
			const context = { mentions, ...about(row.message) };
			const item = this.#item(row, context, this.#signature(row, context, names));
			if (item.node === place) {
				place = place.nextElementSibling;
			}
			else if (item.replaces && item.replaces === place) {
				place = place.nextElementSibling;
				this.#replace(item);
			}
			else {
				item.replaces && this.#replace(item);
				this.#list.insertBefore(item.node, place);
			}
			next.set(row.key, item);
			this.#newest = Math.max(this.#newest, row.message.key);
		}
		while (place) {
			const gone = place;
			place = place.nextElementSibling;
			gone.remove();
		}
		this.#items = next;
		this.#tabStop();
	}

	#signature({ message, first, last, count }, { latest, replies, pane }, names) {
		const store = this.#store;
		return [message.version, first, last, count, latest, pane, replies.length, replies.some((each) => each.unseen),
			store.nameOf(message.nick), store.isBot(message.nick), /@/.test(message.body) ? names : '',
			[...message.reactions.keys()].map((nick) => store.nameOf(nick))].join('\n');
	}

	#item(row, context, signature) {
		const item = this.#items.get(row.key);
		if (item?.signature === signature) {
			return item;
		}
		const node = this.#build(row, context);
		if (!item && row.message.fresh && row.message.key > this.#newest) {
			node.classList.add('enter');
		}
		return { node, signature, replaces: item?.node };
	}

	#build(row, context) {
		switch (row.type) {
			case 'day':
				return h('li', { className: 'day' }, h('span', {}, dayName(row.message.time)));
			case 'count':
				return h('li', { className: 'day' }, h('span', {}, row.count === 1 ? '1 reply' : `${row.count} replies`));
			case 'notice':
				return noticeItem(this.#store, row);
			default:
				return messageItem(this.#store, row, context);
		}
	}

	/** The keyboard must not fall out of the page because a message changed. */
	#replace(item) {
		const { node, replaces } = item;
		item.replaces = undefined;
		const { activeElement } = document;
		const focused = replaces.contains(activeElement);
		replaces.replaceWith(node);
		this.#actions.moved(replaces, node);
		if (focused) {
			const { testid } = activeElement.dataset;
			((testid && node.querySelector(`[data-testid="${testid}"]`)) || node).focus({ preventScroll: true });
		}
	}

	/** The Tab key comes to the newest message, arrows go on from there. */
	#tabStop() {
		this.#list.querySelectorAll('.message[tabindex="0"]').forEach((each) => each.tabIndex = -1);
		const last = [...this.#list.children].findLast((each) => each.matches('.message'));
		if (last) {
			last.tabIndex = 0;
		}
	}
}
