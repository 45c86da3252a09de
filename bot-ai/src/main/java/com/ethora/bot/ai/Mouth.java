package com.ethora.bot.ai;

import java.util.function.Predicate;

import com.ethora.bot.DirectMessage;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;

/**
 * How somebody is answered.
 */
interface Mouth {

	void typing(boolean active);

	void say(Reply reply);

	GrowingReply grow();

	/** Hear what people say or do where it speaks, until that is ended. */
	Runnable listen(Ears ears, Predicate<RoomEvent> inRoom, Predicate<DirectMessage> alone);

	/** Where the talk is, by addresses that nobody else can have. */
	String place();

	default Reply inPlace(Reply reply) {
		return reply;
	}

}
