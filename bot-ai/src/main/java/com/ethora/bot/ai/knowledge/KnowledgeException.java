package com.ethora.bot.ai.knowledge;

import com.ethora.bot.BotException;
import org.jspecify.annotations.Nullable;

/**
 * A document cannot be read, or not be kept. The message has nothing of what it says.
 */
public class KnowledgeException extends BotException {

	public KnowledgeException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
