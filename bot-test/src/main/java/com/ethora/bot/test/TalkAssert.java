package com.ethora.bot.test;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * What bots have said since somebody last did something, or time was made to pass. A
 * failure shows all that was said before.
 *
 * @param <S> the assertions
 * @param <A> where it was said
 */
public abstract class TalkAssert<S extends TalkAssert<S, A>, A> extends AbstractAssert<S, A> {

	private final Diary diary;

	private final Entry.What manner;

	private final Predicate<Entry> chosen;

	TalkAssert(A actual, Class<?> type, Diary diary, Entry.What manner, Predicate<Entry> chosen) {
		super(actual, type);
		this.diary = diary;
		this.manner = manner;
		this.chosen = chosen;
	}

	/**
	 * Check that bots have said this, in this order, and nothing else.
	 * @param texts the texts
	 * @return these assertions
	 */
	public S answered(String... texts) {
		List<String> said = texts(this.manner);
		if (!said.equals(List.of(texts))) {
			fail("to answer" + list(List.of(texts)), "answered" + list(said));
		}
		return this.myself;
	}

	/**
	 * Check that bots have said something that has all this in it.
	 * @param parts parts of one text
	 * @return these assertions
	 */
	public S answeredWith(String... parts) {
		List<String> said = texts(this.manner);
		if (said.stream().noneMatch((text) -> Stream.of(parts).allMatch(text::contains))) {
			fail("to answer with" + list(List.of(parts)), "answered" + list(said));
		}
		return this.myself;
	}

	/**
	 * Check that bots have said something of this form.
	 * @param pattern a regular expression for the whole text
	 * @return these assertions
	 */
	public S answeredMatching(String pattern) {
		Pattern compiled = Pattern.compile(pattern, Pattern.DOTALL);
		List<String> said = texts(this.manner);
		if (said.stream().noneMatch((text) -> compiled.matcher(text).matches())) {
			fail("to answer something of the form\n    " + pattern, "answered" + list(said));
		}
		return this.myself;
	}

	/**
	 * Check that bots have said nothing.
	 * @return these assertions
	 */
	public S hasNoReply() {
		List<String> said = texts(this.manner);
		if (!said.isEmpty()) {
			fail("to say nothing", "answered" + list(said));
		}
		return this.myself;
	}

	/**
	 * Check which buttons the newest message of a bot has.
	 * @param names what is on them, in order
	 * @return these assertions
	 */
	public S showsButtons(String... names) {
		List<String> shown = newest().quickReplies().stream().map(QuickReply::name).toList();
		if (!shown.equals(List.of(names))) {
			fail("to show the buttons" + list(List.of(names)), "showed" + list(shown));
		}
		return this.myself;
	}

	/**
	 * Check which files the newest message of a bot has.
	 * @param names their names, in order
	 * @return these assertions
	 */
	public S showsFiles(String... names) {
		List<String> shown = newest().attachments().stream().map((file) -> file.name()).toList();
		if (!shown.equals(List.of(names))) {
			fail("to show the files" + list(List.of(names)), "showed" + list(shown));
		}
		return this.myself;
	}

	/**
	 * Return what bots have said, for checks of all kinds.
	 * @return the texts, in order
	 */
	public ListAssert<String> answers() {
		return texts(texts(this.manner));
	}

	ListAssert<String> texts(List<String> texts) {
		return Assertions.assertThat(texts).as("what the bot said. %s", transcript());
	}

	Reply newest() {
		return Objects.requireNonNullElseGet(newestOrNone(), () -> {
			fail("to say something", "said nothing");
			throw new IllegalStateException();
		});
	}

	private @Nullable Reply newestOrNone() {
		Entry newest = this.diary.last((entry) -> entry.act() == this.diary.act() && of(entry, this.manner));
		return (newest != null) ? newest.reply() : null;
	}

	boolean of(Entry entry, Entry.What manner) {
		return this.diary.saidByBot(entry) && entry.what() == manner && this.chosen.test(entry);
	}

	List<String> texts(Entry.What manner) {
		return this.diary.now().stream().filter((entry) -> of(entry, manner)).map(Entry::text).toList();
	}

	/** What bots have done besides talking. */
	List<Entry> deeds(Entry.What what) {
		return this.diary.now()
			.stream()
			.filter((entry) -> this.diary.doneByBot(entry) && entry.what() == what && this.chosen.test(entry))
			.toList();
	}

	Diary diary() {
		return this.diary;
	}

	static String list(List<String> texts) {
		return texts.isEmpty() ? " nothing"
				: texts.stream().map((text) -> "\n    " + text.replace("\n", "\n    ")).collect(Collectors.joining());
	}

	void fail(String expected, String found) {
		failWithMessage("%s", "Expected the bot %s%nbut it %s%n%n%s".formatted(expected, found, transcript()));
	}

	private String transcript() {
		return "Transcript of %s:%n%s".formatted(this.diary.title(), Transcript.of(this.diary));
	}

	static Predicate<Entry> whoIs(String name) {
		return (entry) -> entry.who().displayName().equalsIgnoreCase(name) || entry.who().nick().equalsIgnoreCase(name);
	}

}
