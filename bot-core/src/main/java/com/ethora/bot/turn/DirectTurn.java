package com.ethora.bot.turn;

import java.util.Optional;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectChat;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Reply;

import org.jspecify.annotations.Nullable;

/**
 * One message to the bot alone being handled, and the replies to it.
 */
public final class DirectTurn {

	private final DirectMessage message;

	private final Bot bot;

	private final DirectSink sink;

	private volatile TurnObserver.@Nullable Outcome refused;

	public DirectTurn(DirectMessage message, Bot bot, DirectSink sink) {
		this.message = message;
		this.bot = bot;
		this.sink = sink;
	}

	/**
	 * Return what is to be handled.
	 * @return the message
	 */
	public DirectMessage message() {
		return this.message;
	}

	/**
	 * Return who is to handle it.
	 * @return the bot
	 */
	public Bot bot() {
		return this.bot;
	}

	/**
	 * Return the talk with the person.
	 * @return the talk
	 */
	public DirectChat chat() {
		return this.bot.direct(this.message.peer());
	}

	/**
	 * Say that nothing was done about the message because of who said it or how often.
	 * @param why {@code FORBIDDEN} or {@code LIMITED}
	 */
	public void refuse(TurnObserver.Outcome why) {
		this.refused = why;
	}

	/**
	 * Return whether nothing was done about the message because of who said it or how
	 * often.
	 * @return why, none when it was not refused
	 */
	public Optional<TurnObserver.Outcome> refused() {
		return Optional.ofNullable(this.refused);
	}

	/**
	 * Show or hide that an answer is being made, where that is wanted.
	 * @param active whether it is being made
	 */
	public void typing(boolean active) {
		this.sink.typing(this.message, active);
	}

	/**
	 * Answer to the person, and to nobody else.
	 * @param reply what to say
	 * @return the reply on its way
	 */
	public DirectDelivery reply(Reply reply) {
		return this.sink.send(this.message, reply);
	}

}
