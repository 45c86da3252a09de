package com.ethora.bot.dialog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;

/**
 * Options of which one is to be chosen. They are offered as buttons, and numbered in the
 * text for those who see no buttons.
 *
 * @param options the options
 */
record Choices(List<QuickReply> options) {

	/** More of them would not fit on a screen, nor into the text. */
	private static final int MOST = 100;

	Choices {
		options = List.copyOf(options);
		if (options.isEmpty() || options.size() > MOST) {
			throw new IllegalArgumentException(
					"There must be 1 to %d options, but there are %d".formatted(MOST, options.size()));
		}
	}

	static Choices of(String... values) {
		return new Choices(Stream.of(values).map(QuickReply::of).toList());
	}

	/** Constants as people write them. */
	static <E extends Enum<E>> Choices of(E[] constants) {
		return new Choices(Stream.of(constants)
			.map((constant) -> QuickReply.of(constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
			.toList());
	}

	Reply question(String text) {
		String list = IntStream.range(0, this.options.size())
			.mapToObj((index) -> "%d. %s".formatted(index + 1, described(this.options.get(index))))
			.collect(Collectors.joining("\n", "\n\n", ""));
		return Reply.text(text + list).quickReplies(this.options.toArray(QuickReply[]::new));
	}

	String expected() {
		return "Please choose one of these: %s."
			.formatted(this.options.stream().map(QuickReply::name).collect(Collectors.joining(", ")));
	}

	/** What it says comes before its place in the list: options may be numbers. */
	Optional<Integer> chosen(String said) {
		return index(said, QuickReply::value).or(() -> index(said, QuickReply::name)).or(() -> number(said));
	}

	private Optional<Integer> index(String said, Function<QuickReply, String> part) {
		return IntStream.range(0, this.options.size())
			.boxed()
			.filter((index) -> plain(part.apply(this.options.get(index))).equals(plain(said)))
			.findFirst();
	}

	private Optional<Integer> number(String said) {
		return IntStream.rangeClosed(1, this.options.size())
			.filter((number) -> said.equals(number + "") || said.equals(number + ".") || said.equals("#" + number))
			.mapToObj((number) -> number - 1)
			.findFirst();
	}

	private static String plain(String text) {
		return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	private static String described(QuickReply option) {
		return option.name().equals(option.value()) ? option.name()
				: "%s (%s)".formatted(option.name(), option.value());
	}

}
