package com.ethora.bot.sandbox;

import java.util.List;

import com.ethora.bot.browser.ChatPage;
import com.ethora.bot.browser.HeadlessChromium;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

import static com.ethora.bot.sandbox.ChatPageRoom.archiveId;
import static com.ethora.bot.sandbox.ChatPageRoom.change;
import static com.ethora.bot.sandbox.ChatPageRoom.line;
import static com.ethora.bot.sandbox.ChatPageRoom.message;
import static com.ethora.bot.sandbox.ChatPageRoom.own;
import static com.ethora.bot.sandbox.ChatPageRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people can do with messages on the chat page.
 */
class ActionBrowserTests {

	@RegisterExtension
	static final HeadlessChromium chromium = new HeadlessChromium();

	@RegisterExtension
	final ChatPageRoom room = new ChatPageRoom(chromium);

	@Test
	void reactionsAreSentAsAWholeAndWithdrawnByDoingItAgain() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		bot.send(text("one", "first"));
		String id = archiveId(bot, "first");

		page.act("first", "react");
		page.press("[data-emoji=heart]");
		Element heard = message(bot, "reactions", Ns.REACTIONS);
		assertThat(heard.attribute("id").orElseThrow()).startsWith("message-reaction:");
		Element reactions = heard.child("reactions", Ns.REACTIONS).orElseThrow();
		assertThat(reactions.attribute("id")).contains(id);
		assertThat(reactions.attribute("from").orElseThrow()).startsWith("ada.lovelace@sandbox.localhost/");
		assertThat(heard.has("store", Ns.HINTS)).isTrue();
		assertThat(heard.toString()).doesNotContain("> <").doesNotContain("\n");
		assertThat(values(heard)).containsExactly("heart");
		page.act("first", "react");
		page.press("[data-emoji=fire]");
		assertThat(values(message(bot, "reactions", Ns.REACTIONS))).containsExactly("heart", "fire");
		ChatPage.eventually(() -> assertThat(page.count(".reactions [data-reaction][aria-pressed=true]")).isEqualTo(2));

		page.press("#message-list [data-reaction=heart]");
		assertThat(values(message(bot, "reactions", Ns.REACTIONS))).containsExactly("fire");
		page.act("first", "react");
		page.press("[data-emoji=fire]");
		assertThat(values(message(bot, "reactions", Ns.REACTIONS))).isEmpty();
		ChatPage.eventually(() -> assertThat(page.count("[data-reaction]")).isZero());
		page.awaitChanges();
		assertThat(page.complaints()).isEmpty();
	}

	@Test
	void aReactionOfSomebodyElseCanBeJoined() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		page.say("first");
		bot.send(change("message-reaction:1", "<reactions xmlns='urn:xmpp:reactions:0' id='" + archiveId(bot, "first")
				+ "'><reaction>+1</reaction></reactions><store xmlns='urn:xmpp:hints'/>"));

		ChatPage.eventually(() -> page.press("[data-reaction='+1']"));

		ChatPage.eventually(() -> assertThat(page.text("[data-reaction='+1'] span")).isEqualTo("2"));
		page.awaitChanges();
	}

	@Test
	void theLastMessageIsEditedFromTheKeyboard() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		page.say("frist");
		String id = archiveId(bot, "frist");
		page.awaitMessages(own("frist"));

		page.type(Keys.ARROW_UP);
		assertThat(page.input()).isEqualTo("frist");
		page.type(Keys.chord(Keys.CONTROL, "a"), "first & \"<b>last</b>\"", Keys.chord(Keys.SHIFT, Keys.ENTER), "two",
				Keys.ENTER);

		Element heard = message(bot, "replace", Ns.CLIENT);
		assertThat(heard.attribute("id").orElseThrow()).startsWith("edit-message-");
		Element replace = heard.child("replace", Ns.CLIENT).orElseThrow();
		assertThat(replace.attribute("id")).contains(id);
		assertThat(replace.attribute("text")).contains("first & \"<b>last</b>\"\ntwo");
		assertThat(heard.has("body", Ns.CLIENT)).isFalse();
		page.awaitChanges();
		ChatPage.eventually(() -> assertThat(page.text("#message-list .bubble")).contains("first & \"<b>last</b>\"",
				"two", "edited"));
		assertThat(page.count("#message-list b")).isZero();
		assertThat(page.input()).isEmpty();
	}

	@Test
	void whoGivesUpEditingGetsBackWhatWasBeingWritten() {
		ChatPage page = this.room.enter();
		page.say("done");
		page.awaitMessages(own("done"));
		page.type("a draft");

		page.act("done", "edit");
		assertThat(page.input()).isEqualTo("done");
		assertThat(page.find("editing").isDisplayed()).isTrue();
		page.type(" and more", Keys.ESCAPE);

		assertThat(page.input()).isEqualTo("a draft");
		assertThat(page.find("editing").isDisplayed()).isFalse();
		page.awaitMessages(own("done"));
	}

	@Test
	void whatWasEditedWhileAwayIsChangedAfterwards() {
		ChatPage page = this.room.enter();
		page.say("before");
		page.awaitMessages(own("before"));
		this.room.sandbox().stop();
		page.awaitConnection("waiting");

		page.type(Keys.ARROW_UP);
		page.type(" and after", Keys.ENTER);
		ChatPage.eventually(() -> assertThat(page.count("[data-changing=edit]")).isOne());
		assertThat(page.text("#message-list .bubble")).contains("before and after");
		this.room.sandbox().start();

		page.awaitConnection("online");
		page.awaitChanges();
		assertThat(page.text("#message-list .bubble")).contains("before and after");
		assertThat(page.text("#message-list .foot")).doesNotContain("Not changed");
	}

	@Test
	void oneDeletesOnlyOnesOwnMessages() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		page.say("mine");
		String id = archiveId(bot, "mine");
		bot.send(text("one", "somebody else's"));
		page.awaitMessages(own("mine"), line("echo-bot", "somebody else's"));

		assertThat(page.actions("somebody")).containsExactly("react", "reply");
		assertThat(page.actions("mine")).containsExactly("react", "reply", "edit", "delete");
		page.act("mine", "delete");
		page.press("[data-testid=delete-confirm]");

		Element heard = message(bot, "delete", Ns.CLIENT);
		assertThat(heard.attribute("id")).contains("deleteMessageStanza");
		assertThat(heard.textOf("body", Ns.CLIENT)).isEqualTo("wow");
		assertThat(heard.child("delete", Ns.CLIENT).orElseThrow().attribute("id")).contains(id);
		page.awaitChanges();
		page.awaitMessages(own("This message was deleted"), line("echo-bot", "somebody else's"));
		assertThat(page.actions("This message was deleted")).isEmpty();
	}

	@Test
	void messagesAreReachedWithoutAMouse() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		bot.send(text("one", "first"));
		bot.send(text("two", "second"));
		page.awaitMessages(line("echo-bot", "first"), line("echo-bot", "second"));

		page.press("#message-input");
		page.keys(Keys.chord(Keys.SHIFT, Keys.TAB), Keys.chord(Keys.SHIFT, Keys.TAB), Keys.ARROW_UP, Keys.TAB,
				Keys.ENTER, Keys.ARROW_RIGHT, Keys.ENTER);

		Element heard = message(bot, "reactions", Ns.REACTIONS);
		assertThat(values(heard)).containsExactly("-1");
		ChatPage
			.eventually(() -> assertThat(page.text("#message-list li:has([data-reaction]) .text")).isEqualTo("first"));
	}

	@Test
	void aTapShowsWhatCanBeDoneAndAnotherOneElsewhereHidesIt() {
		ChatPage page = this.room.enter();
		WireClient bot = this.room.joinBot(page);
		page.resize(360, 700);
		bot.send(text("one", "first"));
		page.say("second");
		page.awaitMessages(line("echo-bot", "first"), own("second"));

		page.tap("first");
		ChatPage.eventually(() -> assertThat(page.count("[data-nick=echo-bot] [data-testid=actions]")).isOne());
		page.tap("second");
		ChatPage.eventually(() -> assertThat(page.count("[data-nick='ada.lovelace'] [data-testid=actions]")).isOne());
		assertThat(page.count("[data-testid=actions]")).isOne();
		assertThat(page.sticksOutOfItsWindow()).isFalse();
		page.press("#message-input");
		ChatPage.eventually(() -> assertThat(page.count("[data-testid=actions]")).isZero());
	}

	private static List<String> values(Element message) {
		return message.child("reactions", Ns.REACTIONS).orElseThrow().children().stream().map(Element::text).toList();
	}

}
