package com.ethora.bot.turn;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DialogException;
import com.ethora.bot.DialogException.Reason;
import com.ethora.bot.DirectChat;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;

import org.jspecify.annotations.Nullable;

/**
 * One message to the bot alone being handled, and the replies to it.
 */
public final class DirectTurn {

	private final DirectMessage message;

	private final Bot bot;

	private final DirectSink sink;

	private volatile TurnObserver.@Nullable Outcome refused;

	private final @Nullable Ear<DirectMessage> ear;

	/**
	 * A turn in which nothing can be asked.
	 * @param message what is to be handled
	 * @param bot who is to handle it
	 * @param sink where replies go
	 */
	public DirectTurn(DirectMessage message, Bot bot, DirectSink sink) {
		this(message, bot, sink, null);
	}

	DirectTurn(DirectMessage message, Bot bot, DirectSink sink, @Nullable Ear<DirectMessage> ear) {
		this.message = message;
		this.bot = bot;
		this.sink = sink;
		this.ear = ear;
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

	/**
	 * Ask the person something: what they say next is the answer, even if they have said
	 * it before they could see the question.
	 * @param question what to ask
	 * @param within how long to wait once the server has taken the question
	 * @return the answer, or failed with a {@link DialogException} when there is none or
	 * a {@link DeliveryException} when the question is not sent
	 */
	public CompletableFuture<DirectMessage> ask(Reply question, Duration within) {
		Ear<DirectMessage> listener = this.ear;
		if (listener == null) {
			return CompletableFuture
				.failedFuture(new DialogException(Reason.UNAVAILABLE, "There is nobody to ask in this turn"));
		}
		Question<DirectMessage> asked = listener.ask((said) -> said.kind() == RoomMessage.Kind.TEXT);
		if (!asked.over()) {
			listener.listen(asked, reply(question).reached(DirectDelivery.Status.SENT), within);
		}
		return asked.answer(Function.identity());
	}

	/**
	 * Return whether the person has left a question without an answer for too long.
	 * @return whether they have
	 */
	public boolean idle() {
		return this.ear != null && this.ear.wasIdle();
	}

}
