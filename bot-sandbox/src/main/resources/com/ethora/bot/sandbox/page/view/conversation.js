/** The conversation of the shown room: keeps the list of items in step with the timeline, and the eye where it is. */
import { inRoom, threads } from '../model/threads.js';
import { actions } from './actions.js';
import { byId, oncePerFrame } from './dom.js';
import { MessageList } from './message-list.js';
import { presses } from './presses.js';
import { layOut } from './rows.js';

const NEAR = 80;

/** @param {{open: (message: object) => void, edit: (message: object) => void}} go to a thread, to the composer */
export function conversation(store, chat, go) {
	const scroller = byId('scroller');
	const list = byId('message-list');
	const below = byId('to-bottom');
	let shown = null;
	let following = true;
	const find = (key) => store.active?.timeline.messages.find((each) => each.key === key);
	const messages = new MessageList(store, list, actions(store, chat, list, find, { reply: go.open, edit: go.edit }));

	const render = oncePerFrame(() => {
		const room = store.active;
		if (room !== shown) {
			shown = room;
			following = true;
			messages.clear(room?.timeline.messages.at(-1)?.key ?? 0);
		}
		if (room) {
			keepingPlace(() => update(room));
			states(room);
		}
	});
	store.on('messages', (event) => (event.room ?? store.active) === store.active && render());
	store.on('active members rooms connection', render);

	function update(room) {
		const visible = inRoom(room.timeline.messages);
		const latest = visible.findLast((each) => each.kind === 'text');
		const replies = threads(room.timeline.messages);
		messages.show(layOut(visible), (message) => ({
			pane: false,
			replies: replies.get(message.archiveId) ?? [],
			latest: message === latest || (message.quickReplies?.length > 0 && answerable(visible, message)),
		}));
	}

	/** Stays at the end for those who are there; for everybody else what they read must not move. */
	function keepingPlace(change) {
		// Not the line with the date: it goes up with what is loaded above.
		const [key, anchor] = following ? [] : [...messages.items].find(([each, { node }]) => !each.startsWith('day')
				&& node.offsetTop + node.offsetHeight > scroller.scrollTop) ?? [];
		const offset = anchor ? anchor.node.offsetTop - scroller.scrollTop : 0;
		const last = list.lastElementChild;
		change();
		if (following) {
			toEnd();
		}
		else if (messages.items.has(key)) {
			scroller.scrollTop = messages.items.get(key).node.offsetTop - offset;
			below.classList.toggle('fresh', below.classList.contains('fresh') || list.lastElementChild !== last);
		}
	}

	function toEnd() {
		scroller.scrollTop = scroller.scrollHeight;
	}

	function states(room) {
		byId('log').setAttribute('aria-busy', String(room.loading));
		const empty = room.opened && !room.loading && !room.timeline.messages.some((each) => each.kind === 'text');
		byId('empty').hidden = !empty;
		byId('empty-title').textContent = `This is the beginning of #${room.name}`;
		byId('empty-text').textContent = room.hasBot
			? 'A bot is here and listening. Say something, or try:'
			: 'No bot is here yet. Start yours, and it appears at the side.';
		byId('earlier').hidden = room.timeline.complete || empty || !room.opened;
		byId('earlier').disabled = room.loading;
		byId('beginning').hidden = !room.timeline.complete || empty || !room.opened;
		byId('skeleton').hidden = room.opened && (!room.loading || room.timeline.messages.length > 0) || Boolean(room.problem);
	}

	scroller.addEventListener('scroll', () => {
		const distance = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
		following = distance < NEAR;
		below.hidden = following;
		if (following) {
			below.classList.remove('fresh');
		}
		if (scroller.scrollTop < 2 * NEAR && scroller.scrollHeight > scroller.clientHeight) {
			chat.loadEarlier();
		}
	}, { passive: true });
	new ResizeObserver(() => following && toEnd()).observe(list);
	new ResizeObserver(() => following && toEnd()).observe(scroller);
	below.addEventListener('click', () => {
		following = true;
		scroller.scrollTo({ top: scroller.scrollHeight, behavior: 'smooth' });
	});
	byId('earlier').addEventListener('click', () => chat.loadEarlier());
	presses(store, chat, list, find, { say, open: go.open });

	function say(text, mentions) {
		following = true;
		chat.say(text, mentions);
	}

	function attach(files) {
		following = true;
		chat.attach(files);
	}
	return { say, attach };

	/** Buttons stay alive until their owner says something new. */
	function answerable(visible, message) {
		return visible.findLast((each) => each.nick === message.nick) === message;
	}
}
