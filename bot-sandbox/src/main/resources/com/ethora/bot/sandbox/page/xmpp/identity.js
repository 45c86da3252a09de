/** Ethora's `<data>`: the names people see. Whoever sends it chose it, so it is shown and never trusted. */
import { NS } from './ns.js';
import { child, children, el } from './xml.js';

/** The `<data>` that tells others who we are. */
export function identity(me, more = {}) {
	const [first, ...rest] = me.name.split(' ');
	return el('data', {
		xmlns: NS.CLIENT,
		fullName: me.name,
		senderFirstName: first,
		senderLastName: rest.join(' '),
		showInChannel: 'true',
		...more,
	});
}

/** The `<data>` child, in whatever namespace the sender put it. */
export function readData(stanza) {
	const data = child(stanza, 'data');
	return (name) => data?.getAttribute(name) ?? '';
}

/** The display name a stanza carries, or the empty string. */
export function readName(stanza) {
	const data = readData(stanza);
	const name = data('fullName') || `${data('senderFirstName')} ${data('senderLastName')}`;
	return name.replace(/\s+/g, ' ').trim().slice(0, 80);
}

/** A bot says so in one of three ways; any of them counts. */
export function isBotMarked(stanza, nick) {
	return nick.endsWith('-bot')
		|| child(stanza, 'x', NS.ETHORA_BOT) !== null
		|| children(stanza, 'x', NS.MUC_USER).some((x) => x.getAttribute('type') === 'bot');
}
