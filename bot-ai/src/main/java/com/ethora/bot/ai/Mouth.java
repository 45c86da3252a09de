package com.ethora.bot.ai;

import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;

/**
 * How somebody is answered.
 */
interface Mouth {

	void typing(boolean active);

	void say(Reply reply);

	GrowingReply grow();

	/** Whether what is said begins a thread, if there is none yet. */
	default boolean threaded() {
		return false;
	}

	default Reply inPlace(Reply reply) {
		return reply;
	}

}
