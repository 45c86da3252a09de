/** Completing `@names`: finds what is being typed, offers who fits, and lists the mentions in a finished text. */
import { avatar, botBadge, h } from './dom.js';

const MOST = 6;

/** @param {HTMLTextAreaElement} input where one writes, with the list of choices that belongs to it */
export function mentions(store, input, popup) {
	let choices = [];
	let chosen = 0;

	input.addEventListener('input', refresh);
	input.addEventListener('click', refresh);
	input.addEventListener('change', close);
	input.addEventListener('blur', close);
	// Before the composer, whose Enter would send the message.
	input.addEventListener('keydown', key, { capture: true });
	popup.addEventListener('pointerdown', (event) => {
		event.preventDefault();
		const option = event.target.closest('[role=option]');
		if (option) {
			pick([...popup.children].indexOf(option));
		}
	});

	function refresh() {
		const query = queryAt(input.value, input.selectionStart);
		choices = query === null ? [] : store.people().filter((each) => !each.self && fits(each, query)).slice(0, MOST);
		chosen = 0;
		render();
	}

	function render() {
		popup.hidden = choices.length === 0;
		popup.replaceChildren(...choices.map((each, index) => h('li', {
			id: `${popup.id}-${index}`, role: 'option', 'aria-selected': String(index === chosen),
		}, avatar(each.nick, each.name, each.bot), h('span', { className: 'name' }, each.name), each.bot && botBadge(),
				h('span', { className: 'nick' }, each.nick))));
		if (choices.length) {
			input.setAttribute('aria-activedescendant', `${popup.id}-${chosen}`);
		}
		else {
			input.removeAttribute('aria-activedescendant');
		}
	}

	function close() {
		choices = [];
		render();
	}

	function key(event) {
		if (!choices.length || event.isComposing) {
			return;
		}
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step && !event.altKey) {
			chosen = (chosen + step + choices.length) % choices.length;
			render();
		}
		else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') {
			pick(chosen);
		}
		else if (event.key === 'Escape') {
			close();
		}
		else {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
	}

	function pick(index) {
		const at = input.selectionStart;
		const start = input.value.lastIndexOf('@', at - 1);
		input.setRangeText(`@${choices[index].name} `, start, at, 'end');
		input.dispatchEvent(new Event('input'));
		close();
	}
}

/** What stands between the last `@` and the caret, or `null` where no mention is being typed. */
function queryAt(text, caret) {
	const start = text.lastIndexOf('@', caret - 1);
	const query = text.slice(start + 1, caret);
	return start < 0 || /[\p{L}\p{N}_]/u.test(text[start - 1] ?? '') || query.length > 40 || query.includes('\n')
		? null : query.toLowerCase();
}

function fits({ name, nick }, query) {
	const lower = name.toLowerCase();
	// The complete name with something behind it is a finished mention.
	return lower.startsWith(query) || nick.toLowerCase().startsWith(query)
		|| (query.length > 0 && !query.includes(' ') && lower.split(' ').some((word) => word.startsWith(query)));
}

/** The mentions of a finished text as Ethora's clients send them: `[{jid, name, offset, length}]`. */
export function mentionsIn(text, people) {
	const found = [];
	const lower = text.toLowerCase();
	const byLength = people.filter((each) => !each.self).sort((a, b) => b.name.length - a.name.length);
	for (let at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
		const who = byLength.find(({ name }) => lower.startsWith(name.toLowerCase(), at + 1)
				&& !/[\p{L}\p{N}_]/u.test(text[at + 1 + name.length] ?? ''));
		if (who) {
			found.push({ jid: who.jid, name: who.name, offset: at, length: who.name.length + 1 });
		}
	}
	return found;
}
