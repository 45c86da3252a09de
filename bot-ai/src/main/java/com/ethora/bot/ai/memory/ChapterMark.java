package com.ethora.bot.ai.memory;

import org.springframework.ai.chat.messages.SystemMessage;

/**
 * Where a chapter begins in what is remembered. No model sees it.
 */
final class ChapterMark extends SystemMessage {

	private final Chapter.Key key;

	ChapterMark(Chapter.Key key, String text) {
		super(text);
		this.key = key;
	}

	Chapter.Key key() {
		return this.key;
	}

}
