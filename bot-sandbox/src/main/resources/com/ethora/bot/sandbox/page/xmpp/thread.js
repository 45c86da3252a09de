/** What a reply says about the message it belongs to. Ethora repeats that message, as JSON in an attribute. */

/** @param {{archiveId, name, body, time, media}} parent the message that the thread is about */
export function threadData(parent, room) {
	const [file] = parent.media;
	return {
		isReply: 'true',
		mainMessage: JSON.stringify({
			text: parent.body,
			id: parent.archiveId,
			userName: parent.name,
			createdAt: parent.time ? new Date(parent.time).toISOString() : undefined,
			...file ? fileData(file) : {},
			roomJid: room,
		}),
	};
}

function fileData({ url, preview, type, size, duration, waveForm, id }) {
	return { imageLocation: url, imagePreview: preview, mimeType: type, size: String(size), duration, waveForm,
		attachmentId: id };
}
