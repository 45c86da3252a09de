/** Addresses: taking them apart, and making one from what a person calls themselves. */

/** `a@b/c` without `/c`. */
export function bare(jid) {
	const slash = (jid ?? '').indexOf('/');
	return slash < 0 ? jid ?? '' : jid.slice(0, slash);
}

/** The part after the slash (in a room: the nick), or the empty string. */
export function resource(jid) {
	const slash = (jid ?? '').indexOf('/');
	return slash < 0 ? '' : jid.slice(slash + 1);
}

/** The part before the `@`, or the empty string for a bare domain. */
export function localpart(jid) {
	const at = bare(jid).indexOf('@');
	return at < 0 ? '' : bare(jid).slice(0, at);
}

/** The part after the `@`. */
export function domain(jid) {
	return bare(jid).slice(bare(jid).indexOf('@') + 1);
}

/**
 * A localpart for a name typed by a person: "Zoë van Dam" becomes "zoe.van.dam".
 * Dots, not dashes, because a localpart ending in "-bot" would make that person a bot.
 */
export function toLocalpart(name) {
	return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
		.replace(/[^\p{L}\p{N}._-]+/gu, '.')
		.replace(/\.{2,}/g, '.').replace(/^[.-]+|[.-]+$/g, '')
		.slice(0, 64);
}
