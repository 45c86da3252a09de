/** Where one writes: grows with the text, sends on Enter, tells the room that we type, keeps a draft per room. */
import { byId } from './dom.js';
import { TypingNotice } from './typing-notice.js';
import { mentionsIn } from './mentions.js';

const LONGEST = 10_000;

export function composer(store, chat, conversation) {
	const form = byId('composer');
	const input = byId('message-input');
	const notice = new TypingNotice((state, room) => chat.typing(state, room));
	let room = null;

	input.maxLength = LONGEST;
	input.addEventListener('input', () => {
		resize();
		notice.typed(input.value, store.active);
	});
	input.addEventListener('keydown', (event) => {
		// While a word is being composed (Japanese, Chinese, …) Enter belongs to the input method.
		if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !event.defaultPrevented) {
			event.preventDefault();
			form.requestSubmit();
		}
	});
	input.addEventListener('blur', () => notice.stopped());
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const text = input.value.trim();
		if (text && store.active && !store.active.problem) {
			notice.stopped();
			conversation.say(text, mentionsIn(text, store.people()));
			set('');
		}
		input.focus();
	});
	byId('suggestions').addEventListener('click', (event) => {
		if (event.target.matches('button')) {
			conversation.say(event.target.textContent, mentionsIn(event.target.textContent, store.people()));
			input.focus();
		}
	});
	byId('rejoin').addEventListener('click', () => chat.rejoin(store.active));
	store.on('active', switchRoom);
	store.on('active rooms members', show);

	function switchRoom() {
		notice.stopped();
		if (room) {
			room.draft = input.value;
		}
		room = store.active;
		set(room.draft);
		if (matchMedia('(hover: hover)').matches) {
			input.focus();
		}
	}

	function show() {
		const name = store.active?.name ?? '';
		input.placeholder = `Message #${name}`;
		byId('problem').hidden = !store.active?.problem;
		byId('problem-text').textContent = store.active?.problem ?? '';
		form.hidden = Boolean(store.active?.problem);
		const bot = store.people().find((each) => each.bot);
		const said = ['hello', bot && `@${bot.name} hi`].filter(Boolean);
		const buttons = [...byId('suggestions').children];
		buttons.forEach((button, index) => {
			button.hidden = !said[index];
			button.textContent = said[index] ?? '';
		});
	}

	function set(text) {
		input.value = text;
		resize();
		input.dispatchEvent(new Event('change'));
	}

	function resize() {
		input.style.height = 'auto';
		input.style.height = `${Math.min(input.scrollHeight, innerHeight * 0.4)}px`;
		byId('send-button').disabled = !input.value.trim();
	}
	resize();

	return {
		/** Puts `@name ` where the caret is. */
		mention(name) {
			const { selectionStart: at, value } = input;
			const gap = at > 0 && !/\s/.test(value[at - 1]) ? ' ' : '';
			input.setRangeText(`${gap}@${name} `, at, input.selectionEnd, 'end');
			input.focus();
			resize();
		},
	};
}
