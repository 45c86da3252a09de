/**
 * The inside of a paragraph: bold, italic, strike, code, links, mentions, line breaks. Reads the text from left
 * to right once and builds DOM nodes; no piece of the text is ever taken for HTML.
 */
import { safeUrl } from '../xmpp/attachments.js';

// How far a closing mark is searched, so that a wall of stars costs no more than its length.
const REACH = 2_000;
const DEPTH = 6;
const WORD = /[\p{L}\p{N}_]/u;
const BARE_URL = /https?:\/\/[^\s<>"']+/iy;
const MARKS = [['**', 'strong'], ['__', 'strong'], ['~~', 'del'], ['*', 'em'], ['_', 'em']];

/** @param {{text: string, self?: boolean}[]} mentions names (without `@`) to highlight, longest first */
export function inline(text, mentions = [], depth = 0) {
	const out = document.createDocumentFragment();
	let plain = '';
	const flush = () => {
		if (plain) {
			out.append(plain);
			plain = '';
		}
	};
	for (let at = 0; at < text.length;) {
		const found = depth < DEPTH ? match(text, at, mentions, depth) : null;
		if (found?.node) {
			flush();
			out.append(found.node);
		}
		plain += found ? found.plain ?? '' : text[at];
		at = found ? found.end : at + 1;
	}
	flush();
	return out;
}

function match(text, at, mentions, depth) {
	switch (text[at]) {
		case '\\':
			return /[\\`*_~[\]()#>!@-]/.test(text[at + 1] ?? '') ? { plain: text[at + 1], end: at + 2 } : null;
		case '\n':
			return { node: document.createElement('br'), end: at + 1 };
		case '`':
			return code(text, at);
		case '[':
			return link(text, at, mentions, depth);
		case '@':
			return mention(text, at, mentions);
		case 'h':
		case 'H':
			return bareUrl(text, at);
		case '*':
		case '_':
		case '~':
			return emphasis(text, at, mentions, depth);
		default:
			return null;
	}
}

function code(text, at) {
	const fence = /^`+/.exec(text.slice(at, at + 10))[0];
	const end = find(text, fence, at + fence.length);
	return end > at + fence.length
		? { node: element('code', text.slice(at + fence.length, end).trim()), end: end + fence.length }
		: { plain: fence, end: at + fence.length };
}

function emphasis(text, at, mentions, depth) {
	const [mark, tag] = MARKS.find(([each]) => text.startsWith(each, at)) ?? [];
	const start = at + (mark?.length ?? 0);
	// A mark opens before a word and closes after one; underscores inside a word (snake_case) are no marks.
	if (!mark || /\s/.test(text[start] ?? ' ') || (mark[0] === '_' && WORD.test(text[at - 1] ?? ''))) {
		return null;
	}
	let end = find(text, mark, start + 1);
	while (end > 0 && (/\s/.test(text[end - 1]) || (mark[0] === '_' && WORD.test(text[end + mark.length] ?? ''))
			|| (mark === '*' && (text[end + 1] === '*' || text[end - 1] === '*')))) {
		end = find(text, mark, end + mark.length, start + REACH);
	}
	if (end < 0) {
		return { plain: mark, end: start };
	}
	const node = document.createElement(tag);
	node.append(inline(text.slice(start, end), mentions, depth + 1));
	return { node, end: end + mark.length };
}

function link(text, at, mentions, depth) {
	const middle = find(text, '](', at + 1);
	const end = middle < 0 ? -1 : find(text, ')', middle + 2);
	const url = end < 0 ? null : safeUrl(text.slice(middle + 2, end).trim());
	if (!url || text.slice(at + 1, middle).includes('\n')) {
		return null;
	}
	return { node: anchor(url, inline(text.slice(at + 1, middle), mentions, DEPTH)), end: end + 1 };
}

function bareUrl(text, at) {
	BARE_URL.lastIndex = at;
	const found = WORD.test(text[at - 1] ?? '') ? null : BARE_URL.exec(text)?.[0];
	// The full stop at the end of a sentence is not a part of the address.
	const shown = found?.replace(/[.,;:!?*_~)\]}]+$/, '');
	const url = shown && safeUrl(shown);
	return url ? { node: anchor(url, shown), end: at + shown.length } : null;
}

function mention(text, at, mentions) {
	if (WORD.test(text[at - 1] ?? '')) {
		return null;
	}
	const found = mentions.find(({ text: name }) =>
		text.slice(at + 1, at + 1 + name.length).toLowerCase() === name.toLowerCase()
			&& !WORD.test(text[at + 1 + name.length] ?? ''));
	if (!found) {
		return null;
	}
	const end = at + 1 + found.text.length;
	const node = element('span', text.slice(at, end));
	node.className = found.self ? 'mention self' : 'mention';
	return { node, end };
}

function anchor(href, content) {
	const node = document.createElement('a');
	node.append(content);
	return Object.assign(node, { href, target: '_blank', rel: 'noopener noreferrer' });
}

function element(tag, text) {
	const node = document.createElement(tag);
	node.textContent = text;
	return node;
}

function find(text, mark, from, limit = from + REACH) {
	const index = text.slice(from, limit).indexOf(mark);
	return index < 0 ? -1 : from + index;
}
