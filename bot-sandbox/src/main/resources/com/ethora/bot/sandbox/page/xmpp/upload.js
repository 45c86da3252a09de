/** A place for a file at the server (XEP-0363). */
import { NS } from './ns.js';
import { child, children, childText, el } from './xml.js';
import { safeUrl } from './attachments.js';
import { StreamError } from './stream.js';

/** The service that keeps files: `{jid, max}`, with the most bytes a file may have. */
export async function findUploads(stream, domain) {
	const answer = await stream.request('get', { to: domain }, el('query', { xmlns: NS.DISCO_ITEMS }));
	for (const jid of children(child(answer, 'query'), 'item').map((item) => item.getAttribute('jid')).filter(Boolean)) {
		const query = await about(stream, jid);
		if (children(query, 'feature').some((each) => each.getAttribute('var') === NS.HTTP_UPLOAD)) {
			return { jid, max: limit(query) };
		}
	}
	throw new StreamError('service-unavailable', 'This server keeps no files');
}

function about(stream, jid) {
	return stream.request('get', { to: jid }, el('query', { xmlns: NS.DISCO_INFO }))
		.then((answer) => child(answer, 'query'), () => null);
}

function limit(query) {
	const fields = children(query, 'x', NS.DATA_FORMS).flatMap((form) => children(form, 'field'));
	const field = fields.find((each) => each.getAttribute('var') === 'max-file-size');
	return Number(childText(field, 'value')) || Infinity;
}

/** Asks for the place: `{put, get}`, where the bytes go and where everybody finds them. */
export async function askForSlot(stream, service, { name, size, type }) {
	const answer = await stream.request('get', { to: service.jid },
			el('request', { xmlns: NS.HTTP_UPLOAD, filename: name, size, 'content-type': type }));
	const slot = child(answer, 'slot', NS.HTTP_UPLOAD);
	const [put, get] = ['put', 'get'].map((each) => safeUrl(child(slot, each)?.getAttribute('url')));
	if (!put || !get) {
		throw new StreamError('undefined-condition', 'The server gave no place for the file');
	}
	return { put, get };
}
