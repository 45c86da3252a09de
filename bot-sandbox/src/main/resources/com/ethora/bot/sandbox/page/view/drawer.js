/** On a narrow page the rooms are a drawer, and so is a thread. */
import { byId } from './dom.js';

export function drawer() {
	const narrow = matchMedia('(max-width: 760px)');
	const { classList } = document.body;
	byId('menu').addEventListener('click', () => classList.toggle('drawer-open'));
	byId('scrim').addEventListener('click', () => classList.remove('drawer-open'));
	narrow.addEventListener('change', sync);
	new MutationObserver(sync).observe(document.body, { attributeFilter: ['class'] });
	sync();

	/** A closed drawer must not be reachable with the Tab key. */
	function sync() {
		const open = classList.contains('drawer-open');
		byId('sidebar').inert = narrow.matches && !open;
		byId('conversation').inert = narrow.matches && (open || classList.contains('thread-open'));
		byId('thread').inert = narrow.matches && open;
		byId('menu').setAttribute('aria-expanded', String(open));
	}
}
