/** Orders that change a message which is there already, in Ethora's forms: each names it by the room's id. */
import { NS } from './ns.js';
import { el } from './xml.js';

let last = 0;

/** An id for a change. Ethora's count milliseconds, and have to differ; a deletion's is always the same. */
export function changeId(kind) {
	last = Math.max(Date.now(), last + 1);
	return { edit: `edit-message-${last}`, delete: 'deleteMessageStanza', reaction: `message-reaction:${last}` }[kind];
}

/** The stanza for a change: `{kind: 'edit', text}`, `{kind: 'delete'}` or `{kind: 'reaction', values}`. */
export function changeOf({ kind, clientId, text, values }, { room, archiveId }, me) {
	const address = { xmlns: NS.CLIENT, to: room, type: 'groupchat', id: clientId };
	switch (kind) {
		case 'edit':
			return el('message', address, el('replace', { id: archiveId, text }));
		case 'delete':
			// Ethora's servers expect a body, and do not care which.
			return el('message', address, el('body', {}, 'wow'), el('delete', { id: archiveId }));
		default:
			return el('message', { ...address, from: me.jid }, reactions(archiveId, values, me),
					names(me), el('store', { xmlns: NS.HINTS }));
	}
}

/** All reactions of ours; none withdraws them. */
function reactions(id, values, me) {
	return el('reactions', { xmlns: NS.REACTIONS, id, from: me.jid }, ...values.map((each) => el('reaction', {}, each)));
}

function names(me) {
	const [first, ...rest] = me.name.split(' ');
	return el('data', { senderFirstName: first, senderLastName: rest.join(' ') });
}
