/** Files in messages: pictures are shown, others are links, and those under way tell how far they are. */
import { bytes } from '../model/bytes.js';
import { h, icon } from './dom.js';

export function fileLink({ url, preview, type, name, size }) {
	const link = h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' });
	const plain = [icon('file'), h('span', { className: 'name' }, name), size > 0 && h('small', {}, bytes(size))];
	if (!type.startsWith('image/')) {
		link.className = 'file';
		link.append(...plain.filter(Boolean));
		return link;
	}
	const image = h('img', { src: preview, alt: name, loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' });
	image.addEventListener('error', () => {
		link.className = 'file';
		link.replaceChildren(...plain.filter(Boolean));
	});
	link.className = 'picture';
	link.append(image);
	return link;
}

export function uploading({ file, share }, state) {
	return h('div', { className: 'file uploading' }, icon('file'), h('span', { className: 'name' }, file.name),
			h('small', {}, bytes(file.size)),
			state === 'pending' && h('progress', { value: share, 'aria-label': `Uploading ${file.name}` }));
}
