package com.ethora.bot.handler;

import java.util.function.Consumer;

import com.ethora.bot.Reply;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * What a method returns, as something that is said: a method that is no handler may
 * return the same as one that is.
 */
public final class Said {

	private Said() {
	}

	/**
	 * Return whether what a method returns can be said.
	 * @param returned the return type of the method
	 * @return whether it can
	 */
	public static boolean understands(MethodParameter returned) {
		return ReturnType.understood(returned);
	}

	/**
	 * Say what a method has returned, when it is there. What comes little by little is
	 * said as a whole.
	 * @param value what it has returned
	 * @param voice says one reply after the other
	 */
	public static void by(@Nullable Object value, Consumer<Reply> voice) {
		ReplyReturnValueHandler.say(value, new Voice() {

			@Override
			public void reply(Reply reply) {
				voice.accept(reply);
			}

			@Override
			public Growth grow() {
				return Growth.atOnce(this);
			}

		});
	}

}
