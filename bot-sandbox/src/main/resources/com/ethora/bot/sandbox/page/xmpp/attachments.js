/** The parts of `<data>` that hold more than a word: media, buttons, the message a reply belongs to. */

/** An http(s) URL as the browser understands it, or `null`: nothing else may become a link or a picture. */
export function safeUrl(value) {
	try {
		const url = new URL(value);
		return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
	}
	catch {
		return null;
	}
}

/** `[{url, preview, type, name, size, duration, waveForm, id}]`: the flat attributes describe the first file, `attachments` holds all. */
export function readMedia(data) {
	if (data('isMediafile') !== 'true') {
		return [];
	}
	const flat = Object.fromEntries(
			['location', 'locationPreview', 'mimetype', 'fileName', 'originalName', 'size', 'duration', 'waveForm', 'attachmentId']
				.map((key) => [key, data(key)]));
	const listed = json(data('attachments'));
	return (Array.isArray(listed) && listed.length ? listed : [flat]).slice(0, 10).flatMap(readFile);
}

function readFile(file) {
	const url = safeUrl(file?.location);
	return url ? [{
		url,
		preview: safeUrl(file.locationPreview) ?? url,
		type: String(file.mimetype ?? ''),
		name: String(file.originalName || file.originalname || file.fileName || file.filename || 'file').slice(0, 120),
		size: Number(file.size) || 0,
		duration: short(file.duration),
		waveForm: short(file.waveForm),
		id: short(file.attachmentId),
	}] : [];
}

function short(value) {
	return typeof value === 'string' ? value.slice(0, 2_000) : '';
}

/** `[{name, value}]` from a JSON list of objects or plain strings. */
export function readQuickReplies(text) {
	const list = json(text);
	return (Array.isArray(list) ? list : []).slice(0, 10).flatMap((each) => {
		const name = typeof each === 'string' ? each : each?.name ?? each?.title;
		const value = typeof each === 'string' ? each : each?.value ?? name;
		return typeof name === 'string' && name.trim() && typeof value === 'string' && value.trim()
			? [{ name: name.trim().slice(0, 40), value: value.slice(0, 200) }] : [];
	});
}

/** The message this one answers: `{id, name, text}`, or `null`. */
export function readQuote(data) {
	const main = data('isReply') === 'true' ? json(data('mainMessage')) : null;
	return main && typeof main.text === 'string'
		? { id: String(main.id ?? '').slice(0, 80), name: String(main.userName ?? '').slice(0, 80), text: main.text.slice(0, 300) }
		: null;
}

function json(text) {
	try {
		return text ? JSON.parse(text) : null;
	}
	catch {
		return null;
	}
}
