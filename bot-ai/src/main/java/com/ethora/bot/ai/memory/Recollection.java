package com.ethora.bot.ai.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ai.Fence;
import com.ethora.bot.ai.Past;
import com.ethora.bot.ai.Said;
import com.ethora.bot.outbox.ReplyIds;
import com.ethora.bot.turn.Turn;

import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * Recalls what was said in a room before: the bot's own words as those of the assistant,
 * everybody else's as theirs, whether or not anybody has answered them.
 *
 * @param settings how much
 * @param tokens how many tokens a text has
 */
record Recollection(MemorySettings settings, ToIntFunction<String> tokens) {

	/** So many answers to one message are looked for, and so many parts of each. */
	private static final int ANSWERS = 3;

	private static final int PARTS = 5;

	/**
	 * Recall it.
	 * @param turn the message that it was said before
	 * @param withheld what is not to be told
	 * @return what was said, oldest first
	 */
	List<Message> before(Turn turn, Predicate<RoomMessage> withheld) {
		Past past = Past.of(turn);
		RoomWindow window = new RoomWindow(this.settings, this.tokens, turn.message().time());
		past.read((message) -> withheld.test(message) || window.test(message));
		List<RoomMessage> said = new ArrayList<>();
		past.beginning().filter(withheld.negate()).filter(Said::anything).ifPresent(said::add);
		said.addAll(window.messages());
		said.addAll(answers(turn.bot().jid(), said, past.since()));
		return said.stream().map((message) -> message(turn.bot().jid(), message)).toList();
	}

	/**
	 * What was said since to what was said before: who asks twice in a row is answered
	 * the first question when the second is there already.
	 */
	private static List<RoomMessage> answers(Jid bot, List<RoomMessage> said, List<RoomMessage> since) {
		return since.stream()
			.filter((later) -> isOwn(bot, later) && Said.anything(later))
			.filter((later) -> said.stream().anyMatch((message) -> answers(bot, later, message)))
			.toList();
	}

	private static boolean answers(Jid bot, RoomMessage answer, RoomMessage message) {
		return message.archiveId() != null && IntStream.range(0, ANSWERS * PARTS)
			.mapToObj((index) -> ReplyIds.of(bot, message, index / PARTS, index % PARTS))
			.anyMatch((id) -> id.equals(answer.id()));
	}

	/** The nick is what the server vouches for; names to show are anybody's. */
	private static boolean isOwn(Jid bot, RoomMessage message) {
		return message.sender().nick().equals(bot.requireLocal());
	}

	private static Message message(Jid bot, RoomMessage message) {
		String text = Said.in(message);
		return isOwn(bot, message) ? new AssistantMessage(Fence.text(text))
				: new UserMessage(Fence.said(message.sender(), text));
	}

}
