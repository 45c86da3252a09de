/** Decides when others are told that we type: at once, then rarely, and that we stopped when we really did. */
const REPEAT = 6_000;
const IDLE = 4_000;

export class TypingNotice {
	#send;
	#room = null;
	#last = 0;
	#idle = null;

	/** @param {(state: 'composing' | 'paused', room: object) => void} send */
	constructor(send) {
		this.#send = send;
	}

	/** Something was typed. */
	typed(text, room) {
		if (!text.trim()) {
			this.stopped();
			return;
		}
		if (this.#room !== room || Date.now() - this.#last > REPEAT) {
			this.#room = room;
			this.#last = Date.now();
			this.#send('composing', room);
		}
		clearTimeout(this.#idle);
		this.#idle = setTimeout(() => this.stopped(), IDLE);
	}

	/** The text was sent, thrown away or left alone. */
	stopped() {
		clearTimeout(this.#idle);
		if (this.#room) {
			this.#send('paused', this.#room);
			this.#room = null;
		}
	}
}
