/** The last frames that went over the wire, without secrets. */
import { NS } from '../xmpp/ns.js';
import { parse } from '../xmpp/xml.js';

const MOST = 500;
// Children that nearly every message has say nothing about it.
const DECORATION = new Set(['stanza-id', 'archived', 'origin-id', 'store', 'data', 'x']);
const HIDDEN = 'credentials hidden';

export class WireLog extends EventTarget {
	entries = [];
	#count = 0;

	/** @param {'in' | 'out'} direction */
	add(direction, text) {
		const element = parse(text);
		const safe = element ? redact(element) : String(text).slice(0, 2_000);
		const entry = { id: ++this.#count, direction, time: Date.now(), element, ...describe(element, safe) };
		this.entries.push(entry);
		if (this.entries.length > MOST) {
			this.entries.shift();
		}
		this.dispatchEvent(new Event('change'));
	}

	clear() {
		this.entries = [];
		this.dispatchEvent(new Event('change'));
	}
}

/** Empties what carries a password before anything is kept. */
function redact(element) {
	if (element.namespaceURI === NS.SASL && (element.localName === 'auth' || element.localName === 'response')) {
		element.textContent = HIDDEN;
	}
	return new XMLSerializer().serializeToString(element);
}

/** One line about a frame. */
function describe(element, text) {
	if (!element) {
		return { text, name: 'malformed', about: '' };
	}
	const from = element.getAttribute('from');
	const to = element.getAttribute('to');
	const payload = [...element.children].filter((each) => !DECORATION.has(each.localName)).map(gist);
	return {
		text,
		name: element.localName,
		about: [element.getAttribute('type'), [...new Set(payload)].slice(0, 3).join(' '), short(from ?? to)]
			.filter(Boolean).join(' · '),
	};
}

/** What a payload is about: the text itself, else the element's name. */
function gist(payload) {
	const text = payload.textContent.trim();
	return payload.localName === 'body' ? `“${text.slice(0, 30)}${text.length > 30 ? '…' : ''}”` : payload.localName;
}

/** `room@conference.host/nick` → `room/nick`. */
function short(jid) {
	return (jid ?? '').replace(/@[^/]*/, '').slice(0, 60);
}
