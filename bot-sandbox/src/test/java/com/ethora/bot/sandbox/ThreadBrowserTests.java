package com.ethora.bot.sandbox;

import com.ethora.bot.browser.ChatPage;
import com.ethora.bot.browser.HeadlessChromium;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

import static com.ethora.bot.sandbox.ChatPageRoom.archiveId;
import static com.ethora.bot.sandbox.ChatPageRoom.change;
import static com.ethora.bot.sandbox.ChatPageRoom.data;
import static com.ethora.bot.sandbox.ChatPageRoom.line;
import static com.ethora.bot.sandbox.ChatPageRoom.message;
import static com.ethora.bot.sandbox.ChatPageRoom.own;
import static com.ethora.bot.sandbox.ChatPageRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Threads on the chat page.
 */
class ThreadBrowserTests {

	@RegisterExtension
	static final HeadlessChromium chromium = new HeadlessChromium();

	@RegisterExtension
	final ChatPageRoom room = new ChatPageRoom(chromium);

	@Test
	void aReplyIsSeenInItsThreadOnly() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		bot.send(text("one", "a \"question\" &amp; &lt;more>"));
		String id = archiveId(bot, "a \"question\" & <more>");

		page.act("question", "reply");
		page.typeIntoThread("an answer", Keys.ENTER);

		Element heard = message(bot, "body", Ns.CLIENT);
		assertThat(heard.attribute("id").orElseThrow()).startsWith("send-reply-message-");
		assertThat(data(heard, "isReply")).isEqualTo("true");
		assertThat(data(heard, "showInChannel")).isEqualTo("false");
		assertThat(data(heard, "mainMessage"))
			.startsWith("{\"text\":\"a \\\"question\\\" & <more>\",\"id\":\"" + id + "\"")
			.contains("\"userName\":\"Echo Bot\"", "\"roomJid\":\"" + ChatPageRoom.LOBBY + "\"");
		page.awaitThread(line("echo-bot", "a \"question\" & <more>"), own("an answer"));
		page.awaitMessages(line("echo-bot", "a \"question\" & <more>"));
		ChatPage.eventually(() -> assertThat(page.text("[data-testid=replies]")).isEqualTo("1 reply"));
	}

	@Test
	void aReplyCanBeShownInTheRoomToo() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		bot.send(text("one", "a question"));

		page.act("question", "reply");
		page.press("[data-testid=thread-also]");
		page.typeIntoThread("an answer", Keys.ENTER);

		assertThat(data(ChatPageRoom.message(bot, "store", Ns.HINTS), "showInChannel")).isEqualTo("true");
		page.awaitThread(line("echo-bot", "a question"), own("an answer"));
		page.awaitMessages(line("echo-bot", "a question"), own("an answer"));
		assertThat(page.text("#message-list .quote")).contains("Echo Bot", "a question");
		assertThat(page.count("#thread-list .quote")).isZero();
	}

	@Test
	void repliesOfOthersAreCountedAtTheirParentAndReadInTheThread() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		page.say("a question");
		String id = archiveId(bot, "a question");

		bot.send(reply("r-1", id, "false", "hidden"));
		bot.send(reply("r-2", id, "true", "seen"));
		page.awaitMessages(own("a question"), line("echo-bot", "seen"));
		ChatPage.eventually(() -> assertThat(page.text("[data-testid=replies]")).isEqualTo("2 replies"));
		assertThat(page.count(".replies.fresh")).isOne();
		page.press("[data-testid=replies]");

		page.awaitThread(own("a question"), line("echo-bot", "hidden"), line("echo-bot", "seen"));
		ChatPage.eventually(() -> assertThat(page.count(".replies.fresh")).isZero());
		page.typeIntoThread(Keys.ESCAPE);
		ChatPage.eventually(() -> assertThat(page.find("thread").isDisplayed()).isFalse());
	}

	@Test
	void aThreadIsThereAgainAfterAReload() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		page.say("a question");
		bot.send(reply("r-1", archiveId(bot, "a question"), "false", "hidden"));
		ChatPage.eventually(() -> assertThat(page.text("[data-testid=replies]")).isEqualTo("1 reply"));

		page.reload();

		page.awaitMessages(own("a question"));
		page.press("[data-testid=replies]");
		page.awaitThread(own("a question"), line("echo-bot", "hidden"));
	}

	@Test
	void aThreadWhoseBeginningIsNotThereShowsWhatItsReplyRepeats() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		bot.send(reply("r-1", "1700000000000000", "true", "late"));
		page.awaitMessages(line("echo-bot", "late"));

		page.press(".to-thread");

		ChatPage.eventually(() -> assertThat(page.text("#thread-list .bubble")).contains("a question", "late"));
		page.typeIntoThread("very late", Keys.ENTER);
		Element heard = bot.await((element) -> element.textOf("body", Ns.CLIENT).equals("very late"));
		assertThat(data(heard, "mainMessage")).contains("\"id\":\"1700000000000000\"");
	}

	@Test
	void aMessageInAThreadCanBeEditedThere() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		bot.send(text("one", "a question"));
		page.act("question", "reply");
		page.typeIntoThread("an answer", Keys.ENTER);
		page.awaitThread(line("echo-bot", "a question"), own("an answer"));

		page.typeIntoThread(Keys.ARROW_UP, " indeed", Keys.ENTER);

		assertThat(message(bot, "replace", Ns.CLIENT).child("replace", Ns.CLIENT).orElseThrow().attribute("text"))
			.contains("an answer indeed");
		page.awaitChanges();
		ChatPage.eventually(() -> assertThat(page.text("#thread-list .own .text")).contains("an answer indeed"));
	}

	@Test
	void onAPhoneAThreadIsADrawer() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		page.resize(360, 700);
		bot.send(text("one", "a question"));

		page.act("question", "reply");
		page.typeIntoThread("a_very_long_word_".repeat(30), Keys.ENTER);

		ChatPage.eventually(() -> assertThat(page.thread()).hasSize(2));
		assertThat(page.find("thread").getRect().getWidth()).isEqualTo(360);
		assertThat(page.sticksOutOfItsWindow()).isFalse();
		page.press("[data-testid=thread-close]");
		assertThat(page.find("message-input").isDisplayed()).isTrue();
	}

	@Test
	void whatAThreadRepeatsAndHowPeopleReactNeverBecomesMarkup() {
		ChatPage page = this.room.enter();
		WireClient mallory = this.room.joinBot(page);
		String hostile = "&lt;img src=x onerror=\\\"alert(1)\\\">";

		mallory.send(change("1",
				"<data isReply='true' showInChannel='true' mainMessage='{\"id\":\"%1$s\",\"text\":\"%1$s\",\"userName\":\"%1$s\",\"imageLocation\":\"javascript:alert(1)\"}'/><body>late</body>"
					.formatted(hostile)));
		String id = archiveId(mallory, "late");
		mallory.send(change("message-reaction:1", "<reactions xmlns='urn:xmpp:reactions:0' id='" + id
				+ "'><reaction>&lt;img src=x></reaction></reactions><store xmlns='urn:xmpp:hints'/>"));
		ChatPage.eventually(() -> assertThat(page.text(".reactions")).contains(":<img src=x>:"));
		page.press(".to-thread");
		page.typeIntoThread("<b>me</b>", Keys.ENTER);

		Element heard = mallory.await((element) -> element.textOf("body", Ns.CLIENT).equals("<b>me</b>"));
		assertThat(data(heard, "mainMessage")).contains("\"text\":\"<img src=x onerror=\\\"alert(1)\\\">\"");
		ChatPage.eventually(() -> assertThat(page.text("#thread-list")).contains("<img src=x onerror=\"alert(1)\">",
				"late", "<b>me</b>"));
		assertThat(page.count("[data-testid=message] :is(img, a, b, script)")).isZero();
		assertThat(page.complaints()).isEmpty();
	}

	private static String reply(String id, String parent, String shown, String body) {
		return change(id, "<data fullName='Echo Bot' isReply='true' showInChannel='" + shown
				+ "' mainMessage='{\"id\":\"%s\",\"text\":\"a question\",\"userName\":\"Ada\"}'/>".formatted(parent)
				+ "<body>" + body + "</body>");
	}

}
