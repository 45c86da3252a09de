/** What pressing the parts of a message does. */

/**
 * @param {(key: number) => object} find the message with this key
 * @param {(text: string) => void} say says what a button of a message stands for
 * @param {(message: object) => void} open opens the thread of a message
 */
export function presses(store, chat, list, find, { say, open }) {
	list.addEventListener('click', ({ target }) => {
		const button = target.closest('button');
		const message = find(Number(target.closest('.message')?.dataset.key));
		if (!button || !message) {
			return;
		}
		if (button.matches('.quick-replies button')) {
			store.active.timeline.update(message, { answered: button.value });
			say(button.value);
		}
		else if (button.matches('.reactions button') && message.archiveId) {
			chat.react(message, button.value);
		}
		else if (button.matches('.retry')) {
			chat.retry(message);
		}
		else if (button.matches('.discard')) {
			chat.discard(message);
		}
		else if (button.matches('.copy')) {
			navigator.clipboard?.writeText(button.closest('figure').querySelector('code').textContent);
			button.textContent = 'Copied';
			setTimeout(() => button.textContent = 'Copy', 1_500);
		}
		else if (button.matches('.replies, .to-thread')) {
			open(message);
		}
	});
}
