/** One message as a list item. */
import { markdown } from '../markdown/blocks.js';
import { shown } from '../model/changes.js';
import { avatar, botBadge, h, icon } from './dom.js';
import { foot } from './foot.js';
import { fileLink, uploading } from './media.js';
import { reactions } from './reactions.js';
import { clockTime, fullTime, isoTime } from './time.js';

/**
 * @param {{mentions: object[], latest: boolean, replies: object[], pane: boolean}} context names to highlight; whether
 * buttons can still be pressed; the message's thread; whether this is inside of a thread
 */
export function messageItem(store, { message, first, last }, { mentions, latest, replies, pane }) {
	const own = message.nick === store.me?.nick;
	const view = shown(message, store.me?.nick);
	const name = store.nameOf(message.nick) || message.name;
	const bot = !own && store.isBot(message.nick);
	const classes = ['message', own && 'own', bot && 'from-bot', first && 'first', last && 'last', message.state];
	return h('li', {
		className: classes.filter(Boolean).join(' '),
		'data-testid': 'message',
		'data-own': String(own),
		'data-nick': message.nick,
		'data-state': message.state,
		'data-key': String(message.key),
		'data-changing': Object.keys(message.changes).join(' '),
		tabIndex: -1,
	},
	first && !own && avatar(message.nick, name, bot),
	h('div', { className: 'stack' },
			first && (own ? h('span', { className: 'sr-only' }, 'You') : head(message, name, bot)),
			h('div', { className: 'line' },
					h('div', { className: 'bubble', dir: 'auto', title: fullTime(message.time) },
							content(message, view, mentions, pane))),
			reactions(store, view),
			message.quickReplies.length > 0 && quickReplies(message, latest),
			replies.length > 0 && thread(replies),
			foot(message, own, last)));
}

/** A grey line in the middle: somebody came or went, or the system says something. */
export function noticeItem(store, { message }) {
	const text = message.kind === 'notice' ? `${store.nameOf(message.nick)} ${message.what}` : message.body;
	return h('li', { className: 'notice', 'data-testid': message.kind === 'notice' ? 'notice' : 'system-message' },
			h('span', { title: fullTime(message.time) }, text));
}

function head(message, name, bot) {
	return h('div', { className: 'head' },
			h('span', { className: 'name' }, name),
			bot && botBadge(),
			time(message));
}

function time(message) {
	return h('time', { dateTime: isoTime(message.time), title: fullTime(message.time) }, clockTime(message.time));
}

function content(message, view, mentions, pane) {
	if (view.deleted) {
		return [h('p', { className: 'gone' }, 'This message was deleted')];
	}
	if (message.upload) {
		return [uploading(message.upload, message.state)];
	}
	const files = message.media.map(fileLink);
	return [
		message.quote && !pane && quote(message.quote),
		...files,
		// Media messages carry the literal body "media" for clients that cannot show them.
		!(files.length && view.body === 'media') && h('div', { className: 'text' }, markdown(view.body, mentions)),
		view.edited && h('span', { className: 'edited' }, 'edited'),
	];
}

function quote({ id, name, text }) {
	return h('blockquote', { className: 'quote' }, name && h('strong', {}, name),
			id ? h('button', { type: 'button', className: 'to-thread', title: 'Open the thread' }, text) : h('span', {}, text));
}

/** How many replies there are, as a way to them. */
function thread(replies) {
	return h('button', { type: 'button', className: replies.some((each) => each.unseen) ? 'replies fresh' : 'replies',
		'data-testid': 'replies' }, icon('reply'), replies.length === 1 ? '1 reply' : `${replies.length} replies`);
}

function quickReplies(message, latest) {
	return h('div', { className: 'quick-replies', role: 'group', 'aria-label': 'Suggested answers' },
			message.quickReplies.map(({ name, value }) => h('button', {
				type: 'button',
				className: message.answered === value ? 'chosen' : '',
				disabled: !latest || message.answered !== undefined,
				value,
			}, name)));
}
