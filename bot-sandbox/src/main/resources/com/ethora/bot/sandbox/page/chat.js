/**
 * What happens, in the words of a chat: enter, join, say, change, catch up. Takes stanzas from the session, changes
 * the store, and sends what people do on the page.
 */
import { Session } from './session.js';
import { localpart, toLocalpart } from './xmpp/jid.js';
import { Archive } from './xmpp/mam.js';
import { joinPresence, listRooms, readPresence } from './xmpp/muc.js';
import { readMessage } from './xmpp/incoming.js';
import { chatState, messageId } from './xmpp/outgoing.js';
import { el } from './xmpp/xml.js';
import { NS } from './xmpp/ns.js';
import { History } from './history.js';
import { Outbox } from './outbox.js';
import { Reception } from './reception.js';
import { Uploads } from './uploads.js';
import { shown } from './model/changes.js';

const MOST_ROOMS = 40;

export class Chat {
	#store;
	#config;
	#session;
	#reception;
	#history;
	#outbox;
	#uploads;
	#archive = null;

	constructor(store, config, wire) {
		this.#store = store;
		this.#config = config;
		this.#outbox = new Outbox(store, (stanza) => this.#session.stream?.send(stanza),
				(room) => this.#history.refresh(room, this.#archive));
		this.#reception = new Reception(store, (jid) => this.#join(jid), (room, event) => this.#outbox.bounced(room, event));
		this.#history = new History(store, this.#reception);
		this.#uploads = new Uploads(config.domain);
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

	/**
	 * Says something in the shown room. It is there at once; the room's echo confirms it.
	 * @param {{thread?: object, inRoom?: boolean}} where the parent of a thread, and whether the room sees it too
	 */
	say(text, mentions = [], { thread = null, inRoom = true } = {}) {
		const room = this.#store.active;
		this.#outbox.message(room, this.#add(room, thread, inRoom, {
			clientId: messageId(thread ? 'reply' : 'text'), body: text, mentions,
		}));
	}

	/** Sends files to the shown room, each in a message of its own. */
	attach(files, { thread = null, inRoom = true } = {}) {
		const room = this.#store.active;
		for (const file of files) {
			const message = this.#add(room, thread, inRoom, {
				clientId: messageId('media'), body: 'media', mentions: [], upload: { file, share: 0 },
			});
			this.#upload(room, message);
		}
	}

	/** Puts other words into a message of ours. */
	edit(message, text) {
		this.#outbox.change(this.#store.room(message.room), message, { kind: 'edit', text });
	}

	delete(message) {
		this.#outbox.change(this.#store.room(message.room), message, { kind: 'delete' });
	}

	/** Reacts to a message; reacting the same way again takes it back. */
	react(message, value) {
		const { nick } = this.#store.me;
		const values = shown(message, nick).reactions.get(nick) ?? [];
		this.#outbox.change(this.#store.room(message.room), message, { kind: 'reaction',
			values: values.includes(value) ? values.filter((each) => each !== value) : [...values, value] });
	}

	/** Tries again what failed about a message. */
	retry(message) {
		const room = this.#store.room(message.room);
		if (message.upload) {
			room.timeline.update(message, { state: 'pending', upload: { file: message.upload.file, share: 0 } });
			this.#upload(room, message);
		}
		else {
			this.#outbox.retry(room, message);
		}
	}

	/** Gives up what failed about a message, or the file that is still under way. */
	discard(message) {
		if (message.upload && message.state === 'pending') {
			message.upload.abort?.();
			message.state = 'failed';
		}
		this.#outbox.discard(this.#store.room(message.room), message);
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

	#add(room, thread, inRoom, said) {
		const { nick } = this.#store.me;
		room.timeline.add({
			kind: 'text', room: room.jid, nick, archiveId: null, time: Date.now(), state: 'pending', media: [],
			quickReplies: [], quote: thread && { id: thread.archiveId, name: thread.name, text: thread.body }, thread, inRoom,
			fresh: true, ...said,
		});
		this.#store.changed('messages', room);
		return room.timeline.sent(nick, said.clientId);
	}

	async #upload(room, message) {
		const { upload } = message;
		const update = (change) => {
			room.timeline.update(message, change);
			this.#store.changed('messages', room);
		};
		try {
			const file = await this.#uploads.send(this.#session.stream, upload, (share) => {
				upload.share = share;
				update({});
			});
			if (message.state === 'pending') {
				update({ media: [file], upload: null });
				this.#outbox.message(room, message);
			}
		}
		catch (error) {
			if (message.state === 'pending') {
				update({ state: 'failed', failure: error.message, hopeless: Boolean(error.hopeless) });
			}
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
		this.#uploads.reset();
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
		this.#outbox.resume(room);
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
