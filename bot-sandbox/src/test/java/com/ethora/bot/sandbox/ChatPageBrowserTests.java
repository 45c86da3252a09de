package com.ethora.bot.sandbox;

import java.util.Map;

import com.ethora.bot.browser.ChatPage;
import com.ethora.bot.browser.ChatPage.Line;
import com.ethora.bot.browser.HeadlessChromium;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

import static com.ethora.bot.sandbox.ChatPageRoom.archiveId;
import static com.ethora.bot.sandbox.ChatPageRoom.change;
import static com.ethora.bot.sandbox.ChatPageRoom.line;
import static com.ethora.bot.sandbox.ChatPageRoom.own;
import static com.ethora.bot.sandbox.ChatPageRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drives the chat page in a real browser against a real sandbox, with a bot whose stanzas
 * are written out here.
 */
class ChatPageBrowserTests {

	private static final String LOBBY = SandboxWire.LOBBY;

	@RegisterExtension
	static final HeadlessChromium chromium = new HeadlessChromium();

	@RegisterExtension
	final ChatPageRoom room = new ChatPageRoom(chromium);

	@Test
	void aBotAnswersWhatIsSaid() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);

		page.say("hello");
		Element heard = bot.await((element) -> element.has("body", Ns.CLIENT));
		assertThat(heard.attribute("from")).contains(LOBBY + "/ada.lovelace");
		assertThat(heard.attribute("id").orElseThrow()).startsWith("send-text-message-");
		bot.send(state("composing"));
		page.awaitText("typing", "Echo Bot is typing…");
		bot.send(text("answer", "You said: **hello**"));

		page.awaitMessages(own("hello"), line("echo-bot", "You said: hello"));
		page.awaitText("typing", "");
		assertThat(page.count("[data-testid=message] strong")).isOne();
		assertThat(page.complaints()).isEmpty();
	}

	@Test
	void whatSomebodyWritesNeverBecomesMarkup() {
		ChatPage page = this.room.enter();
		WireClient mallory = this.room.joinBot(page);

		mallory.send(text("1", "&lt;img src=x onerror='alert(1)'>"));
		mallory.send(text("2", "[click](javascript:alert(1))"));
		mallory.send("<message xmlns='jabber:client' type='groupchat' to='" + LOBBY + "' id='3'>"
				+ "<data isMediafile='true' location='javascript:alert(1)' quickReplies='[{' mainMessage='{' isReply='true'/>"
				+ "<body>still here</body></message>");

		page.awaitMessages(line("echo-bot", "<img src=x onerror='alert(1)'>"),
				line("echo-bot", "[click](javascript:alert(1))"), line("echo-bot", "still here"));
		assertThat(page.count("[data-testid=message] :is(img, a, script)")).isZero();
		assertThat(page.complaints()).isEmpty();
	}

	@Test
	void aMentionIsCompletedWithTheKeyboardAndSentWithItsPlace() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);

		page.type("hi @ec");
		page.awaitText("mention-popup", "Echo Bot\nBOT\necho-bot");
		page.type(Keys.ENTER);
		assertThat(page.input()).isEqualTo("hi @Echo Bot ");
		page.type("there", Keys.ENTER);

		Element heard = bot.await((element) -> element.has("body", Ns.CLIENT));
		assertThat(heard.toString()).contains("echo-bot@sandbox.localhost").contains("offset").contains("length");
		page.awaitMessages(own("hi @Echo Bot there"));
	}

	@Test
	void aButtonSaysItsValue() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);

		bot.send("<message xmlns='jabber:client' type='groupchat' to='" + LOBBY
				+ "' id='question'><data fullName='Echo Bot' "
				+ "quickReplies='[{\"name\":\"Yes\",\"value\":\"yes, please\"}]'/><body>More?</body></message>");
		ChatPage.eventually(() -> assertThat(page.text(".quick-replies button")).isEqualTo("Yes"));
		page.press(".quick-replies button");

		page.awaitMessages(line("echo-bot", "More?"), own("yes, please"));
	}

	@Test
	void changesAreShownInEitherForm() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		bot.send(text("one", "first"));
		bot.send(text("two", "second"));
		String first = archiveId(bot, "first");
		String second = archiveId(bot, "second");

		bot.send(change("e-1", "<replace id='" + first + "' text='first, edited'/>"));
		bot.send(change("e-2", "<body>second, edited</body><replace xmlns='urn:xmpp:message-correct:0' id='two'/>"));
		bot.send(change("message-reaction:1", "<reactions xmlns='urn:xmpp:reactions:0' id='" + first
				+ "'><reaction>heart</reaction></reactions><store xmlns='urn:xmpp:hints'/>"));
		ChatPage.eventually(() -> assertThat(page.messages()).extracting(Line::text)
			.satisfiesExactly((one) -> assertThat(one).startsWith("first, edited"),
					(two) -> assertThat(two).startsWith("second, edited")));
		ChatPage.eventually(() -> assertThat(page.count("[data-reaction=heart]")).isOne());
		bot.send(change("deleteMessageStanza", "<body>wow</body><delete id='" + first + "'/>"));
		bot.send(change("d-2", "<body>gone</body><retract xmlns='urn:xmpp:message-retract:1' id='" + second + "'/>"));

		ChatPage.eventually(() -> assertThat(page.count("[data-testid=message] .gone")).isEqualTo(2));
		assertThat(page.complaints()).isEmpty();
	}

	@Test
	void afterALostConnectionNothingIsMissingAndNothingDouble() {
		ChatPage page = this.room.enter();
		page.say("before");
		page.awaitMessages(own("before"));

		this.room.sandbox().stop();
		page.awaitConnection("waiting");
		page.say("while away");
		page.awaitMessages(own("before"), new Line("ada.lovelace", true, false, "while away"));
		this.room.sandbox().start();
		page.awaitConnection("online");

		page.awaitMessages(own("before"), own("while away"));
		WireClient bot = this.room.joinBot(page);
		bot.send(text("answer", "all here"));
		page.awaitMessages(own("before"), own("while away"), line("echo-bot", "all here"));
	}

	@Test
	void theInspectorShowsBothDirectionsButNoPassword() {
		ChatPage page = this.room.enter();
		page.say("look at me");
		page.awaitMessages(own("look at me"));

		page.type(Keys.chord(Keys.CONTROL, "i"));
		page.find("wire-filter").sendKeys("look at me");

		ChatPage.eventually(
				() -> assertThat(page.text("[data-testid=wire-entry] summary")).contains("Sent").contains("Received"));
		page.find("wire-filter").clear();
		page.find("wire-filter").sendKeys("<auth");
		ChatPage.eventually(() -> assertThat(page.text("[data-testid=wire-entry]")).contains("credentials hidden"));
	}

	@Test
	void aPasswordIsAskedForOnlyWhereUsersAreListed() {
		this.room.use(SandboxSettings.DEFAULTS.withUsers(Map.of("ada.lovelace", "a real secret")));
		ChatPage page = this.room.open();

		page.enter("Ada Lovelace");
		page.enterWithPassword("a real secret");

		page.awaitConnection("online");
	}

	@Test
	void onAPhoneEverythingFitsAndTheRoomsAreADrawer() {
		ChatPage page = this.room.enter();
		page.resize(360, 700);
		page.say("a_very_long_word_".repeat(30));
		ChatPage.eventually(() -> assertThat(page.messages()).hasSize(1));

		assertThat(page.sticksOutOfItsWindow()).isFalse();
		assertThat(page.find("room-list").isDisplayed()).isFalse();
		page.press("#menu");
		ChatPage.eventually(() -> assertThat(page.find("room-list").isDisplayed()).isTrue());
	}

	private static String state(String state) {
		return "<message xmlns='jabber:client' type='groupchat' to='" + LOBBY + "' id='typing-1'><" + state
				+ " xmlns='http://jabber.org/protocol/chatstates'/><data fullName='Echo Bot'/></message>";
	}

}
