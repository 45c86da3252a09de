/** The archive of a room (XEP-0313, paged with XEP-0059). */
import { NS } from './ns.js';
import { child, childText, el } from './xml.js';
import { readMessage } from './incoming.js';

export class Archive {
	#stream;
	#collecting = new Map();

	constructor(stream) {
		this.#stream = stream;
	}

	/** The newest page, or the one before an archive id. */
	before(room, archiveId = '', max = 50) {
		return this.#page(room, max, el('before', {}, archiveId));
	}

	/** The page after an archive id, oldest first. */
	after(room, archiveId, max = 100) {
		return this.#page(room, max, el('after', {}, archiveId));
	}

	/** Takes a stanza if it belongs to a running query. */
	take(stanza) {
		const result = child(stanza, 'result', NS.MAM);
		if (!result) {
			return false;
		}
		const query = this.#collecting.get(result.getAttribute('queryid'));
		// Only the room itself answers for its archive: anybody in it could send something that looks alike.
		if (query && stanza.getAttribute('from') === query.room) {
			const forwarded = child(result, 'forwarded', NS.FORWARD);
			const message = child(forwarded, 'message');
			const event = message && readMessage(message, {
				archiveId: result.getAttribute('id'),
				stamp: child(forwarded, 'delay', NS.DELAY)?.getAttribute('stamp'),
			});
			if (event?.room === query.room) {
				query.events.push(event);
			}
		}
		return true;
	}

	/** @returns {Promise<{events: object[], first: string, last: string, complete: boolean}>} */
	async #page(room, max, where) {
		const id = `get-history:${Date.now()}:${Math.random().toString(16).slice(2, 10)}`;
		const query = { room, events: [] };
		this.#collecting.set(id, query);
		try {
			const answer = await this.#stream.request('set', { to: room, id },
					el('query', { xmlns: NS.MAM, queryid: id },
							el('set', { xmlns: NS.RSM }, el('max', {}, String(max)), where)));
			const fin = child(answer, 'fin', NS.MAM);
			const set = child(fin, 'set', NS.RSM);
			return {
				events: query.events,
				first: childText(set, 'first') ?? '',
				last: childText(set, 'last') ?? '',
				complete: fin?.getAttribute('complete') === 'true' || !childText(set, 'last'),
			};
		}
		finally {
			this.#collecting.delete(id);
		}
	}
}
