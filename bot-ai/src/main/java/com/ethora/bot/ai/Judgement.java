package com.ethora.bot.ai;

import java.util.Locale;
import java.util.function.Predicate;

import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.turn.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.ai.chat.messages.UserMessage;

/**
 * Asks a model whether a message that does not name it is worth an answer, after what was
 * said last. When it does not say yes, the assistant is silent.
 *
 * @param clients how a model is asked
 */
public record Judgement(AssistantClients clients) implements Predicate<Turn> {

	private static final Logger logger = LoggerFactory.getLogger(Judgement.class);

	private static final String QUESTION = "\n\nNobody has named you. Do not answer the message. Say only YES if it "
			+ "is said to you all the same, or if you are sure to know something that helps the people in the room now, "
			+ "and NO in every other case.";

	@Override
	public boolean test(Turn turn) {
		Occasion occasion = Occasion.of(turn);
		try {
			String verdict = this.clients.judge(occasion)
				.prompt()
				.advisors(new Overheard(turn, occasion::withholds))
				.messages(new UserMessage(Fence.said(occasion.sender(), occasion.text()) + QUESTION))
				.call()
				.content();
			return verdict != null && verdict.strip().toUpperCase(Locale.ROOT).startsWith("YES");
		}
		catch (RuntimeException ex) {
			Reason reason = Diagnosis.of(ex).reason();
			logger.atLevel((reason == Reason.BUDGET) ? Level.DEBUG : Level.WARN)
				.log("Nothing is said in {}: the model could not be asked whether to ({})", occasion.conversation(),
						reason);
			return false;
		}
	}

}
