/**
 * A place to write: grows with the text, sends on Enter, tells the room that we type, takes files, and can hold a
 * message that is being edited.
 */
import { isEditable } from '../model/changes.js';
import { attaching } from './attaching.js';
import { mentions, mentionsIn } from './mentions.js';
import { TypingNotice } from './typing-notice.js';

const LONGEST = 10_000;

/**
 * @param {HTMLFormElement} form with all that belongs to it
 * @param {{zone: Element, say: Function, attach: Function, messages: () => object[]}} place where files can be dropped;
 * says a text with its mentions; sends files; what can be edited from here, oldest first
 */
export function writer(store, chat, form, { zone, say, attach, messages }) {
	const input = form.querySelector('textarea');
	const note = form.querySelector('.editing');
	const notice = new TypingNotice((state, room) => chat.typing(state, room));
	let editing = null;
	let put = '';

	input.maxLength = LONGEST;
	mentions(store, input, form.querySelector('.popup'));
	attaching(form, zone, (files) => store.active && !store.active.problem && attach(files));
	input.addEventListener('input', () => {
		resize();
		notice.typed(input.value, store.active);
	});
	input.addEventListener('keydown', key);
	input.addEventListener('blur', () => notice.stopped());
	note.querySelector('button').addEventListener('click', () => {
		stop();
		input.focus();
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const text = input.value.trim();
		if (text && store.active && !store.active.problem) {
			notice.stopped();
			submit(text);
		}
		input.focus();
	});

	function submit(text) {
		if (!editing) {
			say(text, mentionsIn(text, store.people()));
			set('');
			return;
		}
		const message = editing;
		stop();
		if (text !== message.body && isEditable(message, store.me.nick)) {
			chat.edit(message, text);
		}
	}

	function key(event) {
		// While a word is being composed (Japanese, Chinese, …) the keys belong to the input method.
		if (event.isComposing || event.defaultPrevented || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) {
			return;
		}
		if (event.key === 'Enter') {
			form.requestSubmit();
		}
		else if (event.key === 'Escape' && editing) {
			stop();
		}
		else if (event.key === 'ArrowUp' && !input.value && !editing) {
			const last = messages().findLast((each) => isEditable(each, store.me.nick));
			last && edit(last);
		}
		else {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
	}

	/** Puts a message into the place where one writes; what was there comes back afterwards. */
	function edit(message) {
		put = editing ? put : input.value;
		editing = message;
		note.hidden = false;
		form.classList.add('edits');
		set(message.changes.edit?.text ?? message.body);
		input.focus();
		input.setSelectionRange(input.value.length, input.value.length);
	}

	function stop() {
		if (editing) {
			editing = null;
			note.hidden = true;
			form.classList.remove('edits');
			notice.stopped();
			set(put);
		}
	}

	function set(text) {
		input.value = text;
		resize();
		input.dispatchEvent(new Event('change'));
	}

	function resize() {
		input.style.height = 'auto';
		input.style.height = `${Math.min(input.scrollHeight, innerHeight * 0.4)}px`;
		form.querySelector('.send').disabled = !input.value.trim();
	}
	resize();

	return {
		input,
		edit,
		/** Another text to go on with. @returns {string} the one that was there */
		exchange(text) {
			stop();
			notice.stopped();
			const left = input.value;
			set(text);
			return left;
		},
		/** Puts a text where the caret is. */
		insert(text) {
			const { selectionStart: at, value } = input;
			const gap = at > 0 && !/\s/.test(value[at - 1]) ? ' ' : '';
			input.setRangeText(gap + text, at, input.selectionEnd, 'end');
			input.focus();
			resize();
		},
	};
}
