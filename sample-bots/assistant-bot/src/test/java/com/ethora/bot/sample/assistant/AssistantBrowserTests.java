package com.ethora.bot.sample.assistant;

import java.nio.file.Path;
import java.time.Duration;

import com.ethora.bot.Bot;
import com.ethora.bot.browser.ChatPage;
import com.ethora.bot.browser.HeadlessChromium;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody sits in front of the chat page and asks the assistant.
 */
@SpringBootTest
@EmbeddedEthora
@ActiveProfiles("demo")
class AssistantBrowserTests {

	@RegisterExtension
	static final HeadlessChromium chromium = new HeadlessChromium();

	private static final String TYPING = "Shop Bot is typing…";

	/** Kept, for who wants to see what was tested. */
	private static final Path PICTURES = Path.of("target", "pictures");

	@Autowired
	private Sandbox sandbox;

	@Autowired
	private Bot assistant;

	private ChatPage page;

	@BeforeEach
	void open() {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.assistant.room("lobby").joined());
		this.page = chromium.open(this.sandbox.pageUri());
		this.page.enter("Ada");
		this.page.awaitConnection("online");
	}

	@AfterEach
	void thePageComplainsOfNothing() {
		assertThat(this.page.complaints()).isEmpty();
	}

	@Test
	void anAnswerGrowsAndCitesWhatItIsTakenFrom() {
		this.page.say("@Shop Bot what does shipping cost?");

		this.page.awaitText("typing", TYPING);
		awaitAnswer("The handbook says:");
		assertThat(this.page.messages()).last().satisfies((line) -> assertThat(line.text()).doesNotContain("Sources"));
		awaitAnswer("it is free from 50 euros. [1]");
		awaitAnswer("[1] Shipping");
		this.page.awaitText("typing", "");
	}

	@Test
	void somebodyAgreesBeforeMoneyIsPaidBack() {
		this.page.say("@Shop Bot what does shipping cost?");
		awaitAnswer("[1] Shipping");

		this.page.say("@Shop Bot please refund order 1001");
		awaitAnswer("yes or no");
		this.page.answer("Yes");
		this.page.awaitText("typing", TYPING);
		this.page.photograph(PICTURES.resolve("assistant.png"));

		awaitAnswer("The money for order 1001 is paid back.");
	}

	private void awaitAnswer(String part) {
		ChatPage.eventually(() -> assertThat(this.page.messages()).last()
			.satisfies((line) -> assertThat(line.own()).isFalse(), (line) -> assertThat(line.text()).contains(part)));
	}

}
