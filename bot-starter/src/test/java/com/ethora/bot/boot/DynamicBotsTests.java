package com.ethora.bot.boot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.ethora.bot.Bot;
import com.ethora.bot.Room;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.session.SessionState;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Bots that come and go while their application runs.
 */
@SpringBootTest(properties = { "ethora.sandbox.port=0", "ethora.bot.rooms=lobby",
		"ethora.bot.jid=first@sandbox.localhost", "ethora.bot.password=any", "ethora.bot.manners.bots.hear=all",
		"ethora.bot.manners.bots.turns=1000", "ethora.bot.manners.bots.budget=1000" })
class DynamicBotsTests {

	private final Bots bots;

	private final Sandbox sandbox;

	@Autowired
	DynamicBotsTests(Bots bots, Sandbox sandbox) {
		this.bots = bots;
		this.sandbox = sandbox;
	}

	@AfterEach
	void onlyTheFirstStays() {
		StreamSupport.stream(this.bots.spliterator(), false)
			.map(Bot::name)
			.filter((name) -> !name.equals("bot"))
			.forEach((name) -> this.bots.remove(name).join());
	}

	@Test
	void aBotThatIsAddedAnswers(@Autowired Seen seen) {
		Bot second = add("second");

		assertThat(second.name()).isEqualTo("second");
		assertThat(this.bots.get("second")).isSameAs(second);
		assertThat(second.rooms()).extracting(Room::name).containsExactly("lobby");
		try (Visitor visitor = new Visitor(this.sandbox, "lobby")) {
			visitor.says("!name");
			visitor.hears("first", "I am bot");
			visitor.hears("second", "I am second");
		}
		assertThat(seen.events).contains("second added", "second online");
	}

	@Test
	void healthAndMetricsFollow(@Autowired HealthIndicator botHealthIndicator, @Autowired MeterRegistry meters) {
		add("second");

		assertThat(details(botHealthIndicator)).containsKeys("bot", "second");
		assertThat(meters.get("ethora.bot.online").tag("bot", "second").gauge().value()).isOne();

		this.bots.remove("second").join();

		assertThat(details(botHealthIndicator)).containsOnlyKeys("bot");
		assertThat(meters.find("ethora.bot.online").tag("bot", "second").meters()).isEmpty();
		assertThat(meters.find("ethora.bot.online").tag("bot", "bot").meters()).isNotEmpty();
	}

	@Test
	void aBotThatIsRemovedLeaves(@Autowired Seen seen) {
		Bot second = add("second");

		this.bots.remove("second").join();

		assertThat(second.online()).isFalse();
		assertThat(this.bots).extracting(Bot::name).containsExactly("bot");
		assertThat(seen.events).contains("second removed");
		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.get("second"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.remove("second"));
	}

	@Test
	void aBotMayComeBackUnderItsName() {
		add("second");
		this.bots.remove("second").join();

		Bot again = this.bots.add("second", properties("second", "identity.name", "Second Again"));
		ready(again);

		assertThat(again.profile().name()).isEqualTo("Second Again");
		try (Visitor visitor = new Visitor(this.sandbox, "lobby")) {
			visitor.says("@Second Again name");
			visitor.hears("second", "I am second");
		}
	}

	@Test
	void thereIsOneBotOfANameAndOfAnAccount() {
		add("second");

		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.add("second", properties("third")))
			.withMessage("Bot 'second' cannot be added: another one has its name");
		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.add("third", properties("second")))
			.withMessage("Bot 'third' cannot be added: another one has its account");
		assertThatIllegalArgumentException().isThrownBy(() -> this.bots.add("No Name", properties("third")));
		assertThat(this.bots.add("third", properties("third"))).isNotNull();
	}

	@Test
	void whatCannotBeMadeLeavesNothingBehind() {
		assertThat(catchThrowable(() -> this.bots.add("second", Map.of()))).isInstanceOf(BotStartupException.class)
			.hasMessageContaining("ethora.bots.second.jid");

		assertThat(add("second")).isNotNull();
	}

	@Test
	void botsMayComeAndGoAtTheSameTime() {
		List<String> names = IntStream.range(0, 8).mapToObj((i) -> "bot-" + i).toList();

		names.parallelStream().forEach((name) -> {
			this.bots.add(name, properties(name));
			if (name.endsWith("3")) {
				this.bots.remove(name).join();
			}
		});

		assertThat(this.bots).extracting(Bot::name)
			.containsExactlyInAnyOrder("bot", "bot-0", "bot-1", "bot-2", "bot-4", "bot-5", "bot-6", "bot-7");
	}

	private static Map<String, Object> details(HealthIndicator indicator) {
		return Objects.requireNonNull(indicator.health()).getDetails();
	}

	private Bot add(String name) {
		Bot bot = this.bots.add(name, properties(name));
		ready(bot);
		return bot;
	}

	private static void ready(Bot bot) {
		Awaitility.await().atMost(Visitor.LIMIT).until(() -> bot.room("lobby").joined());
	}

	private static Map<String, String> properties(String account, String... more) {
		Map<String, String> properties = new HashMap<>(
				Map.of("jid", account + "@sandbox.localhost", "password", "any"));
		for (int i = 0; i < more.length; i += 2) {
			properties.put(more[i], more[i + 1]);
		}
		return properties;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ NameController.class, Seen.class })
	static class Application {

	}

	@BotController
	static class NameController {

		@OnCommand("name")
		String name(Bot bot) {
			return "I am " + bot.name();
		}

	}

	static class Seen {

		private final Queue<String> events = new ConcurrentLinkedQueue<>();

		@EventListener
		void added(BotAddedEvent event) {
			this.events.add(event.bot().name() + " added");
		}

		@EventListener
		void removed(BotRemovedEvent event) {
			this.events.add(event.bot().name() + " removed");
		}

		@EventListener
		void connection(BotConnectionEvent event) {
			if (event.state() instanceof SessionState.Online) {
				this.events.add(event.bot().name() + " online");
			}
		}

	}

}
