/**
 * What we sent and the room has not confirmed: messages, and changes of messages. All of it is shown at once, sent
 * again after a lost connection, and called failed only when the room's archive does not have it either.
 */
import { changeId, changeOf } from './xmpp/changes.js';
import { spoken } from './xmpp/outgoing.js';
import { isDone } from './model/changes.js';

const ECHO_TIMEOUT = 12_000;

export class Outbox {
	#store;
	#send;
	#refresh;

	/**
	 * @param {(stanza: object) => void} send
	 * @param {(room: object) => Promise} refresh reads the newest page of a room's archive again
	 */
	constructor(store, send, refresh) {
		this.#store = store;
		this.#send = send;
		this.#refresh = refresh;
	}

	/** Sends a message that is in the timeline. */
	message(room, message) {
		if (room.joined) {
			this.#send(spoken(message, this.#store.me));
		}
		this.#watch(room, message, message, () => message.state !== 'pending');
	}

	/** Changes a message: `{kind: 'edit', text}`, `{kind: 'delete'}` or `{kind: 'reaction', values}`. */
	change(room, message, change) {
		message.changes[change.kind] = { ...change, clientId: changeId(change.kind) };
		this.#transmit(room, message, message.changes[change.kind]);
	}

	/** Tries again what failed about a message; the same ids keep it from happening twice. */
	retry(room, message) {
		if (message.state === 'failed') {
			this.#mark(room, message, message, { state: 'pending' });
			this.message(room, message);
		}
		this.#changes(message, 'failed').forEach((change) => this.#transmit(room, message, change));
	}

	/** Gives up what failed about a message. */
	discard(room, message) {
		this.#changes(message, 'failed').forEach(({ kind }) => delete message.changes[kind]);
		if (message.state === 'failed') {
			room.timeline.remove(message);
		}
		this.#mark(room, message, message, {});
	}

	/** Sends everything again that was not confirmed before we lost the room. */
	resume(room) {
		room.timeline.pending().forEach((message) => this.message(room, message));
		for (const message of room.timeline.changing()) {
			this.#changes(message, 'pending').forEach((change) => this.#transmit(room, message, change));
		}
	}

	/** Something came back. @returns {boolean} whether the room does not know us, which entering it again may mend */
	bounced(room, { clientId, error }) {
		const sent = room.timeline.sent(this.#store.me.nick, clientId);
		const waiting = [...sent?.state === 'pending' ? [[sent, sent]] : [], ...room.timeline.changing().flatMap((message) =>
			this.#changes(message, 'pending').filter((each) => each.clientId === clientId).map((each) => [message, each]))];
		if (error.condition === 'not-acceptable' && waiting.some(([, each]) => each.attempt === 1)) {
			return true;
		}
		waiting.forEach(([message, each]) => this.#mark(room, message, each, { state: 'failed', failure: error.message }));
		return false;
	}

	#changes(message, state) {
		return Object.values(message.changes).filter((each) => each.state === state);
	}

	#transmit(room, message, change) {
		this.#mark(room, message, change, { state: 'pending' });
		if (room.joined) {
			this.#send(changeOf(change, message, this.#store.me));
		}
		this.#watch(room, message, change, () => this.#settled(room, message, change));
	}

	/** The echo takes a change away; where it was lost, the archive may tell that the change was made. */
	#settled(room, message, change) {
		if (message.changes[change.kind] === change && isDone(message, change, this.#store.me.nick)) {
			delete message.changes[change.kind];
			this.#mark(room, message, message, {});
		}
		return message.changes[change.kind] !== change || change.state !== 'pending';
	}

	#watch(room, message, sent, settled) {
		const attempt = sent.attempt = (sent.attempt ?? 0) + 1;
		setTimeout(() => sent.attempt === attempt && this.#check(room, message, sent, settled), ECHO_TIMEOUT);
	}

	/** No echo: perhaps only the echo was lost, so the archive is asked before anybody is worried. */
	async #check(room, message, sent, settled) {
		if (sent.state !== 'pending' || !room.joined || settled()) {
			return;
		}
		await this.#refresh(room);
		if (!settled()) {
			this.#mark(room, message, sent, { state: 'failed' });
		}
	}

	#mark(room, message, sent, change) {
		Object.assign(sent, change);
		room.timeline.update(message, {});
		this.#store.changed('messages', room);
	}
}
