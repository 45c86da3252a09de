package com.ethora.bot.sample.concierge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

import com.ethora.bot.Bot;
import com.ethora.bot.browser.ChatPage;
import com.ethora.bot.browser.ChatPage.Line;
import com.ethora.bot.browser.HeadlessChromium;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody sits in front of the chat page and talks to the concierge.
 */
@SpringBootTest
@EmbeddedEthora
class ConciergeBrowserTests {

	@RegisterExtension
	static final HeadlessChromium chromium = new HeadlessChromium();

	/** Kept, for who wants to see what was tested. */
	private static final Path PICTURES = Path.of("target", "pictures");

	private static final LocalDate TOMORROW = LocalDate.now().plusDays(1);

	@TempDir
	private Path folder;

	@Autowired
	private Sandbox sandbox;

	@Autowired
	private Bot concierge;

	private ChatPage page;

	@BeforeEach
	void open() {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.concierge.room("lobby").joined());
		this.page = chromium.open(this.sandbox.pageUri());
	}

	@AfterEach
	void thePageComplainsOfNothing() {
		assertThat(this.page.complaints()).isEmpty();
	}

	@Test
	void aRoomIsBookedInADialogWithButtons() {
		enter("Ada");
		this.page.say("hello");
		awaitAnswer("Hello, Ada! What can I do for you?");

		this.page.answer("Book a room");
		awaitAnswer("Which room?");
		this.page.answer("garden");
		awaitAnswer("For which day?");
		this.page.say("soon");
		awaitAnswer("Please answer with a date");
		this.page.say(TOMORROW.toString());

		awaitAnswer(": the garden on %s for Ada".formatted(TOMORROW));
		this.page.photograph(PICTURES.resolve("dialog.png"));
	}

	@Test
	void aWishIsNotedInTheThread() {
		enter("Bob");
		this.page.say("hi");
		awaitAnswer("Hello, Bob! What can I do for you?");

		this.page.act("Hello, Bob!", "reply");
		this.page.typeIntoThread("coffee for six", Keys.ENTER);

		this.page.awaitThread(answer("Hello, Bob! What can I do for you?"),
				new Line("bob", true, true, "coffee for six"), answer("I have noted:coffee for six"));
		this.page.photograph(PICTURES.resolve("thread.png"));
	}

	@Test
	void aReactionIsAnswered() {
		enter("Cleo");
		this.page.say("hi");
		awaitAnswer("Hello, Cleo! What can I do for you?");

		this.page.act("Hello, Cleo!", "react");
		this.page.press("[data-emoji=heart]");

		awaitAnswer("It is a pleasure, Cleo.");
		this.page.photograph(PICTURES.resolve("reaction.png"));
	}

	@Test
	void aFileIsKept() throws Exception {
		enter("Dora");

		this.page.attach(Files.writeString(this.folder.resolve("menu.txt"), "soup"));

		awaitAnswer("I keep that at the desk: menu.txt");
		this.page.photograph(PICTURES.resolve("upload.png"));
	}

	@Test
	void anEditIsNoticed() {
		enter("Emil");
		this.page.say("/book attic " + TOMORROW);
		awaitAnswer("the attic on %s for Emil".formatted(TOMORROW));

		this.page.type(Keys.ARROW_UP);
		this.page.type(Keys.chord(Keys.CONTROL, "a"), "/book library " + TOMORROW, Keys.ENTER);

		awaitAnswer("It stays as it was:");
		this.page.photograph(PICTURES.resolve("edit.png"));
	}

	private void enter(String name) {
		this.page.enter(name);
		this.page.awaitConnection("online");
		awaitAnswer("Welcome to the house, %s!".formatted(name));
	}

	private void awaitAnswer(String part) {
		ChatPage.eventually(() -> assertThat(this.page.messages()).last()
			.satisfies((line) -> assertThat(line.nick()).isEqualTo("concierge"),
					(line) -> assertThat(line.text()).contains(part)));
	}

	private static Line answer(String text) {
		return new Line("concierge", false, true, text);
	}

}
