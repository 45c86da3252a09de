package com.ethora.bot;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a bot says. Immutable: methods return a changed copy.
 *
 * @param text the text, which the chat shows as Markdown
 * @param attachments files that were uploaded
 * @param mentions who is named in the text
 * @param quickReplies answers that people can give by pressing a button
 * @param thread the message whose thread it belongs to, if any
 * @param language the language of the text, if it is to be translated
 * @param inChannel whether what belongs to a thread may be shown in the channel too
 * @param notice whether it is a notice that nobody has to answer
 */
public record Reply(String text, List<Attachment> attachments, List<Mention> mentions, List<QuickReply> quickReplies,
		@Nullable ThreadParent thread, @Nullable String language, boolean inChannel, boolean notice) {

	/** What Ethora's clients give as the text of a file. */
	private static final String MEDIA = "media";

	public Reply {
		if (text.isBlank()) {
			throw new IllegalArgumentException("'text' must not be blank");
		}
		if (attachments.size() > Attachment.MOST) {
			throw new IllegalArgumentException(
					"A message has at most %d files, but there are %d".formatted(Attachment.MOST, attachments.size()));
		}
		attachments = List.copyOf(attachments);
		mentions = List.copyOf(mentions);
		quickReplies = List.copyOf(quickReplies);
		for (int i = 0; i < mentions.size(); i++) {
			check(text, mentions.get(i), mentions.subList(0, i));
		}
	}

	/**
	 * Say something.
	 * @param text the text
	 * @return the reply
	 */
	public static Reply text(String text) {
		return new Reply(text, List.of(), List.of(), List.of(), null, null, true, false);
	}

	/**
	 * Show files. Ethora's clients show no text beside them: say it in a reply of its
	 * own.
	 * @param first a file
	 * @param more more files, ten in all
	 * @return the reply
	 */
	public static Reply files(Attachment first, Attachment... more) {
		return text(MEDIA).attachments(Stream.concat(Stream.of(first), Stream.of(more)).toList());
	}

	/**
	 * Answer in the thread a message belongs to, or else in the one that begins with it.
	 * @param message the message
	 * @return the changed reply, or the same in a room that has no threads because it has
	 * no ids for its messages
	 */
	public Reply inThread(RoomMessage message) {
		return ThreadParent.of(message).map(this::inThread).orElse(this);
	}

	/**
	 * Answer in a thread.
	 * @param parent the message the thread begins with
	 * @return the changed reply
	 */
	public Reply inThread(ThreadParent parent) {
		return new Reply(this.text, this.attachments, this.mentions, this.quickReplies, parent, this.language,
				this.inChannel, this.notice);
	}

	/**
	 * Show what belongs to a thread only there.
	 * @return the changed reply
	 */
	public Reply hiddenFromChannel() {
		return new Reply(this.text, this.attachments, this.mentions, this.quickReplies, this.thread, this.language,
				false, this.notice);
	}

	/**
	 * Name somebody whom the text names for the first time by {@code @} and this name.
	 * @param jid the account of who is named
	 * @param name the name
	 * @return the changed reply
	 * @throws IllegalArgumentException when the text does not name them
	 */
	public Reply mention(Jid jid, String name) {
		return mention(Mention.in(this.text, jid, name));
	}

	/**
	 * Name somebody.
	 * @param mention who is named, and where
	 * @return the changed reply
	 * @throws IllegalArgumentException when the text does not name them there
	 */
	public Reply mention(Mention mention) {
		return new Reply(this.text, this.attachments, append(this.mentions, List.of(mention)), this.quickReplies,
				this.thread, this.language, this.inChannel, this.notice);
	}

	/**
	 * Offer answers as buttons. Ethora's clients show six of them, older clients none.
	 * @param values what people say by them
	 * @return the changed reply
	 */
	public Reply quickReplies(String... values) {
		return quickReplies(Stream.of(values).map(QuickReply::of).toArray(QuickReply[]::new));
	}

	/**
	 * Offer answers as buttons. Ethora's clients show six of them, older clients none.
	 * @param buttons the buttons
	 * @return the changed reply
	 */
	public Reply quickReplies(QuickReply... buttons) {
		return new Reply(this.text, this.attachments, this.mentions, append(this.quickReplies, List.of(buttons)),
				this.thread, this.language, this.inChannel, this.notice);
	}

	/**
	 * Say in the text too which answers are offered, for clients that show no buttons.
	 * @return the changed reply
	 */
	public Reply listingQuickReplies() {
		if (this.quickReplies.isEmpty()) {
			return this;
		}
		String choices = this.quickReplies.stream().map(Reply::choice).collect(Collectors.joining(" · ", "\n\n", ""));
		return new Reply(this.text + choices, this.attachments, this.mentions, this.quickReplies, this.thread,
				this.language, this.inChannel, this.notice);
	}

	/**
	 * Show a file with it.
	 * @param attachment the file
	 * @return the changed reply
	 */
	public Reply attachment(Attachment attachment) {
		return attachments(List.of(attachment));
	}

	private Reply attachments(List<Attachment> more) {
		return new Reply(this.text, append(this.attachments, more), this.mentions, this.quickReplies, this.thread,
				this.language, this.inChannel, this.notice);
	}

	/**
	 * Ask the server to translate it for those who read other languages.
	 * @param language the language of the text, such as {@code en}
	 * @return the changed reply
	 */
	public Reply translate(String language) {
		return new Reply(this.text, this.attachments, this.mentions, this.quickReplies, this.thread, language,
				this.inChannel, this.notice);
	}

	/**
	 * Make it a notice: shown as the room's own, and answered by no bot.
	 * @return the changed reply
	 */
	public Reply asNotice() {
		return new Reply(this.text, this.attachments, this.mentions, this.quickReplies, this.thread, this.language,
				this.inChannel, true);
	}

	/** Without the text: a reply may end up in a log. */
	@Override
	public String toString() {
		return "Reply[%d characters, attachments=%s, thread=%s]".formatted(this.text.length(), this.attachments,
				this.thread);
	}

	private static String choice(QuickReply button) {
		return button.name().equals(button.value()) ? button.name()
				: "%s (%s)".formatted(button.name(), button.value());
	}

	private static void check(String text, Mention mention, List<Mention> before) {
		if (!mention.fits(text)) {
			throw new IllegalArgumentException(
					"The text does not name '@%s' at %d".formatted(mention.name(), mention.offset()));
		}
		if (before.stream().anyMatch(mention::overlaps)) {
			throw new IllegalArgumentException("'@%s' overlaps with another mention".formatted(mention.name()));
		}
	}

	private static <T> List<T> append(List<T> some, List<T> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

}
