/**
 * Everything the page shows, and one event per part of it. Views read the store and listen; only the chat
 * changes it. Events: `connection`, `entered` (logged in, rooms known), `rooms`, `active`, `members`, `messages`,
 * `typing`.
 */
import { domain } from '../xmpp/jid.js';
import { Room } from './room.js';

export class Store extends EventTarget {
	/** Ourselves: {name, nick, jid}, or `null` before we entered. */
	me = null;
	/** offline · connecting · online · waiting · denied, with `detail` for people. */
	connection = { state: 'offline', detail: '' };
	rooms = new Map();
	/** nick → display name, over all rooms. */
	names = new Map();
	/** Nicks that showed themselves to be bots. */
	bots = new Set();

	#active = null;

	get active() {
		return this.rooms.get(this.#active) ?? null;
	}

	/** Shows a room. */
	activate(jid) {
		if (!this.rooms.has(jid)) {
			return;
		}
		this.#active = jid;
		this.markRead();
		this.changed('active');
	}

	/** The shown room counts as read while somebody can see it. */
	markRead() {
		const room = this.active;
		if (room && !document.hidden && (room.unread || room.mentioned)) {
			room.unread = 0;
			room.mentioned = false;
			this.changed('rooms');
		}
	}

	room(jid) {
		return this.rooms.get(jid);
	}

	addRoom(jid, name) {
		if (!this.rooms.has(jid)) {
			this.rooms.set(jid, new Room(jid, name));
			this.changed('rooms');
		}
		return this.rooms.get(jid);
	}

	/** What to call somebody: the name they gave, else the localpart their nick is. */
	nameOf(nick) {
		return this.names.get(nick) ?? nick;
	}

	isBot(nick) {
		return this.bots.has(nick) || nick.endsWith('-bot');
	}

	/** Learns what a stanza says about its sender. */
	learn(nick, name, bot) {
		if (!nick) {
			return;
		}
		if (name && this.names.get(nick) !== name) {
			this.names.set(nick, name);
			this.changed('members');
		}
		if (bot && !this.bots.has(nick)) {
			this.bots.add(nick);
			this.changed('members');
		}
	}

	/** The names that count as a mention after an `@`, ours marked: `[{text, self}]`. */
	mentionable() {
		const own = this.me?.name;
		return [...new Set([own, ...this.names.values()])].filter(Boolean).map((text) => ({ text, self: text === own }));
	}

	setConnection(state, detail = '') {
		this.connection = { state, detail };
		this.changed('connection');
	}

	/** The people of a room, bots first, then by name: `[{nick, name, bot, self, jid}]`. */
	people(room = this.active) {
		return [...room?.members.values() ?? []]
			.map((member) => ({
				...member,
				name: this.nameOf(member.nick),
				bot: member.bot || this.isBot(member.nick),
				self: member.nick === this.me?.nick,
				jid: member.jid || `${member.nick}@${domain(this.me?.jid)}`,
			}))
			.sort((a, b) => b.bot - a.bot || a.name.localeCompare(b.name));
	}

	changed(what, room = null) {
		this.dispatchEvent(Object.assign(new Event(what), { room }));
	}

	/** Calls back after any of these changes. */
	on(events, listener) {
		events.split(' ').forEach((event) => this.addEventListener(event, listener));
	}
}
