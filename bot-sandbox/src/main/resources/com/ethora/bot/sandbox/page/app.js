/** Puts the page together. */
import { Chat } from './chat.js';
import { inspector } from './inspector/inspector.js';
import { WireLog } from './inspector/wire-log.js';
import { Store } from './model/store.js';
import { composer } from './view/composer.js';
import { conversation } from './view/conversation.js';
import { byId } from './view/dom.js';
import { drawer } from './view/drawer.js';
import { keyboard } from './view/keyboard.js';
import { members } from './view/members.js';
import { reactionPicker } from './view/picker.js';
import { rooms } from './view/rooms.js';
import { status } from './view/status.js';
import { switcher } from './view/switcher.js';
import { theme } from './view/theme.js';
import { thread } from './view/thread.js';
import { typing } from './view/typing.js';
import { welcome } from './view/welcome.js';

async function loadConfig() {
	const answer = await fetch('config.json', { cache: 'no-store' });
	if (!answer.ok) {
		throw new Error(`config.json: ${answer.status}`);
	}
	return answer.json();
}

function start(config) {
	const store = new Store();
	const log = new WireLog();
	const chat = new Chat(store, config, (direction, text) => log.add(direction, text));
	const panel = inspector(log);
	drawer();
	rooms(store, chat);
	reactionPicker();
	const pane = thread(store, chat);
	const talk = conversation(store, chat, { open: pane.open, edit: (message) => writing.edit(message) });
	const writing = composer(store, chat, talk);
	members(store, writing.mention);
	typing(store);
	status(store, chat);
	keyboard(store, chat, { inspector: panel, switcher: switcher(store, chat), thread: pane });
	byId('server').textContent = config.domain;
	welcome(store, chat);
}

theme();
loadConfig().then(start, (error) => {
	console.error(error);
	document.body.dataset.screen = 'welcome';
	byId('welcome-error').textContent = 'The sandbox does not answer. Is it running? Then reload this page.';
});
