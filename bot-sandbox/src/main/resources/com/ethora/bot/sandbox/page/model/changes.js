/**
 * Changes of ours that the room has not confirmed, by their kind, in `message.changes`. They lie over what the room
 * said, so that giving one up needs no undoing.
 */

/** The message as it is shown. */
export function shown(message, nick) {
	const { edit, delete: removal, reaction } = message.changes;
	return {
		body: edit?.text ?? message.body,
		edited: message.edited || Boolean(edit),
		deleted: message.deleted || removal?.state === 'pending',
		reactions: reaction ? new Map(message.reactions).set(nick, reaction.values) : message.reactions,
	};
}

/** Whether the room has what a change asks for, by whichever way we learned of it. */
export function isDone(message, change, nick) {
	switch (change.kind) {
		case 'edit':
			return message.body === change.text;
		case 'delete':
			return message.deleted;
		default:
			return String([...message.reactions.get(nick) ?? []].sort()) === String([...change.values].sort());
	}
}

/** Whether somebody may say it in other words. */
export function isEditable(message, nick) {
	return isChangeable(message) && message.nick === nick && !message.media.length;
}

/** Whether the room knows it, so that it can be answered, reacted to and deleted. */
export function isChangeable(message) {
	return message.kind === 'text' && !message.system && Boolean(message.archiveId) && !message.deleted
		&& !message.changes.delete;
}
