/** Owns the connection: opens streams one after another until told to stop, waiting longer after each failure. */
import { XmppStream } from './xmpp/stream.js';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 15_000;
// Answers that another attempt with the same name and password would only get again.
const REFUSALS = new Set(['not-authorized', 'credentials-expired', 'account-disabled', 'malformed-request',
	'invalid-authzid', 'mechanism-too-weak', 'host-unknown', 'invalid-mechanism', 'temporary-auth-failure']);

export class Session {
	#server;
	#on;
	#stream = null;
	#account = null;
	#failures = 0;
	#retry = null;

	/**
	 * @param {{url: string, domain: string}} server
	 * @param {{state: Function, online: Function, stanza: Function, wire: Function}} on state(name, error) with
	 * connecting · online · waiting · denied · offline; online(stream, jid) once per stream
	 */
	constructor(server, on) {
		this.#server = server;
		this.#on = on;
		addEventListener('online', () => this.#hurry());
		document.addEventListener('visibilitychange', () => document.hidden || this.#hurry());
	}

	start(username, password) {
		this.stop();
		this.#account = { username, password };
		this.#failures = 0;
		this.#attempt();
	}

	stop() {
		clearTimeout(this.#retry);
		this.#retry = null;
		this.#account = null;
		const stream = this.#stream;
		this.#stream = null;
		stream?.close();
	}

	/** The live stream, or `null`. */
	get stream() {
		return this.#stream;
	}

	async #attempt() {
		this.#retry = null;
		this.#on.state('connecting');
		const stream = new XmppStream(this.#server, {
			stanza: (element) => this.#on.stanza(element),
			wire: (direction, text) => this.#on.wire(direction, text),
			close: (error) => this.#lost(stream, error),
		});
		this.#stream = stream;
		try {
			const jid = await stream.open(this.#account.username, this.#account.password);
			if (this.#stream === stream) {
				this.#failures = 0;
				this.#on.state('online');
				this.#on.online(stream, jid);
			}
		}
		catch (error) {
			this.#lost(stream, error);
		}
	}

	/** A stream ended; only the first report about the current one counts. */
	#lost(stream, error) {
		if (this.#stream !== stream) {
			return;
		}
		this.#stream = null;
		stream.close();
		if (REFUSALS.has(error.condition)) {
			this.#on.state('denied', error);
			return;
		}
		const ceiling = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#failures++);
		this.#on.state('waiting', error);
		this.#retry = setTimeout(() => this.#attempt(), ceiling / 2 + Math.random() * ceiling / 2);
	}

	/** The network is back or somebody is looking: no reason to wait any longer. */
	#hurry() {
		if (this.#retry) {
			clearTimeout(this.#retry);
			this.#attempt();
		}
	}
}
