/** How messages lie under each other: which day begins where, and which messages belong together. */
import { dayKey } from './time.js';

const TOGETHER = 5 * 60_000;

/**
 * @returns {{key: string, type: 'day' | 'notice' | 'message', message: object, first: boolean, last: boolean}[]}
 * first and last: the message begins or ends a run of the same person
 */
export function layOut(messages) {
	const rows = [];
	let previous = null;
	for (const message of messages) {
		const day = dayKey(message.time);
		if (!previous || dayKey(previous.time) !== day) {
			rows.push({ key: `day ${day}`, type: 'day', message });
			previous = null;
		}
		if (message.kind === 'notice' || message.system) {
			rows.push({ key: `notice ${message.key}`, type: 'notice', message });
			previous = { time: message.time };
			continue;
		}
		const first = previous?.nick !== message.nick || message.time - previous.time > TOGETHER;
		const above = rows.at(-1);
		if (!first && above.type === 'message') {
			above.last = false;
		}
		rows.push({ key: `message ${message.key}`, type: 'message', message, first, last: true });
		previous = message;
	}
	return rows;
}
