package com.ethora.bot.handler;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ethora.bot.Bot;
import com.ethora.bot.Dialog;
import com.ethora.bot.Reply;
import com.ethora.bot.annotation.Confirm;
import com.ethora.bot.dialog.PlainText;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;
import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;

/**
 * Asks before a method runs that has to be confirmed.
 *
 * @param talks how each bot asks
 * @param wirings fills parameters
 */
record Confirmations(Function<Bot, Talk> talks, Wirings wirings) {

	private static final Pattern NAME = Pattern.compile("\\{([A-Za-z_]\\w*)}");

	/** Find what is wrong with the question of a method, before somebody is asked it. */
	static void check(MappedMethod mapped, Consumer<String> problems) {
		Confirm confirm = annotation(mapped);
		if (mapped.observes() && (confirm != null || asks(mapped))) {
			problems.accept("%s observes and asks: who observes says nothing".formatted(mapped.describe()));
		}
		if (confirm == null) {
			return;
		}
		if (EventMethods.EVENTS.containsKey(mapped.mapping().trigger())) {
			problems.accept("%s is to be confirmed, but there is no message whose sender could be asked"
				.formatted(mapped.describe()));
		}
		if (confirm.value().isBlank()) {
			problems.accept("%s is to be confirmed, but there is no question".formatted(mapped.describe()));
		}
		CommandTemplate command = mapped.mapping().command();
		NAME.matcher(confirm.value())
			.results()
			.map((name) -> name.group(1))
			.filter((name) -> command == null || !command.arguments().contains(name))
			.map((name) -> "%s asks for confirmation with '{%s}', which is no argument of its command"
				.formatted(mapped.describe(), name))
			.forEach(problems);
	}

	/**
	 * Ask the sender of a message whether a method may run, if it has to be asked. What
	 * cannot be an argument, or breaks its rules, is found out before.
	 */
	boolean agreed(MappedMethod mapped, Message<String> message) throws Exception {
		Confirm confirm = annotation(mapped);
		if (confirm == null) {
			return true;
		}
		mapped.method().checkSaid(this.wirings.resolvers(message), message);
		String question = question(confirm.value(), TurnHeaders.match(message).arguments());
		boolean agreed = dialog(message).confirm(question);
		if (!agreed && !confirm.declined().isBlank()) {
			TurnHeaders.voice(message).reply(Reply.text(confirm.declined()));
		}
		return agreed;
	}

	private Dialog dialog(Message<String> message) {
		return TurnHeaders.handled(message, DirectTurn.class)
			.map((turn) -> this.talks.apply(turn.bot()).dialogs().with(turn))
			.orElseGet(() -> {
				Turn turn = TurnHeaders.turn(message);
				return this.talks.apply(turn.bot()).dialogs().with(turn);
			});
	}

	private static boolean asks(MappedMethod mapped) {
		return MethodAnnotations.of(mapped).asksFor(Dialog.class);
	}

	private static String question(String template, Map<String, String> arguments) {
		return NAME.matcher(template)
			.replaceAll((name) -> Matcher
				.quoteReplacement(PlainText.of(arguments.getOrDefault(name.group(1), name.group()))));
	}

	private static @Nullable Confirm annotation(MappedMethod mapped) {
		return MethodAnnotations.of(mapped).find(Confirm.class).orElse(null);
	}

}
