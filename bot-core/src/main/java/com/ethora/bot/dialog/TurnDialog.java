package com.ethora.bot.dialog;

import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import com.ethora.bot.Dialog;
import com.ethora.bot.DialogException;
import com.ethora.bot.DialogException.Reason;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;

/**
 * The dialog of one turn.
 */
final class TurnDialog implements Dialog {

	private static final List<String> YES = List.of("yes", "y", "yeah", "yep", "ok", "okay", "sure", "true");

	private static final List<String> NO = List.of("no", "n", "nope", "nah", "false");

	private final Exchange exchange;

	private final DialogSettings settings;

	private final Interpreter interpreter;

	private final Duration timeout;

	TurnDialog(Exchange exchange, DialogSettings settings, Interpreter interpreter, Duration timeout) {
		this.exchange = exchange;
		this.settings = settings;
		this.interpreter = interpreter;
		this.timeout = timeout;
	}

	@Override
	public String ask(Reply question) {
		return until(question, "Please say something.", (said) -> Optional.of(said).filter((text) -> !text.isEmpty()),
				false);
	}

	@Override
	public <T> T ask(String question, Class<T> type) {
		Class<T> boxed = boxed(type);
		if (!this.interpreter.understands(boxed)) {
			throw new IllegalArgumentException("No text can be understood as %s".formatted(type.getName()));
		}
		return until(Reply.text(question), this.interpreter.expected(boxed),
				(said) -> this.interpreter.read(said, boxed), false);
	}

	@SuppressWarnings("unchecked")
	private static <T> Class<T> boxed(Class<T> type) {
		return (Class<T>) MethodType.methodType(type).wrap().returnType();
	}

	@Override
	public String choose(String question, String... options) {
		return options[choose(question, Choices.of(options))];
	}

	@Override
	public String choose(String question, QuickReply... options) {
		return options[choose(question, new Choices(List.of(options)))].value();
	}

	@Override
	public <E extends Enum<E>> E choose(String question, Class<E> options) {
		E[] constants = options.getEnumConstants();
		return constants[choose(question, Choices.of(constants))];
	}

	private int choose(String question, Choices choices) {
		return until(choices.question(question), choices.expected(), choices::chosen, true);
	}

	@Override
	public boolean confirm(String question) {
		Reply asked = Reply.text(question + " (yes/no)").quickReplies("yes", "no");
		return until(asked, "Please answer with yes or no.", TurnDialog::agreed, true);
	}

	private static Optional<Boolean> agreed(String said) {
		String word = said.toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "");
		if (YES.contains(word)) {
			return Optional.of(true);
		}
		return NO.contains(word) ? Optional.of(false) : Optional.empty();
	}

	@Override
	public void say(String text) {
		this.exchange.say(Reply.text(text));
	}

	@Override
	public Dialog within(Duration timeout) {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("'timeout' must be positive, but was %s".formatted(timeout));
		}
		return new TurnDialog(this.exchange, this.settings, this.interpreter, timeout);
	}

	/** Where there are options, a word to cancel may be one of them. */
	private <T> T until(Reply question, String expected, Function<String, Optional<T>> reading, boolean optionsFirst) {
		Reply next = question;
		for (int i = 0; i < this.settings.tries(); i++) {
			String said = this.exchange.ask(next, this.timeout);
			Optional<T> chosen = optionsFirst ? reading.apply(said) : Optional.empty();
			if (chosen.isPresent()) {
				return chosen.get();
			}
			if (this.settings.cancels(said)) {
				throw new DialogException(Reason.CANCELLED, "The person does not want to go on");
			}
			Optional<T> answer = reading.apply(said);
			if (answer.isPresent()) {
				return answer.get();
			}
			next = Reply.text(expected).quickReplies(question.quickReplies().toArray(QuickReply[]::new));
		}
		throw new DialogException(Reason.TOO_MANY_TRIES, "%d answers made no sense".formatted(this.settings.tries()));
	}

}
