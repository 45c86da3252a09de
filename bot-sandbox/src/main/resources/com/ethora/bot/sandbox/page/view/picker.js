/** The small choice of reactions, one for the whole page. */
import { byId, h } from './dom.js';
import { emoji } from './emoji.js';

// Ids of emoji-mart, which Ethora's clients show reactions with.
const OFFERED = ['+1', '-1', 'heart', 'joy', 'smile', 'scream', 'fire', 'tada', 'eyes', 'clap', 'rocket', 'cry'];
const COLUMNS = 6;
const GAP = 6;

let current = null;

export const picker = {
	/** @param {{chosen: string[], picked: Function, closed: Function}} choice */
	open(anchor, choice) {
		const box = byId('picker');
		if (current) {
			this.close();
			return;
		}
		current = choice;
		box.replaceChildren(...OFFERED.map((value) => h('button', {
			type: 'button', value, 'data-testid': 'emoji', 'data-emoji': value, 'aria-label': value.replace('_', ' '),
			'aria-pressed': String(choice.chosen.includes(value)),
		}, emoji(value))));
		box.showPopover();
		place(box, anchor.getBoundingClientRect());
		box.firstElementChild.focus({ preventScroll: true });
	},

	close() {
		if (current) {
			current = null;
			byId('picker').hidePopover();
		}
	},

	isOpen() {
		return current !== null;
	},
};

/** Above what it belongs to, or below where there is no room, and within the page. */
function place(box, anchor) {
	const { offsetWidth: width, offsetHeight: height } = box;
	const top = anchor.top - height - GAP;
	box.style.top = `${top < GAP ? anchor.bottom + GAP : top}px`;
	box.style.left = `${Math.max(GAP, Math.min(anchor.left, innerWidth - width - GAP))}px`;
}

/** Lets the choice answer to mouse and keyboard; called once. */
export function reactionPicker() {
	const box = byId('picker');
	box.addEventListener('toggle', (event) => {
		if (event.newState === 'closed' && !box.matches(':popover-open')) {
			const { closed } = current ?? {};
			const focused = box.contains(document.activeElement) || document.activeElement === document.body;
			current = null;
			focused && closed?.();
		}
	});
	box.addEventListener('click', (event) => {
		const value = event.target.closest('button')?.value;
		if (value) {
			const { picked } = current;
			finish();
			picked(value);
		}
	});
	box.addEventListener('keydown', (event) => {
		const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -COLUMNS, ArrowDown: COLUMNS }[event.key];
		if (event.key === 'Escape' || event.key === 'Tab') {
			finish();
		}
		else if (step) {
			box.children[[...box.children].indexOf(event.target) + step]?.focus();
		}
		else {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
	});

	function finish() {
		const { closed } = current;
		current = null;
		box.hidePopover();
		closed();
	}
}
