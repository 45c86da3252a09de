package com.ethora.bot.sandbox;

import java.time.Duration;
import java.util.List;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.browser.ChatPage;
import com.ethora.bot.browser.ChatPage.Line;
import com.ethora.bot.browser.HeadlessChromium;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.Manners;
import com.ethora.bot.engine.Workers;
import com.ethora.bot.handler.HandlerDispatcher;
import com.ethora.bot.handler.HandlerSettings;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.xmpp.XmppSettings;
import com.ethora.bot.xmpp.XmppWire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.messaging.handler.annotation.Payload;

/**
 * The first minute of a newcomer: a bot of the framework, the sandbox, and the page in a
 * real browser.
 */
class RealBotBrowserTests {

	@RegisterExtension
	static final HeadlessChromium chromium = new HeadlessChromium();

	private final Sandbox sandbox = Sandbox.create(SandboxSettings.DEFAULTS.withPort(0));

	private BotEngine bot;

	@BeforeEach
	void startBot() {
		this.sandbox.start();
		Jid account = Jid.parse("echo-bot@sandbox.localhost");
		BotProfile profile = BotProfile.of("Echo Bot");
		BotSettings usual = BotSettings.of("echo", account, profile, List.of(Jid.parse(SandboxWire.LOBBY)));
		BotSettings settings = new BotSettings(usual.name(), usual.jid(), usual.profile(), usual.rooms(),
				usual.session(), usual.room(), usual.gate(), usual.order(), usual.outbox(),
				new Manners(true, Duration.ofSeconds(1)));
		this.bot = BotEngine.create(settings,
				BotParts.of(new XmppWire(XmppSettings.of(this.sandbox.uri(), this.sandbox.domain(), profile)),
						CredentialsSupplier.of(new Credentials(account, "any")),
						HandlerDispatcher.of(List.of(new Echo()), HandlerSettings.defaults()), Workers.create()));
		this.bot.start();
	}

	@AfterEach
	void stop() {
		this.bot.stop(Duration.ofSeconds(5)).toCompletableFuture().join();
		this.sandbox.close();
	}

	@Test
	void theBotTypesAndAnswers() {
		ChatPage page = chromium.open(this.sandbox.pageUri());
		page.enter("alice");
		page.awaitConnection("online");
		page.awaitMember("echo-bot");

		page.say("hello");
		page.awaitText("typing", "Echo Bot is typing…");
		page.awaitMessages(own("hello"), answer("Hello!"));

		page.say("@Echo Bot hi");
		page.awaitText("typing", "Echo Bot is typing…");
		page.awaitMessages(own("hello"), answer("Hello!"), own("@Echo Bot hi"), answer("You said: hi"));
		page.awaitText("typing", "");
	}

	private static Line own(String text) {
		return new Line("alice", true, true, text);
	}

	private static Line answer(String text) {
		return new Line("echo-bot", false, true, text);
	}

	@BotController
	static class Echo {

		@OnMention
		String echo(@Payload String text) {
			return "You said: " + text;
		}

		@OnMessage(pattern = "hello")
		String greet() {
			return "Hello!";
		}

	}

}
