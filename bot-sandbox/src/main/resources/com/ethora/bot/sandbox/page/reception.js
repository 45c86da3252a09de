/** Puts what was received into the store: presences into rooms' members, messages into their timelines. */
import { bare } from './xmpp/jid.js';

const MOST_MESSAGES = 2_000;
const PROBLEMS = {
	forbidden: 'You are not allowed into this room',
	'registration-required': 'This room is for members only',
	'item-not-found': 'This room does not exist',
	'not-allowed': 'This room cannot be created here',
	'remote-server-not-found': 'This room’s server cannot be reached',
	conflict: 'Somebody else uses your name in this room',
};

export class Reception {
	#store;
	#enter;
	#bounced;

	/**
	 * @param {(room: string) => void} enter enters a room we were invited to, or that lost us
	 * @param {(room: object, event: object) => boolean} bounced takes what came back; whether to enter the room again
	 */
	constructor(store, enter, bounced) {
		this.#store = store;
		this.#enter = enter;
		this.#bounced = bounced;
	}

	/** @returns {'joined' | undefined} whether this presence completed our own entry */
	presence(presence) {
		const room = this.#store.room(presence.room);
		if (!room) {
			return undefined;
		}
		if (presence.error) {
			this.#refused(room, presence);
			return undefined;
		}
		if (presence.self && presence.gone) {
			this.#removed(room, presence);
			return undefined;
		}
		this.#store.learn(presence.nick, presence.name, presence.bot);
		const joined = presence.self && !room.joined;
		if (presence.gone) {
			this.#left(room, presence);
		}
		else {
			this.#arrived(room, presence);
		}
		if (joined) {
			room.joined = true;
			room.problem = '';
			this.#store.changed('rooms', room);
		}
		this.#store.changed('members', room);
		return joined ? 'joined' : undefined;
	}

	/** @param {{live: boolean, missed?: boolean}} how live, or from the archive (missed: while we were away) */
	message(event, { live, missed = false }) {
		if (event.kind === 'invite') {
			this.#enter(event.room);
			return;
		}
		const room = this.#store.room(event.room);
		if (!room) {
			return;
		}
		if (event.kind === 'typing') {
			if (live && event.nick !== this.#store.me.nick && room.setTyping(event.nick, event.composing)) {
				this.#store.learn(event.nick, event.name, false);
				this.#store.changed('typing', room);
			}
			return;
		}
		this.#store.learn(event.nick, event.name, event.bot);
		if (event.kind === 'text') {
			this.#text(room, event, live, missed);
		}
		else {
			this.#change(room, event);
		}
		this.#store.changed('messages', room);
	}

	#text(room, event, live, missed) {
		const own = event.nick === this.#store.me.nick;
		const added = room.timeline.add({ ...event, fresh: live }) === 'added';
		if (room.setTyping(event.nick, false)) {
			this.#store.changed('typing', room);
		}
		if (!added || own || !(live || missed)) {
			return;
		}
		if (!event.inRoom) {
			room.timeline.sent(event.nick, event.clientId).unseen = true;
		}
		if (room !== this.#store.active || document.hidden) {
			if (!event.system) {
				room.unread++;
				room.mentioned ||= event.body.toLowerCase().includes(`@${this.#store.me.name.toLowerCase()}`);
			}
			this.#store.changed('rooms', room);
		}
		else if (room.timeline.messages.length > MOST_MESSAGES * 1.1) {
			room.timeline.trim(MOST_MESSAGES);
		}
	}

	#change(room, event) {
		const { timeline } = room;
		if (event.kind === 'bounce') {
			if (this.#bounced(room, event)) {
				this.#enter(event.room);
			}
		}
		else if (event.kind === 'edit') {
			const target = event.target ?? timeline.sent(event.nick, event.sent)?.archiveId;
			target && timeline.change(target, (message) => {
				if (message.nick === event.nick && !message.deleted) {
					message.body = event.text;
					message.edited = true;
				}
				this.#confirm(message, event);
			});
		}
		else if (event.kind === 'delete') {
			const moderator = room.members.get(event.nick)?.role === 'moderator';
			timeline.change(event.target, (message) => {
				message.deleted ||= moderator || message.nick === event.nick;
				this.#confirm(message, event);
			});
		}
		else if (event.kind === 'reaction') {
			timeline.change(event.target, (message) => {
				react(message, event);
				this.#confirm(message, event);
			});
		}
		else if (event.kind === 'subject') {
			room.topic = event.subject.slice(0, 200);
			this.#store.changed('rooms', room);
		}
	}

	/** The echo of a change of ours. */
	#confirm(message, { kind, nick, clientId }) {
		if (nick === this.#store.me.nick && message.changes[kind]?.clientId === clientId) {
			delete message.changes[kind];
		}
	}

	#arrived(room, { nick, bot, jid, affiliation, role }) {
		if (room.joined && !room.members.has(nick)) {
			this.#notice(room, nick, 'joined');
		}
		room.members.set(nick, { nick, bot, jid: bare(jid), affiliation, role });
	}

	#left(room, { nick }) {
		if (room.members.delete(nick) && room.joined) {
			this.#notice(room, nick, 'left');
		}
		if (room.setTyping(nick, false)) {
			this.#store.changed('typing', room);
		}
	}

	/** A grey line that somebody came or went; only the last one of a row about the same person is kept. */
	#notice(room, nick, what) {
		const last = room.timeline.messages.at(-1);
		if (last?.kind === 'notice' && last.nick === nick) {
			room.timeline.update(last, { what, time: Date.now() });
		}
		else {
			room.timeline.add({ kind: 'notice', nick, what, clientId: '', archiveId: null, time: Date.now(), fresh: true });
		}
		this.#store.changed('messages', room);
	}

	#refused(room, { nick, error }) {
		if (!room.joined && nick === this.#store.me.nick) {
			room.problem = error.message === error.condition
				? PROBLEMS[error.condition] ?? `The room refused: ${error.condition}` : error.message;
			this.#store.changed('rooms', room);
		}
	}

	#removed(room, { codes }) {
		room.joined = false;
		room.members.clear();
		room.typing.clear();
		room.problem = codes.includes('301') ? 'You were banned from this room' : 'You were removed from this room';
		this.#store.changed('rooms', room);
		this.#store.changed('members', room);
		this.#store.changed('typing', room);
	}
}

/** The newest reactions of somebody count; older pages of the archive come after newer ones. */
function react(message, { nick, values, archiveId }) {
	if (!(archiveId && message.reactionIds.get(nick) > archiveId)) {
		message.reactions.set(nick, values);
		message.reactionIds.set(nick, archiveId);
	}
}
