/** One message as a list item. */
import { markdown } from '../markdown/blocks.js';
import { avatar, botBadge, h, icon } from './dom.js';
import { emoji } from './emoji.js';
import { clockTime, fullTime, isoTime } from './time.js';

/** @param {{mentions: object[], latest: boolean}} context names to highlight; whether buttons can still be pressed */
export function messageItem(store, { message, first, last }, { mentions, latest }) {
	const own = message.nick === store.me?.nick;
	const name = store.nameOf(message.nick);
	const bot = !own && store.isBot(message.nick);
	const classes = ['message', own && 'own', bot && 'from-bot', first && 'first', last && 'last', message.state];
	return h('li', {
		className: classes.filter(Boolean).join(' '),
		'data-testid': 'message',
		'data-own': String(own),
		'data-nick': message.nick,
		'data-state': message.state,
		'data-key': String(message.key),
	},
	first && !own && avatar(message.nick, name, bot),
	h('div', { className: 'stack' },
			first && (own ? h('span', { className: 'sr-only' }, 'You') : head(message, name, bot)),
			h('div', { className: 'bubble', dir: 'auto', title: fullTime(message.time) }, content(message, mentions)),
			reactions(store, message),
			message.quickReplies.length > 0 && quickReplies(message, latest),
			own && foot(message, last)));
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

function content(message, mentions) {
	if (message.deleted) {
		return [h('p', { className: 'gone' }, 'This message was deleted')];
	}
	const files = message.media.map(file);
	return [
		message.quote && h('blockquote', { className: 'quote' },
				message.quote.name && h('strong', {}, message.quote.name), h('span', {}, message.quote.text)),
		...files,
		// Media messages carry the literal body "media" for clients that cannot show them.
		!(files.length && message.body === 'media') && h('div', { className: 'text' }, markdown(message.body, mentions)),
		message.edited && h('span', { className: 'edited' }, 'edited'),
	];
}

function file({ url, preview, type, name, size }) {
	const link = h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' });
	const plain = [icon('file'), h('span', { className: 'name' }, name), size > 0 && h('small', {}, bytes(size))];
	if (!type.startsWith('image/')) {
		link.className = 'file';
		link.append(...plain.filter(Boolean));
		return link;
	}
	const image = h('img', { src: preview, alt: name, loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' });
	image.addEventListener('error', () => {
		link.className = 'file';
		link.replaceChildren(...plain.filter(Boolean));
	});
	link.className = 'picture';
	link.append(image);
	return link;
}

function reactions(store, message) {
	const who = new Map();
	for (const [nick, values] of message.reactions) {
		values.forEach((value) => who.set(value, [...who.get(value) ?? [], store.nameOf(nick)]));
	}
	return who.size > 0 && h('ul', { className: 'reactions', 'aria-label': 'Reactions' },
			[...who].map(([value, names]) => h('li', { title: names.join(', '), 'data-reaction': value },
					emoji(value), h('span', {}, String(names.length)))));
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

function foot(message, last) {
	if (message.state === 'failed') {
		return h('div', { className: 'foot failed' },
				h('span', {}, message.failure ? `Not delivered: ${message.failure}` : 'Not delivered'),
				h('button', { type: 'button', className: 'retry' }, 'Try again'));
	}
	if (message.state === 'pending') {
		return h('div', { className: 'foot' }, 'Sending', icon('clock'));
	}
	return last && h('div', { className: 'foot' }, time(message), icon('check'),
			h('span', { className: 'sr-only' }, 'Delivered'));
}

function bytes(size) {
	const unit = size < 1024 ? 0 : size < 1_048_576 ? 1 : 2;
	return `${Number((size / 1024 ** unit).toFixed(1))} ${['B', 'KB', 'MB'][unit]}`;
}
