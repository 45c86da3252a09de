/** One room as the page knows it: who is there, what was said, and what we have not read yet. */
import { localpart } from '../xmpp/jid.js';
import { Timeline } from './timeline.js';

/** How long "is typing" stays believable without being repeated. */
export const TYPING_LASTS = 15_000;

export class Room {
	timeline = new Timeline();
	/** nick → {nick, bot, jid, affiliation, role} */
	members = new Map();
	/** nick → when to stop believing it */
	typing = new Map();
	unread = 0;
	mentioned = false;
	joined = false;
	/** Whether the newest page of the archive was read. */
	opened = false;
	loading = false;
	/** Why we are not in the room, as a sentence; empty when nothing is wrong. */
	problem = '';
	topic = '';
	draft = '';

	constructor(jid, name = '') {
		this.jid = jid;
		this.name = name || localpart(jid);
	}

	/** Notes who types. @returns {boolean} whether that changed anything people see */
	setTyping(nick, composing, now = Date.now()) {
		const known = this.typing.has(nick);
		if (composing) {
			this.typing.set(nick, now + TYPING_LASTS);
		}
		else {
			this.typing.delete(nick);
		}
		return known !== composing;
	}

	/** Forgets who has been typing for too long. @returns {boolean} whether somebody was forgotten */
	expireTyping(now = Date.now()) {
		const late = [...this.typing].filter(([, until]) => until <= now);
		late.forEach(([nick]) => this.typing.delete(nick));
		return late.length > 0;
	}

	get hasBot() {
		return [...this.members.values()].some((member) => member.bot);
	}
}
