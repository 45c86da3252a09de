/** A message's text as DOM: paragraphs, code blocks, lists, quotes and headings of a small Markdown. */
import { inline } from './inline.js';

// Beyond this a message is shown as plain text.
const LONGEST = 20_000;
const FENCE = /^\s{0,3}(```+|~~~+)\s*([\w+#.-]*)/;
const BULLET = /^\s{0,5}[-*+•]\s+(.*)$/;
const NUMBER = /^\s{0,5}(\d{1,4})[.)]\s+(.*)$/;
const QUOTE = /^\s{0,3}>\s?(.*)$/;
const HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/;

/** @param {{text: string, self?: boolean}[]} mentions names to highlight after an `@` */
export function markdown(text, mentions = []) {
	const out = document.createDocumentFragment();
	if (text.length > LONGEST) {
		out.append(block('p', text));
		return out;
	}
	const names = [...mentions].sort((a, b) => b.text.length - a.text.length);
	const lines = text.replace(/\r\n?/g, '\n').split('\n');
	while (lines.length) {
		const node = next(lines, names);
		if (node) {
			out.append(node);
		}
	}
	return out;
}

/** Takes the lines of one block off the front. */
function next(lines, names) {
	const [line] = lines;
	if (!line.trim()) {
		lines.shift();
		return null;
	}
	if (FENCE.test(line)) {
		return codeBlock(lines);
	}
	if (HEADING.test(line)) {
		return block('h4', inline(HEADING.exec(lines.shift())[1], names));
	}
	if (QUOTE.test(line)) {
		const quoted = takeWhile(lines, (each) => QUOTE.test(each)).map((each) => QUOTE.exec(each)[1]);
		return block('blockquote', inline(quoted.join('\n'), names));
	}
	if (BULLET.test(line)) {
		return list('ul', takeItems(lines, BULLET), names);
	}
	if (NUMBER.test(line)) {
		const start = Number(NUMBER.exec(line)[1]);
		return Object.assign(list('ol', takeItems(lines, NUMBER), names), { start });
	}
	const paragraph = [lines.shift(), ...takeWhile(lines, (each) => each.trim() && !startsBlock(each))];
	return block('p', inline(paragraph.join('\n'), names));
}

function startsBlock(line) {
	return [FENCE, HEADING, QUOTE, BULLET, NUMBER].some((pattern) => pattern.test(line));
}

function codeBlock(lines) {
	const [, fence, language] = FENCE.exec(lines.shift());
	const body = takeWhile(lines, (each) => !each.trimStart().startsWith(fence));
	lines.shift();
	const figure = document.createElement('figure');
	const caption = block('figcaption', language || 'code');
	const copy = block('button', 'Copy');
	copy.type = 'button';
	copy.className = 'copy';
	caption.append(copy);
	const pre = document.createElement('pre');
	pre.tabIndex = 0;
	pre.append(block('code', body.join('\n')));
	figure.append(caption, pre);
	return figure;
}

function takeItems(lines, pattern) {
	const items = [];
	while (lines.length && (pattern.test(lines[0]) || (/^\s{2,}\S/.test(lines[0]) && items.length))) {
		const line = lines.shift();
		const found = pattern.exec(line);
		if (found) {
			items.push(found.at(-1));
		}
		else {
			items.push(`${items.pop()}\n${line.trim()}`);
		}
	}
	return items;
}

function list(tag, items, names) {
	const node = document.createElement(tag);
	node.append(...items.map((item) => block('li', inline(item, names))));
	return node;
}

function takeWhile(lines, test) {
	const end = lines.findIndex((line) => !test(line));
	return lines.splice(0, end < 0 ? lines.length : end);
}

function block(tag, content) {
	const node = document.createElement(tag);
	node.append(content);
	return node;
}
