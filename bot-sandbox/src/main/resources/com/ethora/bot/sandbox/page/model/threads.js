/** Which messages are replies to which, by the parent's archive id. */

/** The replies of every thread: parent's id → messages. */
export function threads(messages) {
	const found = new Map();
	for (const message of messages) {
		const id = message.quote?.id;
		if (id) {
			found.set(id, [...found.get(id) ?? [], message]);
		}
	}
	return found;
}

/** What is to be seen in the room itself. */
export function inRoom(messages) {
	return messages.filter((each) => each.kind !== 'text' || each.inRoom);
}

/** The message that a thread is about; one that is not loaded is known by what its reply repeats of it. */
export function parentOf(message, timeline) {
	const { quote } = message;
	return !quote?.id ? message : timeline.find(quote.id) ?? {
		kind: 'text', key: 0, version: 0, state: 'delivered', archiveId: null, nick: '', name: quote.name, body: quote.text,
		time: 0, stub: quote.id, media: [], quickReplies: [], quote: null, inRoom: true, reactions: new Map(), changes: {},
	};
}
