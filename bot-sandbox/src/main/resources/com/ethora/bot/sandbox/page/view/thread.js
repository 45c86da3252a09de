/** The pane of a thread: the message it is about, the replies, and a place to reply. A drawer where there is little room. */
import { parentOf, threads } from '../model/threads.js';
import { actions } from './actions.js';
import { byId, oncePerFrame } from './dom.js';
import { MessageList } from './message-list.js';
import { presses } from './presses.js';
import { layOut } from './rows.js';
import { writer } from './writer.js';

const NEAR = 60;

export function thread(store, chat) {
	const pane = byId('thread');
	const scroller = byId('thread-scroller');
	const list = byId('thread-list');
	const also = byId('thread-also');
	const drafts = new Map();
	let parent = null;

	const find = (key) => all().find((each) => each.key === key);
	const messages = new MessageList(store, list, actions(store, chat, list, find, { edit: (message) => writing.edit(message) }));
	const writing = writer(store, chat, byId('thread-composer'), {
		zone: pane,
		say: (text, mentions) => chat.say(text, mentions, place()),
		attach: (files) => chat.attach(files, place()),
		messages: replies,
	});
	const render = oncePerFrame(() => {
		if (parent) {
			update();
		}
	});
	presses(store, chat, list, find, { say: (text) => chat.say(text, [], place()), open: () => {} });
	store.on('messages', (event) => (event.room ?? store.active) === store.active && render());
	store.on('members rooms', render);
	store.on('active', close);
	store.on('connection', () => store.connection.state === 'offline' && close());
	byId('thread-close').addEventListener('click', leave);
	new ResizeObserver(() => pane.hidden || toEnd()).observe(scroller);

	/** The parent again where it has come from the archive meanwhile. */
	function current() {
		return parent = parent.stub ? store.active.timeline.find(parent.stub) ?? parent : parent;
	}

	function id() {
		return parent?.archiveId ?? parent?.stub;
	}

	function replies() {
		return threads(store.active?.timeline.messages ?? []).get(id()) ?? [];
	}

	function all() {
		return parent ? [parent, ...replies()] : [];
	}

	function place() {
		const { nick, name, body, time, media } = parent;
		return { inRoom: also.checked, thread: { archiveId: id(), name: store.nameOf(nick) || name, body, time, media } };
	}

	function update() {
		const about = current();
		const answers = replies();
		const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
		const count = answers.length;
		messages.show([
			{ key: 'parent', type: 'message', message: about, first: true, last: true },
			...count ? [{ key: 'count', type: 'count', message: about, count }] : [],
			...layOut(answers).filter((row) => row.type !== 'day'),
		], (message) => ({ pane: true, replies: [], latest: message === (answers.at(-1) ?? about) }));
		if (answers.some((each) => each.unseen)) {
			answers.forEach((each) => each.unseen = false);
			store.changed('messages', store.active);
		}
		if (atEnd) {
			toEnd();
		}
	}

	function toEnd() {
		scroller.scrollTop = scroller.scrollHeight;
	}

	/** Shows the thread that a message belongs to, or begins. */
	function open(message) {
		keepDraft();
		parent = parentOf(message, store.active.timeline);
		writing.exchange(drafts.get(id()) ?? '');
		pane.hidden = false;
		document.body.classList.add('thread-open');
		byId('thread-room').textContent = `#${store.active.name}`;
		byId('thread-also-room').textContent = `#${store.active.name}`;
		also.checked = false;
		messages.clear(Infinity);
		update();
		toEnd();
		writing.input.focus();
	}

	/** @returns {boolean} whether there was something to close */
	function close() {
		const was = !pane.hidden;
		keepDraft();
		pane.hidden = true;
		parent = null;
		messages.clear(Infinity);
		document.body.classList.remove('thread-open');
		return was;
	}

	function keepDraft() {
		if (parent) {
			drafts.set(id(), writing.exchange(''));
		}
	}

	function leave() {
		close();
		byId('message-input').focus();
	}

	return { open, close };
}
