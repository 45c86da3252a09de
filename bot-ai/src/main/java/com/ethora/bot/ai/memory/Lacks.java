package com.ethora.bot.ai.memory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.AssistantListener.Lack;
import com.ethora.bot.ai.Occasion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that something could not be remembered: each time to who counts it, and once for
 * each talk in the log. Safe for use by any thread.
 */
final class Lacks {

	private static final Logger logger = LoggerFactory.getLogger(Lacks.class);

	private static final int MOST = 1_000;

	private final AssistantListener listener;

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	Lacks(AssistantListener listener) {
		this.listener = listener;
	}

	void tell(Occasion occasion, Lack lack, RuntimeException cause) {
		this.listener.lacked(occasion, lack);
		String talk = occasion.conversation() + " " + lack;
		if (this.told.size() < MOST && this.told.add(talk)) {
			logger.warn("{} is answered without {}: {}; it will not be said again", occasion.conversation(),
					(lack == Lack.PAST) ? "what was said before" : "being remembered",
					cause.getClass().getSimpleName());
		}
	}

}
