package com.ethora.bot.ai;

import java.util.concurrent.atomic.AtomicBoolean;

import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.attention.Attention;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * Takes part in the rooms of one bot: hears what is said, and answers by a model where it
 * is to. Blocks while the model thinks. Safe for use by any thread.
 */
public final class Assistant {

	private static final Logger logger = LoggerFactory.getLogger(Assistant.class);

	private final AssistantSettings settings;

	private final Attention attention;

	private final AssistantClients clients;

	private final Ears ears;

	private final AssistantListener listener;

	/**
	 * Create an assistant.
	 * @param settings how it behaves
	 * @param attention when it speaks
	 * @param clients how a model is asked
	 * @param ears where people are heard while it speaks
	 * @param listener told how it goes
	 */
	public Assistant(AssistantSettings settings, Attention attention, AssistantClients clients, Ears ears,
			AssistantListener listener) {
		this.settings = settings;
		this.attention = attention;
		this.clients = clients;
		this.ears = ears;
		this.listener = listener;
	}

	/**
	 * Hear a message of a room.
	 * @param turn the message
	 * @return whether it was answered
	 */
	public boolean hear(Turn turn) {
		if (StopWords.of(turn.bot()).in(turn.message()) || blind(turn.message().kind())
				|| !this.attention.wants(turn)) {
			return false;
		}
		Occasion occasion = Occasion.of(turn);
		answer(this.attention.threads(turn) ? occasion.inThread() : occasion);
		return true;
	}

	/**
	 * Hear a message to the bot alone.
	 * @param turn the message
	 * @return whether it was answered
	 */
	public boolean hear(DirectTurn turn) {
		if (StopWords.of(turn.bot()).in(turn.message().text()) || blind(turn.message().kind())) {
			return false;
		}
		answer(this.clients.occasion(turn));
		return true;
	}

	/**
	 * Return whether it looks at files that people show.
	 * @return whether it does
	 */
	public boolean looks() {
		return this.settings.looks();
	}

	/** Others of the application may want files, so they may come this far. */
	private boolean blind(RoomMessage.Kind kind) {
		return kind == RoomMessage.Kind.MEDIA && !looks();
	}

	private void answer(Occasion occasion) {
		occasion.typing(true);
		occasion.begin();
		Speech speech = new Speech(occasion, this.settings.maxLength());
		try {
			boolean stopped = speech.say(words(occasion), this.ears);
			occasion.end();
			this.listener.answered(occasion, stopped);
		}
		catch (RuntimeException ex) {
			failed(occasion, speech, ex);
		}
		finally {
			occasion.typing(false);
		}
	}

	/** Whatever runs on other threads belongs to what runs on this one. */
	private Flux<String> words(Occasion occasion) {
		AtomicBoolean begun = new AtomicBoolean();
		return this.clients.client(occasion)
			.prompt()
			.messages(question(occasion))
			.stream()
			.content()
			.doOnNext((words) -> {
				if (!words.isBlank() && begun.compareAndSet(false, true)) {
					this.listener.began(occasion);
				}
			})
			.contextCapture();
	}

	private static Message question(Occasion occasion) {
		return new UserMessage(Fence.said(occasion.sender(), occasion.text()));
	}

	/**
	 * What people have been told already, they are not told again by an apology. What was
	 * said until a filter or a guard had enough of it stays, and nothing is added.
	 */
	private void failed(Occasion occasion, Speech speech, RuntimeException ex) {
		AssistantException failure = Diagnosis.of(ex);
		this.listener.failed(occasion, failure.reason());
		logger.warn("No answer of {} in {}: {} ({})", occasion.bot().name(),
				occasion.room().map(Room::name).orElse("private"), failure.reason(), failure.getMessage());
		String answer = failure.told() ? "" : this.settings.answer(failure.reason());
		if (!answer.isEmpty() && (!speech.begun() || failure.reason() != Reason.FILTERED)) {
			occasion.say(Reply.text(answer));
		}
	}

}
