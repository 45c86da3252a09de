/** Where one writes to the room: keeps a draft for each, and says when the room does not let us. */
import { inRoom } from '../model/threads.js';
import { byId } from './dom.js';
import { mentionsIn } from './mentions.js';
import { writer } from './writer.js';

/** @param {{say: (text: string, mentions: object[]) => void, attach: (files: File[]) => void}} conversation */
export function composer(store, chat, conversation) {
	const form = byId('composer');
	const writing = writer(store, chat, form, {
		zone: byId('conversation'),
		say: conversation.say,
		attach: conversation.attach,
		messages: () => inRoom(store.active?.timeline.messages ?? []),
	});
	const { input } = writing;
	let room = null;

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
		const left = writing.exchange(store.active.draft);
		if (room) {
			room.draft = left;
		}
		room = store.active;
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

	return {
		edit: writing.edit,
		/** Puts `@name ` where the caret is. */
		mention: (name) => writing.insert(`@${name} `),
	};
}
