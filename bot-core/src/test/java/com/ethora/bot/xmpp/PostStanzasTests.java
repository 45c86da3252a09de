package com.ethora.bot.xmpp;

import java.time.Instant;
import java.time.InstantSource;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostStanzasTests {

	private static final Attachment CHART = Attachment.of("https://files/x.png?a=1&b=2", "image/png", "chart.png")
		.with(Detail.PREVIEW, "https://files/p.png")
		.with(Detail.SIZE, 20480)
		.with(Detail.ID, "66ff")
		.with(Detail.FILE_NAME, "x.png");

	@Test
	void showsAFileAsEthorasClientsDo() {
		assertThat(data(Reply.files(CHART))).contains(
				" isMediafile='true' location='https://files/x.png?a=1&amp;b=2' mimetype='image/png' fileName='x.png' "
						+ "originalName='chart.png' isVisible='true' locationPreview='https://files/p.png' size='20480' "
						+ "attachmentId='66ff'/><body>media</body>")
			.doesNotContain("attachments=");
	}

	@Test
	void describesTheFirstOfSeveralFilesAndListsThemAll() throws DroppedException {
		Attachment other = Attachment.of("https://files/2", "text/plain", "two.txt")
			.with(Detail.FILE_NAME, "2")
			.with(Detail.VISIBLE, false);
		Attachment first = CHART.with(Detail.VISIBLE, true);

		assertThat(data(Reply.files(first, other))).contains(" location='https://files/x.png?a=1&amp;b=2'");
		assertThat(roundTrip(Reply.files(first, other)).attachments()).containsExactly(first, other);
		assertThat(roundTrip(Reply.files(first, other)).kind()).isEqualTo(RoomMessage.Kind.MEDIA);
	}

	@Test
	void carriesEveryDetailOfAFile() throws DroppedException {
		Attachment file = CHART;
		for (Detail detail : Detail.values()) {
			file = file.with(detail, "the " + detail);
		}

		assertThat(roundTrip(Reply.files(file)).attachments()).containsExactly(file);
	}

	@Test
	void answersInAThread() throws DroppedException {
		ThreadParent parent = new ThreadParent("1727199609620712", "it's \"this\" & <that>\n\uD83D\uDE00", "Ann Lee",
				Instant.parse("2024-09-24T14:41:25.290611Z"), null);
		Reply reply = Reply.text("yes").inThread(parent);

		assertThat(data(reply)).contains("showInChannel='true'", " isReply='true' mainMessage='{&quot;text&quot;:",
				"&quot;roomJid&quot;:&quot;app_lobby@conference.chat.test&quot;");
		assertThat(data(reply.hiddenFromChannel())).contains("showInChannel='false'");
		assertThat(roundTrip(reply).thread()).contains(parent);
	}

	@Test
	void quotesTheFileOfTheParent() throws DroppedException {
		Attachment file = Attachment.of("https://files/x.png", "image/png", "").with(Detail.SIZE, 7);
		ThreadParent parent = new ThreadParent("17", "media", "Ann Lee", null, file);

		assertThat(roundTrip(Reply.text("nice").inThread(parent)).thread()).contains(parent);
	}

	@Test
	void namesPeople() throws DroppedException {
		Reply reply = Reply.text("hi @Ann Lee").mention(Jid.parse("app_ann@chat.test/phone"), "Ann Lee");

		assertThat(data(reply))
			.contains("mentions='[{&quot;jid&quot;:&quot;app_ann@chat.test&quot;,&quot;name&quot;:&quot;Ann Lee&quot;,"
					+ "&quot;offset&quot;:3,&quot;length&quot;:8}]'");
		assertThat(roundTrip(reply).mentions()).isEqualTo(reply.mentions());
	}

	@Test
	void offersButtons() throws DroppedException {
		Reply reply = Reply.text("Sure?").quickReplies(new QuickReply("Of course!", "yes"), QuickReply.of("no"));

		assertThat(data(reply))
			.contains("quickReplies='[{&quot;name&quot;:&quot;Of course!&quot;,&quot;value&quot;:&quot;yes&quot;},");
		assertThat(roundTrip(reply).quickReplies()).isEqualTo(reply.quickReplies());
	}

	@Test
	void asksForATranslation() {
		assertThat(write(Reply.text("hello").translate("en"))).contains("<translate source='en'/>");
		assertThat(write(Reply.text("hello"))).doesNotContain("translate");
	}

	@Test
	void givesNotice() throws DroppedException {
		assertThat(roundTrip(Reply.text("back soon").asNotice()).kind()).isEqualTo(RoomMessage.Kind.SYSTEM);
	}

	private static String data(Reply reply) {
		String xml = write(reply);
		return xml.substring(xml.indexOf("<data "), xml.indexOf("<store "));
	}

	private static RoomMessage roundTrip(Reply reply) throws DroppedException {
		Element sent = Elements.of(write(reply).replace("to='", "from='%s/app_bot' to='".formatted(Elements.ROOM)));
		return (RoomMessage) new MessageReader(InstantSource.system()).live(sent);
	}

	private static String write(Reply reply) {
		OutgoingStanzas stanzas = new OutgoingStanzas(BotProfile.of("Echo Bot"), Dialect.ETHORA);
		return stanzas.message(new OutboundMessage("m-1", Jid.parse(Elements.ROOM), new Content.Post(reply)),
				Jid.parse("app_bot@chat.test/bot"));
	}

}
