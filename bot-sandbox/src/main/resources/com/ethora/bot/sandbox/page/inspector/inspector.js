/** The panel that shows what goes over the wire, in both directions. */
import { byId, h, icon, oncePerFrame } from '../view/dom.js';
import { memory } from '../view/memory.js';
import { preciseTime } from '../view/time.js';
import { pretty, prettyText } from './pretty.js';

const NEAR = 40;

export function inspector(log) {
	const panel = byId('inspector');
	const list = byId('wire-list');
	const filter = byId('wire-filter');
	const pause = byId('wire-pause');
	let frozen = null;
	let rows = new Map();

	const render = oncePerFrame(() => {
		if (panel.hidden) {
			return;
		}
		const query = filter.value.trim().toLowerCase();
		const entries = (frozen ?? log.entries).filter((each) => matches(each, query));
		const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
		const next = new Map(entries.map((entry) => [entry.id, rows.get(entry.id) ?? row(entry)]));
		rows.forEach((node, id) => next.has(id) || node.remove());
		let place = list.firstElementChild;
		for (const node of next.values()) {
			if (node === place) {
				place = place.nextElementSibling;
			}
			else {
				list.insertBefore(node, place);
			}
		}
		rows = next;
		if (atEnd) {
			list.scrollTop = list.scrollHeight;
		}
		byId('wire-empty').hidden = entries.length > 0;
		byId('wire-count').textContent = query ? `${entries.length} of ${(frozen ?? log.entries).length}` : `${entries.length}`;
	});

	log.addEventListener('change', render);
	filter.addEventListener('input', render);
	byId('wire-clear').addEventListener('click', () => {
		frozen = frozen && [];
		log.clear();
	});
	byId('wire-copy').addEventListener('click', () => copyAll());
	byId('inspector-toggle').addEventListener('click', toggle);
	byId('inspector-close').addEventListener('click', close);
	pause.addEventListener('click', () => {
		frozen = frozen ? null : [...log.entries];
		pause.setAttribute('aria-pressed', String(Boolean(frozen)));
		pause.title = frozen ? 'Resume' : 'Pause';
		pause.replaceChildren(icon(frozen ? 'play' : 'pause'));
		render();
	});
	show(memory.get('inspector') === 'open' && innerWidth > 1_000);

	function row(entry) {
		const out = entry.direction === 'out';
		const details = h('details', { open: entry.element?.localName !== 'open' && entry.text.length < 2_000 },
				h('summary', {},
						h('span', { className: 'arrow', title: out ? 'Sent' : 'Received' }, out ? '↑' : '↓'),
						h('span', { className: 'sr-only' }, out ? 'Sent' : 'Received'),
						h('span', { className: 'stanza' }, entry.name),
						h('span', { className: 'about' }, entry.about),
						h('time', {}, preciseTime(entry.time))),
				h('pre', {}, entry.element ? pretty(entry.element) : entry.text));
		return h('li', { className: entry.direction, 'data-testid': 'wire-entry' }, details);
	}

	function copyAll() {
		const text = [...rows.keys()].map((id) => (frozen ?? log.entries).find((each) => each.id === id)).filter(Boolean)
			.map((each) => `<!-- ${each.direction === 'out' ? 'sent' : 'received'} ${preciseTime(each.time)} -->\n`
				+ (each.element ? prettyText(each.element) : each.text)).join('\n\n');
		navigator.clipboard?.writeText(text).then(() => {
			byId('wire-copy').replaceChildren(icon('check'));
			setTimeout(() => byId('wire-copy').replaceChildren(icon('copy')), 1_500);
		});
	}

	function toggle() {
		show(panel.hidden);
	}

	function close() {
		show(false);
	}

	function show(open) {
		panel.hidden = !open;
		document.body.classList.toggle('inspecting', open);
		byId('inspector-toggle').setAttribute('aria-expanded', String(open));
		memory.set('inspector', open ? 'open' : 'closed');
		render();
		if (open) {
			requestAnimationFrame(() => requestAnimationFrame(() => list.scrollTop = list.scrollHeight));
		}
	}

	return { toggle, close };
}

/** Every word must occur somewhere in the stanza; `in` and `out` pick the direction. */
function matches({ direction, text, name }, query) {
	return query.split(/\s+/).every((word) => (word === 'in' || word === 'out'
		? direction === word : !word || name.includes(word) || text.toLowerCase().includes(word)));
}
