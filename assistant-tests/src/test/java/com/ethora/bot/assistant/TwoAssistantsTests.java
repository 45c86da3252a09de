package com.ethora.bot.assistant;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.boot.Bots;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.ScriptedAnswer;
import com.ethora.bot.test.ScriptedChatModel;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two assistants in one room, of which each answers whatever it hears and names the other
 * one, talk no longer than they are allowed to, and then are there for people again. For
 * each way to hear other bots and to respond there is a pair in a room of its own.
 */
@SpringBootTest(classes = TwoAssistantsTests.Application.class,
		properties = { "ethora.bot.assistant.enabled=true", "ethora.bot.manners.edit-interval=10ms" })
@EmbeddedEthora
class TwoAssistantsTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	/** As {@code manners.bots.turns} is, unless told otherwise. */
	private static final int TURNS = 6;

	@Autowired
	private Sandbox sandbox;

	@Autowired
	private Bots bots;

	@Autowired
	private Settled settled;

	@DynamicPropertySource
	static void pairs(DynamicPropertyRegistry properties) {
		for (String hear : new String[] { "none", "mentioned", "all" }) {
			for (String respondTo : new String[] { "mention", "all", "thread" }) {
				String room = room(hear, respondTo);
				Stream.of("anna", "ben").map((name) -> "ethora.bots.%s-%s.".formatted(name, room)).forEach((bot) -> {
					properties.add(bot + "identity.name", () -> bot.contains("anna") ? "Anna" : "Ben");
					properties.add(bot + "rooms", () -> room);
					properties.add(bot + "manners.bots.hear", () -> hear);
					properties.add(bot + "assistant.respond-to", () -> respondTo);
				});
			}
		}
	}

	/**
	 * Each of them says something to who has asked it, and to the other one as often as
	 * it hears it.
	 */
	@ParameterizedTest(name = "hears {0}, responds to {1}")
	@CsvSource({ "none, mention, 1, 0", "none, all, 2, 0", "none, thread, 1, 0", "mentioned, mention, 1, 2",
			"mentioned, all, 2, 2", "mentioned, thread, 1, 2", "all, mention, 1, 2", "all, all, 2, 2",
			"all, thread, 1, 2" })
	void doNotTalkForEver(String hear, String respondTo, int asked, int hearing) {
		String room = room(hear, respondTo);
		Bot anna = this.bots.get("anna-" + room);
		Bot ben = this.bots.get("ben-" + room);
		await().atMost(LIMIT).until(() -> anna.room(room).joined() && ben.room(room).joined());
		int most = asked + hearing * TURNS;

		try (SandboxPerson alice = SandboxPerson.enter(this.sandbox, "alice", room)) {
			alice.says("@Anna what do you think?");
			awaitEnd(anna, ben, 1);
			assertThat(said(anna).size() + said(ben).size()).isEqualTo(most);

			alice.says("@Anna are you still there?");
			awaitEnd(anna, ben, 2);
			assertThat(said(anna).size() + said(ben).size()).isEqualTo(2 * most);
		}
		assertThat(said(anna)).containsOnly("@Ben I wonder what you think.");
	}

	/** Nothing more comes when each has dealt with all that was said by others. */
	private void awaitEnd(Bot anna, Bot ben, int byPeople) {
		await().atMost(LIMIT).untilAsserted(() -> {
			int settled = this.settled.of(anna) + this.settled.of(ben);
			int said = said(anna).size() + said(ben).size();
			assertThat(settled).isEqualTo(2 * byPeople + said);
		});
	}

	private static List<String> said(Bot bot) {
		try (Stream<RoomMessage> archive = bot.rooms().iterator().next().history().newestFirst()) {
			return archive.filter((message) -> message.kind() == RoomMessage.Kind.TEXT)
				.filter((message) -> message.sender().nick().equals(bot.jid().requireLocal()))
				.map(RoomMessage::text)
				.toList();
		}
	}

	private static String room(String hear, String respondTo) {
		return hear + "-" + respondTo;
	}

	/**
	 * How many messages each bot has dealt with, those that it has not listened to among
	 * them.
	 */
	static final class Settled implements BotListener {

		private final Map<String, AtomicInteger> messages = new ConcurrentHashMap<>();

		@Override
		public void messageSettled(Bot bot, String outcome) {
			this.messages.computeIfAbsent(bot.name(), (name) -> new AtomicInteger()).incrementAndGet();
		}

		int of(Bot bot) {
			return this.messages.getOrDefault(bot.name(), new AtomicInteger()).get();
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

		@Bean
		ScriptedChatModel model() {
			return ScriptedChatModel.answering((prompt) -> ScriptedAnswer
				.text("@%s I wonder what you think.".formatted(isAnna(prompt.getContents()) ? "Ben" : "Anna")));
		}

		private static boolean isAnna(String told) {
			return told.contains("You are called \"Anna\"");
		}

		@Bean
		Settled settled() {
			return new Settled();
		}

	}

}
