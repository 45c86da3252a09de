/** XML as coloured, indented DOM nodes. */
const INDENT = '  ';
const INLINE_TEXT = 400;

/** @param {Element} element what was parsed from the wire */
export function pretty(element) {
	const out = document.createDocumentFragment();
	write((depth, ...tokens) => out.append(line(depth, tokens)), element, 0);
	return out;
}

/** The same as plain text, for copying. */
export function prettyText(element) {
	return pretty(element).textContent.trimEnd();
}

function write(add, element, depth) {
	const start = [token('punctuation', '<'), token('tag', element.nodeName), ...[...element.attributes].flatMap(attribute)];
	const end = [token('punctuation', '</'), token('tag', element.nodeName), token('punctuation', '>')];
	const nested = [...element.childNodes].filter((each) => each.nodeType === Node.ELEMENT_NODE
			|| (each.nodeType === Node.TEXT_NODE && each.data.trim()));
	if (!nested.length) {
		add(depth, ...start, token('punctuation', '/>'));
	}
	else if (nested.length === 1 && nested[0].nodeType === Node.TEXT_NODE && nested[0].length < INLINE_TEXT) {
		add(depth, ...start, token('punctuation', '>'), token('text', escape(nested[0].data)), ...end);
	}
	else {
		add(depth, ...start, token('punctuation', '>'));
		for (const each of nested) {
			if (each.nodeType === Node.ELEMENT_NODE) {
				write(add, each, depth + 1);
			}
			else {
				add(depth + 1, token('text', escape(each.data)));
			}
		}
		add(depth, ...end);
	}
}

function attribute({ name, value }) {
	const kind = name === 'xmlns' || name.startsWith('xmlns:') ? 'namespace' : 'value';
	// JSON in an attribute is common here and reads better without every quote escaped.
	const quote = value.includes('"') && !value.includes("'") ? "'" : '"';
	const shown = quote === '"' ? escape(value).replaceAll('"', '&quot;') : escape(value);
	return [' ', token('attribute', name), token('punctuation', '='), token(kind, quote + shown + quote)];
}

function line(depth, tokens) {
	const node = token('line', '');
	node.style.setProperty('--depth', depth);
	node.append(INDENT.repeat(depth), ...tokens, '\n');
	return node;
}

function token(kind, text) {
	const node = document.createElement('span');
	node.className = `x-${kind}`;
	node.textContent = text;
	return node;
}

function escape(text) {
	return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]);
}
