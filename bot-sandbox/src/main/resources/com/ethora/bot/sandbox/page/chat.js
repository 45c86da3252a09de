/**
 * What happens, in the words of a chat: enter, join, say, catch up. Takes stanzas from the session, changes the
 * store, and sends what people do on the page.
 */
import { Session } from './session.js';
import { localpart, toLocalpart } from './xmpp/jid.js';
import { Archive } from './xmpp/mam.js';
import { joinPresence, listRooms, readPresence } from './xmpp/muc.js';
import { readMessage } from './xmpp/incoming.js';
import { chatState, textMessage, textMessageId } from './xmpp/outgoing.js';
import { el } from './xmpp/xml.js';
import { NS } from './xmpp/ns.js';
import { History } from './history.js';
import { Reception } from './reception.js';

const MOST_ROOMS = 40;
const ECHO_TIMEOUT = 12_000;

export class Chat {
	#store;
	#config;
	#session;
	#reception;
	#history;
	#archive = null;

	constructor(store, config, wire) {
		this.#store = store;
		this.#config = config;
		this.#reception = new Reception(store, (jid) => this.#join(jid));
		this.#history = new History(store, this.#reception);
		this.#session = new Session({ url: socketUrl(config.ws), domain: config.domain }, {
			state: (state, error) => this.#stateChanged(state, error),
			online: (stream, jid) => this.#online(stream, jid),
			stanza: (stanza) => this.#receive(stanza),
			wire,
		});
		setInterval(() => this.#expireTyping(), 1_000);
	}

	/** Enters the sandbox under a name; the password only matters where users are listed. */
	enter(name, password) {
		const nick = toLocalpart(name);
		this.#store.me = { name, nick, jid: `${nick}@${this.#config.domain}` };
		this.#store.names.set(nick, name);
		this.#session.start(nick, password);
	}

	leave() {
		this.#session.stop();
		this.#store.setConnection('offline');
	}

	/** Shows a room and reads its archive the first time. */
	open(jid) {
		this.#store.activate(jid);
		const room = this.#store.active;
		if (room?.joined && !room.opened) {
			this.#history.open(room, this.#archive);
		}
	}

	loadEarlier() {
		return this.#history.earlier(this.#store.active, this.#archive);
	}

	/** Says something in the shown room. It is there at once; the room's echo confirms it. */
	say(text, mentions = []) {
		const room = this.#store.active;
		const { me } = this.#store;
		const message = {
			kind: 'text', room: room.jid, nick: me.nick, clientId: textMessageId(), archiveId: null, time: Date.now(),
			body: text, mentions, state: 'pending', media: [], quickReplies: [], quote: null, fresh: true,
		};
		room.timeline.add(message);
		this.#store.changed('messages', room);
		this.#transmit(room, room.timeline.sent(me.nick, message.clientId));
	}

	/** Sends a message again that did not arrive; the same id keeps it from appearing twice. */
	retry(message) {
		const room = this.#store.room(message.room);
		room.timeline.update(message, { state: 'pending' });
		this.#store.changed('messages', room);
		this.#transmit(room, message);
	}

	/** Tells the shown room that we type, or stopped. */
	typing(state, room = this.#store.active) {
		if (room?.joined) {
			this.#session.stream?.send(chatState(room.jid, state, this.#store.me));
		}
	}

	rejoin(room) {
		room.problem = '';
		this.#join(room.jid);
		this.#store.changed('rooms', room);
	}

	#transmit(room, message) {
		if (room.joined) {
			this.#session.stream?.send(textMessage({ room: room.jid, id: message.clientId, text: message.body,
				mentions: message.mentions }, this.#store.me));
		}
		const attempt = message.attempt = (message.attempt ?? 0) + 1;
		setTimeout(() => message.attempt === attempt && this.#checkDelivery(room, message), ECHO_TIMEOUT);
	}

	/** No echo: perhaps only the echo was lost, so the archive is asked before anybody is worried. */
	async #checkDelivery(room, message) {
		if (message.state !== 'pending' || !room.joined) {
			return;
		}
		await this.#history.refresh(room, this.#archive);
		if (message.state === 'pending') {
			room.timeline.update(message, { state: 'failed' });
			this.#store.changed('messages', room);
		}
	}

	#stateChanged(state, error) {
		if (state !== 'online') {
			this.#store.rooms.forEach((room) => {
				room.joined = false;
				room.typing.clear();
			});
		}
		this.#store.setConnection(state, error?.message ?? '');
	}

	async #online(stream, jid) {
		this.#store.me = { ...this.#store.me, jid, nick: localpart(jid) };
		this.#archive = new Archive(stream);
		stream.send(el('presence', { xmlns: NS.CLIENT }));
		const listed = await listRooms(stream, this.#config.conference).catch(() => []);
		for (const name of this.#config.rooms ?? []) {
			this.#store.addRoom(name.includes('@') ? name : `${name}@${this.#config.conference}`);
		}
		listed.slice(0, MOST_ROOMS).forEach((room) => this.#store.addRoom(room.jid, room.name));
		this.#store.rooms.forEach((room) => this.#join(room.jid));
		this.#store.changed('entered');
	}

	#join(jid) {
		const room = this.#store.addRoom(jid);
		room.joined = false;
		room.members.clear();
		this.#session.stream?.send(joinPresence(room.jid, this.#store.me));
	}

	#receive(stanza) {
		if (stanza.localName === 'presence') {
			const presence = readPresence(stanza);
			if (presence && this.#reception.presence(presence) === 'joined') {
				this.#joined(this.#store.room(presence.room));
			}
		}
		else if (stanza.localName === 'message' && !this.#archive?.take(stanza)) {
			const event = readMessage(stanza);
			if (event) {
				this.#reception.message(event, { live: true });
			}
		}
	}

	/** In a room (again): read what we missed, then send what was never confirmed. */
	async #joined(room) {
		if (room.opened) {
			await this.#history.catchUp(room, this.#archive);
		}
		else if (room === this.#store.active) {
			await this.#history.open(room, this.#archive);
		}
		room.timeline.pending().forEach((message) => this.#transmit(room, message));
	}

	#expireTyping() {
		this.#store.rooms.forEach((room) => {
			if (room.expireTyping()) {
				this.#store.changed('typing', room);
			}
		});
	}
}

function socketUrl(path) {
	const url = new URL(path, location.href);
	url.protocol = url.protocol.replace('http', 'ws');
	return url.href;
}
