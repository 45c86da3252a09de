/** Reads rooms' archives into the store: the newest page, older ones on demand, and what a lost connection hid. */
const MOST_PAGES = 20;

export class History {
	#store;
	#reception;

	constructor(store, reception) {
		this.#store = store;
		this.#reception = reception;
	}

	/** The newest page, once per room. */
	open(room, archive) {
		room.opened = true;
		return this.#load(room, async () => this.#take(room, await archive.before(room.jid), true),
				() => room.opened = false);
	}

	/** The page before the oldest message we have. */
	earlier(room, archive) {
		const { oldest, complete } = room.timeline;
		if (complete || room.loading || !oldest || !room.joined) {
			return Promise.resolve();
		}
		return this.#load(room, async () => this.#take(room, await archive.before(room.jid, oldest), true));
	}

	/** The newest page again: a message whose echo was lost may lie before messages that did arrive. */
	refresh(room, archive) {
		return this.#load(room, async () => this.#take(room, await archive.before(room.jid), false));
	}

	/** Everything after the newest message we have, page by page. */
	async catchUp(room, archive) {
		let last = room.timeline.newest;
		if (!last) {
			await this.open(room, archive);
			return;
		}
		await this.#load(room, async () => {
			for (let pages = 0; last && pages < MOST_PAGES; pages++) {
				const page = await this.#after(room, archive, last);
				this.#take(room, page, false);
				last = page.complete || page.last === last ? '' : page.last;
			}
		});
	}

	/** A server that forgot the message we ask about (a sandbox that was restarted) answers with what it has. */
	#after(room, archive, last) {
		return archive.after(room.jid, last).catch((error) => {
			if (error.condition !== 'item-not-found') {
				throw error;
			}
			return archive.before(room.jid).then((page) => ({ ...page, complete: true }));
		});
	}

	#take(room, page, older) {
		page.events.forEach((event) => this.#reception.message(event, { live: false, missed: !older }));
		if (older) {
			room.timeline.complete = page.complete;
		}
	}

	async #load(room, read, failed = () => {}) {
		room.loading = true;
		this.#store.changed('messages', room);
		try {
			await read();
		}
		catch (error) {
			failed();
			console.debug('The archive could not be read', error);
			if (room.joined && error.condition !== 'closed') {
				room.timeline.complete = true;
			}
		}
		finally {
			room.loading = false;
			this.#store.changed('messages', room);
		}
	}
}
