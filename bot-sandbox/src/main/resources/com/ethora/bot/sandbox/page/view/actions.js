/**
 * What can be done with a message: one toolbar for a list, at the message that the mouse is over, that has the focus
 * or that was tapped.
 */
import { isChangeable, isEditable, shown } from '../model/changes.js';
import { byId, h, icon } from './dom.js';
import { picker } from './picker.js';

/**
 * @param {(key: number) => object} find the message with this key
 * @param {{reply?: Function, edit: Function}} go where to answer, absent where there is no other place; where to edit
 */
export function actions(store, chat, list, find, go) {
	const bar = h('div', { className: 'actions', role: 'toolbar', 'aria-label': 'Actions', 'data-testid': 'actions' });
	let holder = null;

	list.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && attach(itemOf(event.target)));
	list.addEventListener('pointerleave', () => busy() || detach());
	list.addEventListener('focusin', (event) => attach(itemOf(event.target)));
	list.addEventListener('focusout', (event) => list.contains(event.relatedTarget) || picker.isOpen() || detach());
	// Not every browser gives what was tapped the focus.
	list.addEventListener('click', (event) => event.pointerType !== 'mouse' && attach(itemOf(event.target)));
	list.addEventListener('keydown', step);
	bar.addEventListener('click', (event) => {
		const what = event.target.closest('button')?.dataset.testid;
		const message = messageOf(holder);
		if (message && what) {
			perform(what, message);
		}
	});

	function perform(what, message) {
		switch (what) {
			case 'react':
				pick(message);
				break;
			case 'reply':
				go.reply(message);
				break;
			case 'edit':
				go.edit(message);
				break;
			default:
				askToDelete(message);
		}
	}

	function pick(message) {
		const { nick } = store.me;
		picker.open(bar.querySelector('[data-testid=react]'), {
			chosen: shown(message, nick).reactions.get(nick) ?? [],
			picked: (value) => chat.react(message, value),
			closed: () => holder?.focus({ preventScroll: true }),
		});
	}

	function askToDelete(message) {
		const dialog = byId('delete-dialog');
		dialog.returnValue = '';
		dialog.addEventListener('close', () => dialog.returnValue === 'delete' && chat.delete(message), { once: true });
		dialog.showModal();
	}

	function attach(item) {
		const message = messageOf(item);
		if (!message || item === holder && bar.isConnected) {
			return;
		}
		detach();
		if (isChangeable(message)) {
			put(item, message);
		}
	}

	/** Beside the bubble, or on its edge where there is no room. */
	function put(item, message) {
		const line = item.querySelector('.line');
		holder = item;
		bar.replaceChildren(...buttons(message));
		line.append(bar);
		bar.classList.toggle('beside', item.querySelector('.stack').clientWidth - line.offsetWidth > bar.offsetWidth + 8);
	}

	function detach() {
		picker.close();
		bar.remove();
		holder = null;
	}

	function buttons(message) {
		const own = message.nick === store.me.nick;
		return [
			button('react', 'React', { 'aria-haspopup': 'true' }),
			go.reply && button('reply', 'Reply in a thread'),
			isEditable(message, store.me.nick) && button('edit', 'Edit'),
			own && button('delete', 'Delete'),
		].filter(Boolean);
	}

	/** Arrows go from message to message, and from button to button. */
	function step(event) {
		const direction = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[event.key];
		const across = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
		if (!direction || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || across !== bar.contains(event.target)) {
			return;
		}
		const all = [...(across ? bar : list).querySelectorAll(across ? 'button' : '.message')];
		const next = all[all.indexOf(across ? event.target : itemOf(event.target)) + direction];
		if (next) {
			event.preventDefault();
			next.focus();
		}
	}

	function busy() {
		return picker.isOpen() || holder?.contains(document.activeElement);
	}

	function messageOf(item) {
		return item && find(Number(item.dataset.key));
	}

	function itemOf(target) {
		const item = target.closest('.message');
		return list.contains(item) ? item : null;
	}

	return {
		/** A message got another node. */
		moved(from, to) {
			if (holder !== from) {
				return;
			}
			const message = messageOf(to);
			if (message && isChangeable(message)) {
				put(to, message);
			}
			else {
				detach();
			}
		},
	};
}

function button(what, name, more = {}) {
	return h('button', { type: 'button', 'data-testid': what, 'aria-label': name, title: name, ...more },
			icon(what === 'delete' ? 'trash' : what));
}
