package com.ethora.bot.boot;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.ethora.bot.Bot;
import com.ethora.bot.Conversation;
import com.ethora.bot.Dialog;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.Confirm;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.sandbox.Sandbox;
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

	private Visitor visitor;

	private final Sandbox sandbox;

	private final Bot bot;

	@Autowired
	BotTalkIntegrationTests(Sandbox sandbox, Bot bot) {
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
	void asksAndRemembers(@Autowired ConcurrentMetadataStore store) {
		says("/book", "Which room?");
		says("blue", "For how long?");
		says("for ever", "Please answer with a duration, such as 15m.");
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
		this.visitor.says(text);
		this.visitor.hears(answer);
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
