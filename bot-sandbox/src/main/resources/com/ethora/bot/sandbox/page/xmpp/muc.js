/** Rooms (XEP-0045): what we send to enter and leave one, and what its presences say. */
import { NS } from './ns.js';
import { bare, localpart, resource } from './jid.js';
import { child, children, el } from './xml.js';
import { stanzaError } from './stream.js';
import { identity, isBotMarked, readName } from './identity.js';

let joins = 0;

/** Presence that enters a room. In Ethora the nick is always one's own localpart. */
export function joinPresence(room, me) {
	return el('presence', {
		xmlns: NS.CLIENT,
		to: `${room}/${me.nick}`,
		id: `presenceInRoom-${Date.now().toString(36)}-${++joins}`,
	}, el('x', { xmlns: NS.MUC }), identity(me));
}

/** The rooms the conference service lists: `[{jid, name}]`. */
export async function listRooms(stream, conference) {
	const answer = await stream.request('get', { to: conference }, el('query', { xmlns: NS.DISCO_ITEMS }));
	return children(child(answer, 'query'), 'item')
		.map((item) => ({ jid: bare(item.getAttribute('jid')), name: item.getAttribute('name') ?? '' }))
		.filter(({ jid }) => localpart(jid));
}

/**
 * Reads a presence from a room.
 * @returns {{room, nick, self, gone, name, bot, jid, affiliation, role, codes, error} | null}
 */
export function readPresence(presence) {
	const from = presence.getAttribute('from') ?? '';
	const type = presence.getAttribute('type');
	if (!localpart(from)) {
		return null;
	}
	if (type === 'error') {
		return { room: bare(from), nick: resource(from), error: stanzaError(presence) };
	}
	if (!resource(from) || (type && type !== 'unavailable')) {
		return null;
	}
	const user = children(presence, 'x', NS.MUC_USER);
	const item = user.map((x) => child(x, 'item')).find(Boolean);
	const codes = user.flatMap((x) => children(x, 'status')).map((status) => status.getAttribute('code'));
	return {
		room: bare(from),
		nick: resource(from),
		self: codes.includes('110'),
		gone: type === 'unavailable',
		name: readName(presence),
		bot: isBotMarked(presence, resource(from)),
		jid: bare(item?.getAttribute('jid')),
		affiliation: item?.getAttribute('affiliation') ?? 'none',
		role: item?.getAttribute('role') ?? 'participant',
		codes,
	};
}
