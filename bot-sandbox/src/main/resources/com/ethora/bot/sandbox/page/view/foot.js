/** The line below a message: when it was said and whether the room has it, and what became of changes to it. */
import { h, icon } from './dom.js';
import { clockTime, fullTime, isoTime } from './time.js';

const UNDER_WAY = { edit: 'Saving', delete: 'Deleting' };
const FAILED = { edit: 'Not changed', delete: 'Not deleted', reaction: 'Reaction not delivered' };

export function foot(message, own, last) {
	const changes = Object.values(message.changes);
	const failed = changes.find((each) => each.state === 'failed');
	if (message.state === 'failed' || failed) {
		const { failure, hopeless } = failed ?? message;
		const what = failed ? FAILED[failed.kind] : 'Not delivered';
		return h('div', { className: 'foot failed', role: 'status' }, h('span', {}, failure ? `${what}: ${failure}` : what),
				!hopeless && h('button', { type: 'button', className: 'retry' }, 'Try again'),
				h('button', { type: 'button', className: 'discard' }, 'Discard'));
	}
	if (message.upload) {
		return h('div', { className: 'foot' }, 'Uploading',
				h('button', { type: 'button', className: 'discard' }, 'Stop'));
	}
	const change = changes.find((each) => UNDER_WAY[each.kind]);
	if (message.state === 'pending' || change) {
		return h('div', { className: 'foot' }, change ? UNDER_WAY[change.kind] : 'Sending', icon('clock'));
	}
	return own && last && h('div', { className: 'foot' },
			h('time', { dateTime: isoTime(message.time), title: fullTime(message.time) }, clockTime(message.time)),
			icon('check'), h('span', { className: 'sr-only' }, 'Delivered'));
}
