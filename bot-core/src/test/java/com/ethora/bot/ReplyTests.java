package com.ethora.bot;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReplyTests {

	private static final Jid ANN = Jid.parse("ann@example.com");

	private static final Jid BOB = Jid.parse("bob@example.com/phone");

	@Test
	void aTextIsAReply() {
		Reply reply = Reply.text("hello");

		assertThat(reply.text()).isEqualTo("hello");
		assertThat(reply.inChannel()).isTrue();
		assertThat(reply.notice()).isFalse();
		assertThat(reply.thread()).isNull();
	}

	@Test
	void everythingCanBeTogether() {
		ThreadParent parent = new ThreadParent("17", "what?", "Ann", null, null);
		Attachment file = Attachment.of("https://files/x.png", "image/png", "x.png");

		Reply reply = Reply.text("@Ann look")
			.mention(ANN, "Ann")
			.attachment(file)
			.quickReplies("yes", "no")
			.inThread(parent)
			.hiddenFromChannel()
			.translate("en")
			.asNotice();

		assertThat(reply.text()).isEqualTo("@Ann look");
		assertThat(reply.mentions()).containsExactly(new Mention(ANN, "Ann", 0, 4));
		assertThat(reply.attachments()).containsExactly(file);
		assertThat(reply.quickReplies()).containsExactly(QuickReply.of("yes"), QuickReply.of("no"));
		assertThat(reply.thread()).isEqualTo(parent);
		assertThat(reply.inChannel()).isFalse();
		assertThat(reply.language()).isEqualTo("en");
		assertThat(reply.notice()).isTrue();
	}

	@Test
	void listsItsQuickRepliesOnlyIfAskedTo() {
		Reply reply = Reply.text("Sure?").quickReplies(new QuickReply("Of course", "yes"), QuickReply.of("no"));

		assertThat(reply.text()).isEqualTo("Sure?");
		assertThat(reply.listingQuickReplies().text()).isEqualTo("Sure?\n\nOf course (yes) · no");
		assertThat(Reply.text("Sure?").listingQuickReplies().text()).isEqualTo("Sure?");
	}

	@Test
	void namesPeopleWhereTheTextDoes() {
		Reply reply = Reply.text("\uD83D\uDE00 @Bob and @Ann").mention(ANN, "Ann").mention(BOB, "Bob");

		assertThat(reply.mentions()).containsExactly(new Mention(ANN, "Ann", 12, 4),
				new Mention(Jid.parse("bob@example.com"), "Bob", 3, 4));
	}

	@Test
	void namesNobodyWhomTheTextDoesNot() {
		Reply reply = Reply.text("hello @Ann");

		assertThatIllegalArgumentException().isThrownBy(() -> reply.mention(BOB, "Bob")).withMessageContaining("@Bob");
		assertThatIllegalArgumentException().isThrownBy(() -> reply.mention(new Mention(ANN, "Ann", 5, 4)));
		assertThatIllegalArgumentException().isThrownBy(() -> reply.mention(new Mention(ANN, "Ann", 99, 4)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> reply.mention(ANN, "Ann").mention(new Mention(BOB, "An", 6, 3)))
			.withMessageContaining("overlaps");
		assertThatIllegalArgumentException().isThrownBy(() -> new Mention(ANN, "Ann", 0, 3));
	}

	@Test
	void showsTenFilesAtMost() {
		Attachment file = Attachment.of("https://files/x.png", "image/png", "x.png");

		assertThat(Reply.files(file, file).text()).isEqualTo("media");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Reply.files(file, Collections.nCopies(10, file).toArray(Attachment[]::new)))
			.withMessageContaining("at most 10");
	}

	@Test
	void answersInTheThreadThatBeginsWithAMessage() {
		Reply reply = Reply.text("yes").inThread(message("17", Map.of()));

		assertThat(reply.thread()).isEqualTo(new ThreadParent("17", "what?", "ann", Instant.EPOCH, null));
	}

	@Test
	void answersInTheThreadThatAMessageBelongsTo() {
		Reply reply = Reply.text("yes")
			.inThread(message("17", Map.of("isReply", "true", "mainMessage",
					"{\"id\":\"3\",\"text\":\"first\",\"userName\":\"Bob\"}")));

		assertThat(reply.thread()).isEqualTo(new ThreadParent("3", "first", "Bob", null, null));
	}

	@Test
	void answersInTheChannelWhereThereAreNoThreads() {
		Reply reply = Reply.text("yes");

		assertThat(reply.inThread(message(null, Map.of()))).isEqualTo(reply);
	}

	@Test
	void quotesNoMoreThanPeopleRead() {
		ThreadParent parent = new ThreadParent("1", "x".repeat(999) + "\uD83D\uDE00 and more", "Ann", null, null);

		assertThat(parent.text()).isEqualTo("x".repeat(999) + "…");
		assertThat(new ThreadParent("1", parent.text(), "Ann", null, null)).isEqualTo(parent);
	}

	@Test
	void printsNoTextsAndNoAddressesOfFiles() {
		Reply reply = Reply.text("my secret")
			.attachment(Attachment.of("https://files/secret", "image/png", "secret.png"))
			.inThread(new ThreadParent("1", "secret", "Ann", null, null));

		assertThat(reply.toString()).doesNotContain("secret");
	}

	private static RoomMessage message(@Nullable String archiveId, Map<String, String> data) {
		return new RoomMessage(Jid.parse("lobby@conference.example.com"), Sender.of("ann"), "what?", "m-1", archiveId,
				Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, data);
	}

}
