/** The conversation of the shown room: keeps the list of items in step with the timeline, and the eye where it is. */
import { byId, h, oncePerFrame } from './dom.js';
import { layOut } from './rows.js';
import { messageItem, noticeItem } from './message.js';
import { dayName } from './time.js';

const NEAR = 80;

export function conversation(store, chat) {
	const scroller = byId('scroller');
	const list = byId('message-list');
	const below = byId('to-bottom');
	let shown = null;
	let items = new Map();
	let following = true;
	let newest = 0;

	const render = oncePerFrame(() => {
		const room = store.active;
		if (room !== shown) {
			shown = room;
			items = new Map();
			list.replaceChildren();
			following = true;
			newest = room?.timeline.messages.at(-1)?.key ?? 0;
		}
		if (room) {
			keepingPlace(() => update(room));
			states(room);
		}
	});
	store.on('messages', (event) => (event.room ?? store.active) === store.active && render());
	store.on('active members rooms connection', render);

	function update(room) {
		const mentions = store.mentionable();
		const names = mentions.map(({ text }) => text).join('\n');
		const rows = layOut(room.timeline.messages);
		const latest = room.timeline.messages.findLast((each) => each.kind === 'text')?.key;
		const next = new Map();
		let place = list.firstElementChild;
		for (const row of rows) {
			const { message } = row;
			const isLatest = message.key === latest || (message.quickReplies?.length > 0 && answerable(room, message));
			const signature = [message.version, row.first, row.last, isLatest, store.nameOf(message.nick),
				store.isBot(message.nick), /@/.test(message.body) ? names : ''].join('\n');
			let item = items.get(row.key);
			if (item?.signature !== signature) {
				const node = build(row, { mentions, latest: isLatest });
				if (item) {
					place = place === item.node ? node : place;
					item.node.replaceWith(node);
				}
				else if (message.fresh && message.key > newest) {
					node.classList.add('enter');
				}
				item = { node, signature };
			}
			if (item.node === place) {
				place = place.nextElementSibling;
			}
			else {
				list.insertBefore(item.node, place);
			}
			next.set(row.key, item);
			newest = Math.max(newest, message.key);
		}
		while (place) {
			const gone = place;
			place = place.nextElementSibling;
			gone.remove();
		}
		items = next;
	}

	function build(row, context) {
		switch (row.type) {
			case 'day':
				return h('li', { className: 'day' }, h('span', {}, dayName(row.message.time)));
			case 'notice':
				return noticeItem(store, row);
			default:
				return messageItem(store, row, context);
		}
	}

	/** Stays at the end for those who are there; for everybody else what they read must not move. */
	function keepingPlace(change) {
		// Not the line with the date: it goes up with what is loaded above.
		const [key, anchor] = following ? [] : [...items].find(([each, { node }]) => !each.startsWith('day')
				&& node.offsetTop + node.offsetHeight > scroller.scrollTop) ?? [];
		const offset = anchor ? anchor.node.offsetTop - scroller.scrollTop : 0;
		const last = list.lastElementChild;
		change();
		if (following) {
			toEnd();
		}
		else if (items.has(key)) {
			scroller.scrollTop = items.get(key).node.offsetTop - offset;
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
	list.addEventListener('click', (event) => pressed(event.target));

	function pressed(target) {
		const key = Number(target.closest('.message')?.dataset.key);
		const message = store.active?.timeline.messages.find((each) => each.key === key);
		if (target.matches('.quick-replies button')) {
			store.active.timeline.update(message, { answered: target.value });
			say(target.value);
		}
		else if (target.matches('.retry')) {
			chat.retry(message);
		}
		else if (target.matches('.copy')) {
			navigator.clipboard?.writeText(target.closest('figure').querySelector('code').textContent);
			target.textContent = 'Copied';
			setTimeout(() => target.textContent = 'Copy', 1_500);
		}
	}

	function say(text, mentions) {
		following = true;
		chat.say(text, mentions);
	}
	return { say };

	/** Buttons stay alive until their owner says something new. */
	function answerable(room, message) {
		return room.timeline.messages.findLast((each) => each.nick === message.nick) === message;
	}
}
