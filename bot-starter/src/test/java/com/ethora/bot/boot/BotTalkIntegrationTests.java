package com.ethora.bot.boot;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Conversation;
import com.ethora.bot.Dialog;
import com.ethora.bot.Jid;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.Confirm;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.Workers;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.turn.BotTalk;
import com.ethora.bot.turn.Gate;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.xmpp.XmppSettings;
import com.ethora.bot.xmpp.XmppWire;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.integration.metadata.ConcurrentMetadataStore;
import org.springframework.integration.metadata.SimpleMetadataStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole application whose bot asks people and remembers what they said.
 */
@SpringBootTest(properties = { "ethora.sandbox.port=0", "ethora.bot.identity.name=Booker", "ethora.bot.rooms=lobby",
		"ethora.bot.manners.bots.hear=all", "ethora.bot.manners.bots.turns=100",
		"ethora.bot.conversation.store=metadata", "ethora.bot.dialog.cancel-words=enough" })
class BotTalkIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final Queue<String> heard = new ConcurrentLinkedQueue<>();

	private final BotEngine visitor;

	private final Bot bot;

	@Autowired
	BotTalkIntegrationTests(Sandbox sandbox, Bot bot) {
		this.bot = bot;
		Jid account = Jid.parse("alice@" + sandbox.domain());
		XmppWire wire = new XmppWire(XmppSettings.of(sandbox.uri(), sandbox.domain(), BotProfile.of("Alice")));
		BotSettings usual = BotSettings.of("visitor", account, BotProfile.of("Alice"),
				List.of(Jid.parse("lobby@conference." + sandbox.domain())));
		this.visitor = BotEngine.create(
				new BotSettings(usual.name(), usual.jid(), usual.profile(), usual.rooms(), usual.session(),
						usual.room(), new Gate(new BotTalk(BotTalk.Hearing.ALL, 100, 100, LIMIT), false), usual.order(),
						usual.outbox(), usual.manners()),
				BotParts.of(wire, CredentialsSupplier.of(new Credentials(account, "any")),
						(turn) -> this.heard.add(turn.message().text()), Workers.create(2)));
	}

	@BeforeEach
	void enter() {
		this.visitor.start();
		Awaitility.await().atMost(LIMIT).until(() -> this.visitor.status().ready());
		Awaitility.await().atMost(LIMIT).until(() -> this.bot.room("lobby").joined());
	}

	@AfterEach
	void leave() {
		this.visitor.stop(Duration.ZERO).toCompletableFuture().join();
	}

	@Test
	void asksAndRemembers(@Autowired ConcurrentMetadataStore store) {
		says("/book", "Which room?");
		says("blue", "For how long?");
		says("for ever", "Please answer with a time span, such as 90m.");
		says("90m", "Booked blue for PT1H30M");

		says("/last", "blue PT1H30M");
		assertThat(((SimpleStore) store).keys).allMatch((key) -> key.startsWith("ethora.bot.conversation:"))
			.isNotEmpty();

		says("/forget", "Really? (yes/no)");
		says("enough", "OK, Alice, bye!");
		says("/forget", "Really? (yes/no)");
		says("yes", "Forgotten");
		says("/last", "nothing");
	}

	private void says(String text, String answer) {
		this.heard.clear();
		this.visitor.room("lobby").send(text).join();
		Awaitility.await(answer).atMost(LIMIT).until(() -> this.heard.contains(answer));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Booker.class)
	static class Application {

		@Bean
		SimpleStore metadataStore() {
			return new SimpleStore();
		}

	}

	static class SimpleStore extends SimpleMetadataStore {

		private final Queue<String> keys = new ConcurrentLinkedQueue<>();

		@Override
		public void put(String key, String value) {
			this.keys.add(key);
			super.put(key, value);
		}

	}

	@BotController
	static class Booker {

		@OnCommand("book")
		String book(Dialog dialog, Conversation conversation) {
			String room = dialog.ask("Which room?");
			Booking booking = new Booking(room, dialog.ask("For how long?", Duration.class));
			conversation.put(booking);
			return "Booked %s for %s".formatted(booking.room(), booking.time());
		}

		@OnCommand("last")
		String last(Conversation conversation) {
			return conversation.get(Booking.class)
				.map((booking) -> booking.room() + " " + booking.time())
				.orElse("nothing");
		}

		@OnCommand("forget")
		@Confirm("Really?")
		String forget(Conversation conversation) {
			conversation.remove(Booking.class);
			return "Forgotten";
		}

	}

	record Booking(String room, Duration time) {
	}

}
