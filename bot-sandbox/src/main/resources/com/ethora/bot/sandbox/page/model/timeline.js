/**
 * The messages of one room, in order and each exactly once, however often and from wherever they come:
 * live, as the echo of our own, or from the archive.
 */
const KEPT_CHANGES = 200;

let keys = 0;

export class Timeline {
	messages = [];
	/** Whether the archive has nothing older than what is here. */
	complete = false;

	#byArchiveId = new Map();
	#byClientId = new Map();
	#changes = new Map();

	/** The archive ids at both ends, for paging and for catching up; empty when there is none yet. */
	get oldest() {
		return this.messages.find((each) => each.archiveId)?.archiveId ?? '';
	}

	get newest() {
		return this.messages.findLast((each) => each.archiveId)?.archiveId ?? '';
	}

	/**
	 * Adds a message unless it is here already; the echo of a pending one confirms it instead.
	 * @returns {'added' | 'confirmed' | 'known'}
	 */
	add(message) {
		const known = message.archiveId && this.#byArchiveId.get(message.archiveId);
		if (known) {
			this.#renew(known, message);
			return 'known';
		}
		const clientKey = `${message.nick}\n${message.clientId}`;
		const twin = message.clientId ? this.#byClientId.get(clientKey) : undefined;
		if (twin && (twin.state !== 'delivered' || !message.archiveId || !twin.archiveId)) {
			return this.#confirm(twin, message);
		}
		const kept = { state: 'delivered', reactions: new Map(), reactionIds: new Map(), changes: {}, ...message, key: ++keys, version: 0 };
		this.#insert(kept);
		this.#byClientId.set(clientKey, kept);
		this.#index(kept);
		return 'added';
	}

	/** Changes one message in place so that views notice. */
	update(message, change) {
		Object.assign(message, change);
		message.version++;
	}

	/** The message that was sent under this id and nick. */
	sent(nick, clientId) {
		return this.#byClientId.get(`${nick}\n${clientId}`);
	}

	/** Our own messages that the room has not confirmed, without those whose files are still under way. */
	pending() {
		return this.messages.filter((each) => each.state === 'pending' && !each.upload);
	}

	/** The messages with changes of ours that the room has not confirmed. */
	changing() {
		return this.messages.filter((each) => each.changes && Object.keys(each.changes).length);
	}

	/** Forgets a message that was never sent. */
	remove(message) {
		const index = this.messages.indexOf(message);
		if (index >= 0 && !message.archiveId) {
			this.messages.splice(index, 1);
			this.#byClientId.delete(`${message.nick}\n${message.clientId}`);
		}
	}

	find(archiveId) {
		return this.#byArchiveId.get(archiveId);
	}

	/**
	 * Applies an edit, deletion or reaction to the message it names, now or when that message arrives
	 * (older pages of the archive come after newer ones).
	 * @param {(message: object) => void} change
	 */
	change(archiveId, change) {
		const message = this.#byArchiveId.get(archiveId);
		if (message) {
			change(message);
			message.version++;
			return;
		}
		this.#changes.set(archiveId, [...this.#changes.get(archiveId) ?? [], change].slice(-20));
		if (this.#changes.size > KEPT_CHANGES) {
			this.#changes.delete(this.#changes.keys().next().value);
		}
	}

	/** Forgets the oldest messages; they can be loaded again from the archive. */
	trim(max) {
		const excess = this.messages.length - max;
		if (excess > 0) {
			for (const gone of this.messages.splice(0, excess)) {
				this.#byArchiveId.delete(gone.archiveId);
				this.#byClientId.delete(`${gone.nick}\n${gone.clientId}`);
			}
			this.complete = false;
		}
	}

	/** The archive has edited and deleted messages as they are now. */
	#renew(message, { edited, deleted, body }) {
		if ((edited || deleted) && (message.body !== body || message.deleted !== deleted)) {
			this.update(message, deleted ? { deleted } : { edited, body });
		}
	}

	#confirm(message, echo) {
		if (message.state === 'delivered' && !echo.archiveId) {
			return 'known';
		}
		this.update(message, { state: 'delivered', archiveId: echo.archiveId ?? message.archiveId, time: echo.time });
		this.messages.splice(this.messages.indexOf(message), 1);
		this.#insert(message);
		this.#index(message);
		return 'confirmed';
	}

	#index(message) {
		if (!message.archiveId) {
			return;
		}
		this.#byArchiveId.set(message.archiveId, message);
		for (const change of this.#changes.get(message.archiveId) ?? []) {
			change(message);
			message.version++;
		}
		this.#changes.delete(message.archiveId);
	}

	#insert(message) {
		let index = this.messages.length;
		while (index > 0 && before(message, this.messages[index - 1])) {
			index--;
		}
		this.messages.splice(index, 0, message);
	}
}

/** Archive ids decide where both are numbers, else time does; what the room does not have yet is last. */
function before(a, b) {
	const waiting = (a.state !== 'delivered') - (b.state !== 'delivered');
	if (waiting !== 0) {
		return waiting < 0;
	}
	if (/^\d{16}$/.test(a.archiveId ?? '') && /^\d{16}$/.test(b.archiveId ?? '')) {
		return a.archiveId < b.archiveId;
	}
	return a.time < b.time;
}
