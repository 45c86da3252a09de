/**
 * Reads a `<message>` from a room into one plain value that says what it means. Everything in it was chosen by
 * somebody else: what does not fit becomes `null`, and the page goes on.
 */
import { NS } from './ns.js';
import { bare, localpart, resource } from './jid.js';
import { child, children, childText } from './xml.js';
import { stanzaError } from './stream.js';
import { isBotMarked, readData, readName } from './identity.js';
import { readMedia, readQuickReplies, readQuote } from './attachments.js';

/**
 * @param {Element} stanza a `<message>`, live or from the archive
 * @param {{archiveId?: string, stamp?: string}} archive what the archive says about it
 */
export function readMessage(stanza, archive = {}) {
	const from = stanza.getAttribute('from') ?? '';
	if (!localpart(from)) {
		return null;
	}
	const envelope = readEnvelope(stanza, from, archive);
	if (stanza.getAttribute('type') === 'error') {
		return { ...envelope, kind: 'bounce', error: stanzaError(stanza) };
	}
	const invited = children(stanza, 'x', NS.MUC_USER).some((x) => child(x, 'invite'));
	if (invited) {
		return envelope.nick ? null : { ...envelope, kind: 'invite' };
	}
	if (stanza.getAttribute('type') !== 'groupchat') {
		return null;
	}
	return readControl(stanza, envelope) ?? readText(stanza, envelope);
}

function readEnvelope(stanza, from, archive) {
	const room = bare(from);
	const live = children(stanza, 'stanza-id', NS.STANZA_ID).find((each) => each.getAttribute('by') === room);
	const archiveId = archive.archiveId ?? live?.getAttribute('id') ?? null;
	const stamp = archive.stamp ?? child(stanza, 'delay', NS.DELAY)?.getAttribute('stamp');
	return {
		room,
		nick: resource(from),
		name: readName(stanza),
		bot: isBotMarked(stanza, resource(from)),
		clientId: stanza.getAttribute('id') ?? '',
		archiveId,
		time: readTime(stamp, archiveId),
	};
}

/** The archive's stamp, else the archive id (Ethora's are microseconds since 1970), else now. */
function readTime(stamp, archiveId) {
	const stamped = Date.parse(stamp ?? '');
	if (!Number.isNaN(stamped)) {
		return stamped;
	}
	return /^\d{16}$/.test(archiveId ?? '') ? Number(archiveId) / 1000 : Date.now();
}

/** Messages about other messages, which have a body only by accident. */
function readControl(stanza, envelope) {
	const correction = child(stanza, 'replace', NS.CORRECTION);
	if (correction?.getAttribute('id')) {
		// The standard names the message by its sender's id, Ethora by the room's.
		const text = childText(stanza, 'body');
		return text === null ? null : { ...envelope, kind: 'edit', sent: correction.getAttribute('id'), text };
	}
	const replace = child(stanza, 'replace');
	if (replace?.getAttribute('id')) {
		const text = replace.getAttribute('text') ?? childText(stanza, 'body');
		return text === null ? null : { ...envelope, kind: 'edit', target: replace.getAttribute('id'), text };
	}
	const removed = child(stanza, 'retract', NS.RETRACTION) ?? child(stanza, 'delete');
	if (removed?.getAttribute('id')) {
		return { ...envelope, kind: 'delete', target: removed.getAttribute('id') };
	}
	const reactions = child(stanza, 'reactions', NS.REACTIONS);
	if (reactions?.getAttribute('id')) {
		const values = children(reactions, 'reaction').map((each) => each.textContent.trim().slice(0, 40));
		return { ...envelope, kind: 'reaction', target: reactions.getAttribute('id'),
				values: [...new Set(values.filter(Boolean))].slice(0, 20) };
	}
	const body = childText(stanza, 'body');
	const state = [...stanza.children].find((each) => each.namespaceURI === NS.CHAT_STATES);
	if (state && body === null) {
		return { ...envelope, kind: 'typing', composing: state.localName === 'composing' };
	}
	const subject = childText(stanza, 'subject');
	return subject !== null && body === null ? { ...envelope, kind: 'subject', subject } : null;
}

function readText(stanza, envelope) {
	const body = childText(stanza, 'body');
	if (body === null) {
		return null;
	}
	const data = readData(stanza);
	const system = !envelope.nick || data('isSystemMessage') === 'true';
	const quote = readQuote(data);
	return {
		...envelope,
		kind: 'text',
		body,
		system,
		edited: child(stanza, 'replaced') !== null,
		deleted: child(stanza, 'deleted') !== null,
		media: readMedia(data),
		quickReplies: readQuickReplies(data('quickReplies')),
		quote,
		// What names no message it answers belongs to no thread, and would be seen nowhere else.
		inRoom: system || !quote?.id || data('showInChannel') === 'true',
	};
}
