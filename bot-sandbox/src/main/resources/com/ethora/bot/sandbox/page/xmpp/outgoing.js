/** The messages this page sends, in the exact shape Ethora's own clients give them. */
import { NS } from './ns.js';
import { el } from './xml.js';
import { identity } from './identity.js';
import { threadData } from './thread.js';

const PREFIXES = { text: 'send-text-message-', reply: 'send-reply-message-', media: 'send-media-message:' };

/** A fresh id for a message; it comes back with the echo and tells us that the room has it. */
export function messageId(kind) {
	return PREFIXES[kind] + uuid();
}

/**
 * What somebody says: a text or a file, to the room or in a thread; `mentions` are `{jid, name, offset, length}`
 * into the text.
 */
export function spoken({ room, clientId, body, mentions, media, thread, inRoom }, me) {
	return el('message', { xmlns: NS.CLIENT, to: room, type: 'groupchat', id: clientId },
			identity(me, {
				showInChannel: String(inRoom),
				photo: '',
				photoURL: '',
				senderJID: me.jid,
				roomJid: room,
				isSystemMessage: 'false',
				push: 'true',
				mentions: mentions.length ? JSON.stringify(mentions) : undefined,
				...media.length ? mediaData(media[0]) : {},
				...thread ? threadData(thread, room) : {},
			}),
			el('body', {}, body),
			el('store', { xmlns: NS.HINTS }),
			el('origin-id', { xmlns: NS.STANZA_ID, id: clientId }));
}

function mediaData({ url, preview, type, stored, name, size, id }) {
	return {
		isMediafile: 'true',
		location: url,
		locationPreview: type.startsWith('image/') ? preview : '',
		mimetype: type,
		fileName: stored,
		originalName: name,
		size,
		duration: '',
		waveForm: '',
		attachmentId: id,
		isVisible: 'true',
	};
}

/** "Is typing" (`composing`) or "has stopped" (`paused`). */
export function chatState(room, state, me) {
	const prefix = state === 'composing' ? 'typing' : 'stop-typing';
	return el('message', { xmlns: NS.CLIENT, to: room, type: 'groupchat', id: `${prefix}-${Date.now()}` },
			el(state, { xmlns: NS.CHAT_STATES }),
			el('data', { fullName: me.name }));
}

// crypto.randomUUID exists only on secure origins; the page may be opened by address from another machine.
function uuid() {
	if (crypto.randomUUID) {
		return crypto.randomUUID();
	}
	const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0'));
	return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
