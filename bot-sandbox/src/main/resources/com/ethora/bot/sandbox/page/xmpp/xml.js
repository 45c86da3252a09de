/**
 * Building and reading XML with the browser's own parser and serializer.
 *
 * Outgoing stanzas are described as plain values (`el('body', {}, 'hi')`) and become text through a real
 * DOM, so nothing a user types can ever become markup.
 */
import { NS } from './ns.js';

const MAX_FRAME = 1_048_576;
const parser = new DOMParser();
const serializer = new XMLSerializer();
const factory = document.implementation.createDocument(null, null);

// What XML 1.0 cannot carry at all, not even escaped: one such character would end the whole stream.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Describes an element. An `xmlns` attribute sets its namespace, without one it inherits its parent's.
 * Attributes that are `undefined` and children that are falsy are left out.
 */
export function el(name, attributes = {}, ...children) {
	return { name, attributes, children };
}

/** Turns a description into the text of one frame. */
export function serialize(node) {
	return serializer.serializeToString(toDom(node, NS.CLIENT));
}

function toDom(node, inherited) {
	const { xmlns = inherited, ...attributes } = node.attributes;
	const element = factory.createElementNS(xmlns, node.name);
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== undefined) {
			element.setAttribute(name, clean(value));
		}
	}
	for (const child of node.children.flat()) {
		if (typeof child === 'string') {
			element.append(factory.createTextNode(clean(child)));
		}
		else if (child) {
			element.append(toDom(child, xmlns));
		}
	}
	return element;
}

function clean(value) {
	return String(value).replace(FORBIDDEN, '');
}

/** Parses one frame; `null` for whatever is not one well-formed, reasonably sized element. */
export function parse(text) {
	// A document type has no place in XMPP; refusing it unparsed keeps entity expansion out.
	if (typeof text !== 'string' || text.length > MAX_FRAME || text.includes('<!DOCTYPE')) {
		return null;
	}
	const root = parser.parseFromString(text, 'text/xml').documentElement;
	return !root || root.querySelector('parsererror') || root.localName === 'parsererror' ? null : root;
}

/** The first child with this local name; a namespace narrows it, without one any namespace will do. */
export function child(element, name, namespace) {
	return children(element, name, namespace)[0] ?? null;
}

/** All children with this local name. */
export function children(element, name, namespace) {
	return element
		? [...element.children].filter((each) => each.localName === name
				&& (namespace === undefined || each.namespaceURI === namespace))
		: [];
}

/** The text of the first such child, or `null` when there is no such child. */
export function childText(element, name, namespace) {
	return child(element, name, namespace)?.textContent ?? null;
}
