package com.ethora.bot;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ethora.bot.Attachment.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RoomMessageTests {

	private static final Jid BOT = Jid.parse("bot@example.com/bot");

	@Test
	void plainMessagesAreJustThat() {
		RoomMessage message = message("hi", Map.of("quickReplies", "", "mentions", "", "isReply", "false"));

		assertThat(message.attachments()).isEmpty();
		assertThat(message.mentions()).isEmpty();
		assertThat(message.quickReplies()).isEmpty();
		assertThat(message.thread()).isEmpty();
		assertThat(message.shownInChannel()).isTrue();
	}

	@Test
	void readsTheFileThatAttributesDescribe() {
		RoomMessage message = message("media",
				Map.of("isMediafile", "true", "location", "https://files/x.png", "locationPreview",
						"https://files/x-p.png", "mimetype", "image/png", "fileName", "x.png", "originalName",
						"chart.png", "size", "20480", "duration", "", "attachmentId", "66ff"));

		assertThat(message.attachments()).singleElement().satisfies((file) -> {
			assertThat(file.location()).isEqualTo("https://files/x.png");
			assertThat(file.mimeType()).isEqualTo("image/png");
			assertThat(file.name()).isEqualTo("chart.png");
			assertThat(file.details()).isEqualTo(Map.of(Detail.PREVIEW, "https://files/x-p.png", Detail.FILE_NAME,
					"x.png", Detail.SIZE, "20480", Detail.ID, "66ff"));
		});
	}

	@Test
	void readsTheListOfSeveralFilesWhoeverNamedTheirMembers() {
		RoomMessage message = message("media", Map.of("isMediafile", "true", "location", "https://files/1",
				"attachments",
				"""
						[{"location":"https://files/1","mimetype":"image/png","originalName":"one","size":7},
						{"location":"https://files/2","mimetype":"text/plain","originalname":"two","filename":"2","_id":"b"},
						{"mimetype":"text/plain"}, "x", 3]"""));

		assertThat(message.attachments()).containsExactly(
				Attachment.of("https://files/1", "image/png", "one").with(Detail.SIZE, 7),
				Attachment.of("https://files/2", "text/plain", "two").with(Detail.FILE_NAME, "2").with(Detail.ID, "b"));
	}

	@Test
	void knowsWhoIsNamedAndWhere() {
		RoomMessage message = message("\uD83D\uDE00 @Echo Bot hi", Map.of("mentions", """
				[{"jid":"bot@example.com","name":"Echo Bot","offset":3,"length":9}]"""));

		assertThat(message.mentions()).containsExactly(new Mention(BOT, "Echo Bot", 3, 9));
		assertThat(message.mentions(BOT)).isTrue();
		assertThat(message.mentions(Jid.parse("bo@example.com"))).isFalse();
	}

	@Test
	void namesThatTheTextDoesNotHaveAreNobodys() {
		RoomMessage message = message("@Ann @Bob", Map.of("mentions", """
				[{"jid":"ann@example.com","name":"Ann","offset":1,"length":4},
				{"jid":"bob@example.com","name":"Bob","offset":5,"length":3},
				{"jid":"bob@example.com","name":"Bob","offset":5,"length":4},
				{"jid":"bo@example.com","name":"Bo","offset":5,"length":3},
				{"jid":"bob@example.com","name":"Bob","offset":-1,"length":4},
				{"jid":"no address","name":"Ann","offset":0,"length":4}, {}]"""));

		assertThat(message.mentions()).containsExactly(new Mention(Jid.parse("bob@example.com"), "Bob", 5, 4));
	}

	@Test
	void readsButtonsInAllTheirForms() {
		RoomMessage message = message("?", Map.of("quickReplies", """
				[{"name":"Yes","value":"yes","questionId":1}, "no", {"title":"Later"}, {"value":"x"}, "", 5]"""));

		assertThat(message.quickReplies()).containsExactly(new QuickReply("Yes", "yes"), QuickReply.of("no"),
				QuickReply.of("Later"));
	}

	@Test
	void knowsItsThread() {
		RoomMessage message = message("yes", Map.of("isReply", "true", "showInChannel", "false", "mainMessage", """
				{"id":"17","text":"media","userName":"Ann Lee","createdAt":"2024-09-24T14:41:25.290Z",
				"imageLocation":"https://files/x.png","imagePreview":"https://files/p","mimeType":"image/png",
				"size":"7","roomJid":"lobby@conference.example.com"}"""));

		assertThat(message.shownInChannel()).isFalse();
		assertThat(message.thread())
			.contains(new ThreadParent("17", "media", "Ann Lee", Instant.parse("2024-09-24T14:41:25.290Z"),
					Attachment.of("https://files/x.png", "image/png", "")
						.with(Detail.PREVIEW, "https://files/p")
						.with(Detail.SIZE, "7")));
	}

	@Test
	void aQuoteAloneMakesNoThread() {
		assertThat(message("x", Map.of("mainMessage", "{\"id\":\"1\"}")).thread()).isEmpty();
		assertThat(message("x", Map.of("isReply", "true", "mainMessage", "{\"id\":\"\"}")).thread()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void hostileDataIsNoData(String json) {
		RoomMessage message = message("@Ann", Map.of("isMediafile", "true", "isReply", "true", "attachments", json,
				"mentions", json, "quickReplies", json, "mainMessage", json));

		assertThat(message.attachments()).isEmpty();
		assertThat(message.mentions()).isEmpty();
		assertThat(message.quickReplies()).isEmpty();
		assertThat(message.thread()).isEmpty();
	}

	static Stream<String> hostileDataIsNoData() {
		return Stream.of("{", "[[[[", "[".repeat(100_000), "{\"a\":".repeat(20_000), "\"" + "x".repeat(200_000) + "\"",
				"null", "7", "[null,[],{}]", "{\"id\":{}}", "1e99999999", "[" + "0".repeat(50) + "]");
	}

	@Test
	void takesNoMoreThanPeopleCanUse() {
		String files = list("{\"location\":\"https://files/%d\"}", 500);
		String buttons = list("\"b%d\"", 500);

		assertThat(message("media", Map.of("isMediafile", "true", "attachments", files)).attachments()).hasSize(10);
		assertThat(message("?", Map.of("quickReplies", buttons)).quickReplies()).hasSize(20);
	}

	@Test
	void readsTranslationsByEitherName() {
		RoomMessage message = message("hello", Map.of("translations", """
				{"translates":[{"lang":"es","translatedText":"hola"},\
				{"language":"de","languageName":"German","translatedText":"hallo"},{"lang":"fr"},"it"]}"""));

		assertThat(message.translations()).containsExactly(new Translation("es", "hola"),
				new Translation("de", "hallo"));
		assertThat(message.translations().toString()).doesNotContain("hola");
		assertThat(message("hello", Map.of("translations", "[]")).translations()).isEmpty();
		assertThat(message("hello", Map.of("translations", "{")).translations()).isEmpty();
		assertThat(message("hello", Map.of()).translations()).isEmpty();
	}

	@Test
	void canBeReferredToByWhateverIdItHas() {
		assertThat(message("x", Map.of()).ref()).contains(new MessageRef("m-1", "17"));
		assertThat(new RoomMessage(BOT.bare(), Sender.of("ann"), "x", null, null, Instant.EPOCH,
				RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of())
			.ref()).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new MessageRef(" ", null));
	}

	@Test
	void referencesMatchByTheIdThatBothKnow() {
		MessageRef both = new MessageRef("m-1", "17");

		assertThat(both.matches(MessageRef.archived("17"))).isTrue();
		assertThat(both.matches(MessageRef.sent("m-1"))).isTrue();
		assertThat(both.matches(new MessageRef("m-1", "18"))).isFalse();
		assertThat(MessageRef.sent("m-1").matches(MessageRef.archived("17"))).isFalse();
	}

	private static String list(String element, int size) {
		return IntStream.range(0, size).mapToObj(element::formatted).collect(Collectors.joining(",", "[", "]"));
	}

	private static RoomMessage message(String text, Map<String, String> data) {
		return new RoomMessage(Jid.parse("lobby@conference.example.com"), Sender.of("ann"), text, "m-1", "17",
				Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, data);
	}

}
