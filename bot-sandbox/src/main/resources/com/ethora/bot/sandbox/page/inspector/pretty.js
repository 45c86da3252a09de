/** XML as coloured, indented DOM nodes. */
const INDENT = '  ';
const INLINE_TEXT = 400;

/** @param {Element} element what was parsed from the wire */
export function pretty(element) {
	const out = document.createDocumentFragment();
	write(out, element, 0);
	return out;
}

/** The same as plain text, for copying. */
export function prettyText(element) {
	return pretty(element).textContent;
}

function write(out, element, depth) {
	const indent = INDENT.repeat(depth);
	out.append(indent, token('punctuation', '<'), token('tag', element.nodeName));
	for (const { name, value } of element.attributes) {
		const kind = name === 'xmlns' || name.startsWith('xmlns:') ? 'namespace' : 'value';
		out.append(' ', token('attribute', name), token('punctuation', '='), token(kind, `"${escape(value)}"`));
	}
	const nested = [...element.childNodes].filter((each) => each.nodeType === Node.ELEMENT_NODE
			|| (each.nodeType === Node.TEXT_NODE && each.data.trim()));
	if (!nested.length) {
		out.append(token('punctuation', '/>'));
		return;
	}
	out.append(token('punctuation', '>'));
	const onlyText = nested.length === 1 && nested[0].nodeType === Node.TEXT_NODE && nested[0].length < INLINE_TEXT;
	for (const each of nested) {
		out.append(onlyText ? '' : '\n');
		if (each.nodeType === Node.ELEMENT_NODE) {
			write(out, each, depth + 1);
		}
		else {
			out.append(onlyText ? '' : indent + INDENT, token('text', escape(each.data)));
		}
	}
	out.append(onlyText ? '' : `\n${indent}`, token('punctuation', '</'), token('tag', element.nodeName),
			token('punctuation', '>'));
}

function token(kind, text) {
	const node = document.createElement('span');
	node.className = `x-${kind}`;
	node.textContent = text;
	return node;
}

function escape(text) {
	return text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]);
}
