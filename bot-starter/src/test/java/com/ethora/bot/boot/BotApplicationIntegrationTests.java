package com.ethora.bot.boot;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.session.SessionState;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.handler.annotation.Payload;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole application with a bot, a sandbox and somebody who speaks to the bot.
 */
@SpringBootTest(properties = { "ethora.sandbox.port=0", "ethora.bot.identity.name=Echo Bot", "ethora.bot.rooms=lobby",
		"ethora.bot.server.dialect=standard", "ethora.bot.manners.bots.hear=all", "ethora.bot.identity.born=2026-11" })
@ExtendWith(OutputCaptureExtension.class)
class BotApplicationIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final Sandbox sandbox;

	private final Bot bot;

	private Visitor visitor;

	@Autowired
	BotApplicationIntegrationTests(Sandbox sandbox, Bot bot) {
		this.sandbox = sandbox;
		this.bot = bot;
	}

	@BeforeEach
	void enter() {
		this.visitor = new Visitor(this.sandbox, "lobby");
		this.visitor.meets(this.bot);
	}

	@AfterEach
	void leave() {
		this.visitor.close();
	}

	@Test
	void theBotAnswersThroughMethodsOfAController(@Autowired MeterRegistry meters, @Autowired Events events) {
		this.visitor.says("@Echo Bot good morning");

		this.visitor.hears("You said: good morning");
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> meters.find("ethora.bot.messages").tags("bot", "bot", "outcome", "handled").counter() != null);
		assertThat(meters.get("ethora.bot.turn").tag("ethora.bot.outcome", "handled").timer().count()).isPositive();
		assertThat(events.seen).hasAtLeastOneElementOfType(SessionState.Online.class)
			.hasAtLeastOneElementOfType(RoomState.Joined.class);
	}

	@Test
	void whatHappensInRoomsIsToldAsEvents(@Autowired Events events) {
		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> events.seen.stream()
				.anyMatch((event) -> event instanceof RoomEvent.Entered entered
						&& entered.occupant().nick().equals("alice")));
		assertThat(this.bot.room("lobby").occupants()).extracting(Occupant::nick)
			.contains("alice", this.bot.jid().local());
	}

	@Test
	void changesAreWrittenInTheFormThatIsConfigured(@Autowired Events events) {
		Delivery said = this.bot.room("lobby").send("helo").join();

		this.bot.room("lobby").edit(said, "hello").join();

		Awaitility.await()
			.atMost(LIMIT)
			.until(() -> events.seen.stream()
				.anyMatch((event) -> event instanceof RoomEvent.Edited edit && edit.text().equals("hello")
						&& edit.message().equals(MessageRef.sent(said.id()))));
	}

	@Test
	void theBotTellsWhoItIsAndHowToBegin(@Autowired MeterRegistry meters) {
		this.visitor.says("bot info");

		this.visitor.hears("Hi, I'm Echo Bot, born in November 2026.\nTo begin, say: /remind {after}");
		assertThat(meters.get("ethora.bot.manners").tags("bot", "bot", "manner", "introduced").counter().count())
			.isPositive();
	}

	@Test
	void argumentsOfCommandsAreConvertedAsSpringBootConverts() {
		this.visitor.says("/remind 90m");

		this.visitor.hears("In PT1H30M");
	}

	@Test
	void theLogShowsWhereTheChatPageIs(CapturedOutput output) {
		assertThat(output.getAll().lines().filter((line) -> line.contains(this.sandbox.pageUri().toString())))
			.hasSize(1)
			.allMatch((line) -> line.contains("Chat page: http://localhost:" + this.sandbox.port() + "/"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ EchoController.class, Events.class })
	static class Application {

	}

	@BotController
	static class EchoController {

		@OnMention
		String echo(@Payload String text) {
			return "You said: " + text;
		}

		@OnCommand("remind {after}")
		String remind(@Arg Duration after) {
			return "In " + after;
		}

	}

	static class Events {

		private final Queue<Object> seen = new ConcurrentLinkedQueue<>();

		@EventListener
		void connection(BotConnectionEvent event) {
			this.seen.add(event.state());
		}

		@EventListener
		void room(BotRoomEvent event) {
			this.seen.add(event.state());
		}

		@EventListener
		void activity(BotRoomActivity activity) {
			this.seen.add(activity.event());
		}

	}

}
