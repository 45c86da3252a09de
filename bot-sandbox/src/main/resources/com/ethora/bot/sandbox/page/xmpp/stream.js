/** One XMPP stream over a WebSocket (RFC 7395): framing, log-in, requests with answers, and knowing when it is dead. */
import { NS } from './ns.js';
import { child, el, parse, serialize } from './xml.js';
import { plain } from './auth.js';

const HANDSHAKE_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 15_000;
const QUIET_BEFORE_PING = 30_000;
const PING_TIMEOUT = 8_000;

/** Why a stream or a request failed; `condition` is the XMPP error name where the server gave one. */
export class StreamError extends Error {
	constructor(condition, text) {
		super(text || condition);
		this.condition = condition;
	}
}

export class XmppStream {
	#socket;
	#url;
	#domain;
	#on;
	#handshake = { queue: [], waiter: null };
	#requests = new Map();
	#count = 0;
	#online = false;
	#closed = false;
	#lastHeard = 0;
	#watch;

	/**
	 * @param {{url: string, domain: string}} server where to connect, and the stream's "to"
	 * @param {{stanza: Function, wire: Function, close: Function}} on what happens: a stanza came in, a frame
	 * went over the wire ('in' or 'out', text), the stream is over (called once, with a {@link StreamError})
	 */
	constructor({ url, domain }, on) {
		this.#url = url;
		this.#domain = domain;
		this.#on = on;
	}

	/** Connects and logs in; resolves to the full JID the server gave us. */
	async open(username, password) {
		await this.#connect();
		await this.#restart();
		this.send(el('auth', { xmlns: NS.SASL, mechanism: 'PLAIN' }, plain(username, password)));
		const answer = await this.#next();
		if (answer.localName !== 'success' || answer.namespaceURI !== NS.SASL) {
			throw new StreamError(answer.firstElementChild?.localName ?? 'not-authorized',
					child(answer, 'text')?.textContent);
		}
		const features = await this.#restart();
		this.#online = true;
		const bound = await this.request('set', {}, el('bind', { xmlns: NS.BIND }));
		if (child(features, 'session', NS.SESSION)) {
			await this.request('set', {}, el('session', { xmlns: NS.SESSION }));
		}
		this.#watch = setInterval(() => this.#checkAlive(), 5_000);
		return child(child(bound, 'bind', NS.BIND), 'jid')?.textContent ?? `${username}@${this.#domain}`;
	}

	/** Sends one element; silently does nothing once the stream is over, because the owner is told that anyway. */
	send(node) {
		if (this.#socket?.readyState === WebSocket.OPEN) {
			const text = serialize(node);
			this.#on.wire('out', text);
			this.#socket.send(text);
		}
	}

	/** Sends an IQ and resolves to the result, or rejects with the {@link StreamError} it was answered with. */
	request(type, { to, id = `iq-${Date.now().toString(36)}-${++this.#count}`, timeout = REQUEST_TIMEOUT }, payload) {
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				this.#requests.delete(id);
				reject(new StreamError('remote-server-timeout', 'The server did not answer in time'));
			}, timeout);
			this.#requests.set(id, { to: to ?? '', resolve, reject, timer });
			this.send(el('iq', { xmlns: NS.CLIENT, type, to, id }, payload));
		});
	}

	/** Says goodbye. */
	close() {
		this.send(el('close', { xmlns: NS.FRAMING }));
		this.#end(new StreamError('closed', 'Closed'));
	}

	#connect() {
		return new Promise((resolve, reject) => {
			const failed = (text) => {
				const error = new StreamError('connection-failed', text);
				reject(error);
				this.#end(error);
			};
			const timer = setTimeout(() => failed('The server did not answer in time'), HANDSHAKE_TIMEOUT);
			this.#socket = new WebSocket(this.#url, 'xmpp');
			this.#socket.onopen = () => {
				clearTimeout(timer);
				resolve();
			};
			this.#socket.onmessage = (event) => this.#receive(event.data);
			this.#socket.onclose = () => {
				clearTimeout(timer);
				failed('The connection was lost');
			};
		});
	}

	async #restart() {
		this.send(el('open', { xmlns: NS.FRAMING, to: this.#domain, version: '1.0' }));
		let answer = await this.#next();
		while (answer.localName !== 'features') {
			if (answer.localName !== 'open') {
				throw new StreamError('unexpected', `The server answered with <${answer.localName}>`);
			}
			answer = await this.#next();
		}
		return answer;
	}

	/** The next top-level element of the handshake. */
	#next() {
		if (this.#closed) {
			return Promise.reject(new StreamError('connection-failed', 'The connection was lost'));
		}
		if (this.#handshake.queue.length) {
			return Promise.resolve(this.#handshake.queue.shift());
		}
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => reject(new StreamError('connection-timeout',
					'The server did not answer in time')), HANDSHAKE_TIMEOUT);
			this.#handshake.waiter = {
				resolve: (element) => {
					clearTimeout(timer);
					resolve(element);
				},
				reject: (error) => {
					clearTimeout(timer);
					reject(error);
				},
			};
		});
	}

	#receive(text) {
		this.#lastHeard = Date.now();
		this.#on.wire('in', text);
		const element = parse(text);
		if (!element) {
			return;
		}
		if (element.localName === 'close' && element.namespaceURI === NS.FRAMING) {
			this.#end(new StreamError('closed', 'The server closed the stream'));
		}
		else if (element.localName === 'error' && element.namespaceURI === NS.STREAM) {
			this.#end(new StreamError(element.firstElementChild?.localName ?? 'stream-error'));
		}
		else if (!this.#online) {
			this.#offer(element);
		}
		else if (element.localName === 'iq') {
			this.#receiveIq(element);
		}
		else {
			this.#deliver(element);
		}
	}

	#offer(element) {
		const { waiter } = this.#handshake;
		this.#handshake.waiter = null;
		if (waiter) {
			waiter.resolve(element);
		}
		else {
			this.#handshake.queue.push(element);
		}
	}

	/** One stanza we cannot handle must not keep the next ones from being handled. */
	#deliver(element) {
		try {
			this.#on.stanza(element);
		}
		catch (error) {
			console.debug('A stanza was dropped', error);
		}
	}

	#receiveIq(iq) {
		const type = iq.getAttribute('type');
		if (type === 'get' || type === 'set') {
			this.#answer(iq);
			return;
		}
		const id = iq.getAttribute('id');
		const request = this.#requests.get(id);
		if (!request || (request.to && iq.getAttribute('from') !== request.to)) {
			return;
		}
		this.#requests.delete(id);
		clearTimeout(request.timer);
		if (type === 'result') {
			request.resolve(iq);
		}
		else {
			request.reject(stanzaError(iq));
		}
	}

	#answer(iq) {
		const address = { xmlns: NS.CLIENT, to: iq.getAttribute('from') ?? undefined, id: iq.getAttribute('id') ?? '' };
		if (child(iq, 'ping', NS.PING)) {
			this.send(el('iq', { ...address, type: 'result' }));
		}
		else {
			this.send(el('iq', { ...address, type: 'error' }, el('error', { type: 'cancel' },
					el('service-unavailable', { xmlns: NS.STANZA_ERRORS }))));
		}
	}

	#checkAlive() {
		if (Date.now() - this.#lastHeard < QUIET_BEFORE_PING) {
			return;
		}
		this.request('get', { to: this.#domain, timeout: PING_TIMEOUT }, el('ping', { xmlns: NS.PING }))
			.catch((error) => {
				if (error.condition === 'remote-server-timeout') {
					this.#end(new StreamError('connection-timeout', 'The server went silent'));
				}
			});
		this.#lastHeard = Date.now();
	}

	#end(error) {
		if (this.#closed) {
			return;
		}
		this.#closed = true;
		this.#online = false;
		clearInterval(this.#watch);
		this.#socket.onclose = null;
		this.#socket.close();
		this.#handshake.waiter?.reject(error);
		for (const { reject, timer } of this.#requests.values()) {
			clearTimeout(timer);
			reject(error);
		}
		this.#requests.clear();
		this.#on.close(error);
	}
}

/** What the `<error/>` of a bounced stanza says. */
export function stanzaError(stanza) {
	const error = child(stanza, 'error');
	const condition = [...(error?.children ?? [])].find((each) => each.localName !== 'text');
	return new StreamError(condition?.localName ?? 'undefined-condition', child(error, 'text')?.textContent);
}
