/**
 * Files on their way to the room: the server is asked for a place, the bytes go there by HTTP, then a message shows
 * everybody where they are. All that time the message is there and tells how far the file has come.
 */
import { askForSlot, findUploads } from './xmpp/upload.js';
import { bytes } from './model/bytes.js';

const PLAIN = 'application/octet-stream';

export class Uploads {
	#domain;
	#service = null;

	constructor(domain) {
		this.#domain = domain;
	}

	/** Forgets what the last stream's server was able to. */
	reset() {
		this.#service = null;
	}

	/**
	 * Brings a file to the server.
	 * @param {{file: File, abort: Function}} upload gets `abort` while the bytes are under way
	 * @param {(share: number) => void} progress from 0 to 1
	 * @returns {Promise<object>} the file as messages describe it
	 */
	async send(stream, upload, progress) {
		const { file } = upload;
		const type = file.type || PLAIN;
		if (!stream) {
			throw new Error('there is no connection');
		}
		this.#service ??= findUploads(stream, this.#domain);
		const service = await this.#service.catch((error) => {
			this.#service = null;
			throw error;
		});
		if (file.size > service.max) {
			throw hopeless(`it has ${bytes(file.size)}, and files may have ${bytes(service.max)} here`);
		}
		if (!file.size) {
			throw hopeless('there is nothing in it');
		}
		const slot = await askForSlot(stream, service, { name: file.name, size: file.size, type });
		await put(ownAddress(slot.put), upload, type, progress);
		return describe(slot.get, file, type);
	}
}

/** A failure that trying again would only bring again. */
function hopeless(text) {
	return Object.assign(new Error(text), { hopeless: true });
}

// Who gives places to this page is who serves it. It may have been called by another name, and this page must not
// talk to any other than the one it came from.
function ownAddress(url) {
	const { pathname, search } = new URL(url);
	return new URL(pathname + search, location.href).href;
}

/** fetch() does not tell how far it is. */
function put(url, upload, type, progress) {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		const failed = (text) => () => reject(new Error(text));
		request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
		request.onload = () => (request.status >= 200 && request.status < 300
			? resolve() : reject(new Error(`the server answered ${request.status}`)));
		request.onerror = failed('the connection was lost');
		request.onabort = failed('it was stopped');
		upload.abort = () => request.abort();
		request.open('PUT', url);
		request.setRequestHeader('Content-Type', type);
		request.send(upload.file);
	});
}

function describe(url, file, type) {
	const path = new URL(url).pathname.split('/');
	return { url, preview: url, type, name: file.name, stored: decodeURIComponent(path.at(-1)), id: path.at(-2) ?? '',
		size: file.size, duration: '', waveForm: '' };
}
