package com.ethora.bot.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

import com.ethora.bot.boot.BotProperties.StartupPolicy;
import com.ethora.bot.turn.Order;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BotDefinitions}.
 */
class BotDefinitionsTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void withoutAnyPropertyThereIsOneBotAsBotsAre() {
		BotDefinitions bots = bots("");

		BotProperties bot = bots.get("bot").properties();
		assertThat(bots.all()).hasSize(1);
		assertThat(bot.enabled()).isTrue();
		assertThat(bot.jid()).isNull();
		assertThat(bot.rooms()).isEmpty();
		assertThat(bot.startupPolicy()).isEqualTo(StartupPolicy.BACKGROUND);
		assertThat(bot.server().subProtocols()).containsExactly("xmpp", "xmpp-framing");
		assertThat(bot.server().mechanisms()).containsExactly("PLAIN");
		assertThat(bot.server().resource()).isEqualTo("bot");
		assertThat(bot.server().allowPlaintext()).isFalse();
		assertThat(bot.server().connectTimeout()).hasSeconds(15);
		assertThat(bot.server().keepAlive()).hasSeconds(30);
		assertThat(bot.identity().showInChannel()).isTrue();
		assertThat(bot.reconnect())
			.isEqualTo(new BotProperties.Reconnect(Duration.ofMillis(500), 2, Duration.ofSeconds(60), 1, -1));
		assertThat(bot.handlers().order()).isEqualTo(Order.SENDER);
		assertThat(bot.handlers().concurrency()).isNull();
		assertThat(bot.handlers().drainTimeout()).hasSeconds(20);
		assertThat(bot.handlers().commandPrefixes()).containsExactly("/", "!");
		assertThat(bot.outbox()).isEqualTo(new BotProperties.Outbox(new Rate(10), 20, Duration.ofSeconds(10), 8000));
		assertThat(bot.manners().typing()).isTrue();
		assertThat(bot.manners().editInterval()).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void everyFurtherBotInheritsWhatItDoesNotSet() {
		BotDefinitions bots = bots("""
				ethora.bot:
				  password: shared
				  rooms: lobby, support
				  server: { uri: "wss://xmpp.example.com/ws", resource: robot }
				  handlers.order: room
				  outbox.rate: 120/m
				ethora.bots:
				  critic: { jid: critic@xmpp.example.com, rooms: [ stage ], server.resource: critic }
				  quiz-master: { jid: quiz@xmpp.example.com, password: own }
				""");

		assertThat(bots.all()).extracting(BotDefinition::name).containsExactly("critic", "quiz-master");
		BotProperties critic = bots.get("critic").properties();
		assertThat(critic.rooms()).containsExactly("stage");
		assertThat(critic.password()).isEqualTo("shared");
		assertThat(critic.server().uri()).hasToString("wss://xmpp.example.com/ws");
		assertThat(critic.server().resource()).isEqualTo("critic");
		assertThat(critic.handlers().order()).isEqualTo(Order.ROOM);
		BotProperties quiz = bots.get("quiz-master").properties();
		assertThat(quiz.rooms()).containsExactly("lobby", "support");
		assertThat(quiz.password()).isEqualTo("own");
		assertThat(quiz.server().resource()).isEqualTo("robot");
		assertThat(quiz.outbox().rate().perSecond()).isEqualTo(2);
	}

	@Test
	void anAccountIsNeverInherited() {
		BotDefinitions bots = bots("""
				ethora.bot.jid: one@xmpp.example.com
				ethora.bots.critic.rooms: stage
				""");

		assertThat(bots.all()).extracting(BotDefinition::name).containsExactly("bot", "critic");
		assertThat(bots.get("bot").properties().jid()).isEqualTo("one@xmpp.example.com");
		assertThat(bots.get("critic").properties().jid()).isNull();
	}

	@Test
	void variablesOfTheEnvironmentNameBotsToo() {
		environment(Map.of("ETHORA_BOT_SERVER_URI", "wss://xmpp.example.com/ws", "ETHORA_BOT_OUTBOX_RATE", "4",
				"ETHORA_BOTS_CRITIC_JID", "critic@xmpp.example.com", "ETHORA_BOTS_CRITIC_ROOMS_0", "stage",
				"ETHORA_BOTS_CRITIC_ROOMS_1", "lobby", "ETHORA_BOTS_CRITIC_HANDLERS_DRAINTIMEOUT", "3s"));

		BotDefinitions bots = bots("");

		assertThat(bots.all()).extracting(BotDefinition::name).containsExactly("critic");
		BotProperties critic = bots.get("critic").properties();
		assertThat(critic.jid()).isEqualTo("critic@xmpp.example.com");
		assertThat(critic.server().uri()).hasToString("wss://xmpp.example.com/ws");
		assertThat(critic.outbox().rate().perSecond()).isEqualTo(4);
		assertThat(critic.rooms()).containsExactly("stage", "lobby");
		assertThat(critic.handlers().drainTimeout()).hasSeconds(3);
	}

	@Test
	void aBotWrittenInTwoWaysIsOneBot() {
		environment(Map.of("ETHORA_BOTS_QUIZMASTER_PASSWORD", "secret"));

		BotDefinitions bots = bots("ethora.bots.quiz-master.jid: quiz@xmpp.example.com");

		assertThat(bots.all()).extracting(BotDefinition::name).containsExactly("quiz-master");
		assertThat(bots.get("quiz-master").properties().password()).isEqualTo("secret");
		assertThat(bots.get("quiz-master").properties().jid()).isEqualTo("quiz@xmpp.example.com");
	}

	@Test
	void placeholdersAreFilledIn() {
		environment(Map.of("CRITIC_SECRET", "s3cret"));

		BotDefinitions bots = bots("ethora.bots.critic.password: ${CRITIC_SECRET}");

		assertThat(bots.get("critic").properties().password()).isEqualTo("s3cret");
	}

	@Test
	void aRateMayBeANumber() {
		assertThat(bots("ethora.bot.outbox.rate: 3").get("bot").properties().outbox().rate()).isEqualTo(new Rate(3));
		assertThat(bots("ethora.bot.outbox.rate: 0.5").get("bot").properties().outbox().rate())
			.isEqualTo(new Rate(0.5));
	}

	@Test
	void whatIsLeftEmptyIsNotSet() {
		BotProperties bot = bots("""
				ethora.bot: { jid: "", password: " ", rooms: "", server.uri: "", server.domain: "" }
				""").get("bot").properties();

		assertThat(bot.jid()).isNull();
		assertThat(bot.password()).isNull();
		assertThat(bot.rooms()).isEmpty();
		assertThat(bot.server().uri()).isNull();
		assertThat(bot.server().domain()).isNull();
	}

	@Test
	void aWrongValueIsRefusedWithTheNameOfItsProperty() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bots("ethora.bots.critic.reconnect.multiplier: 0.5"))
			.withMessageContaining("ethora.bots.critic")
			.havingRootCause()
			.withMessage("'reconnect.multiplier' must be at least 1, but was 0.5");
	}

	@Test
	void passwordsAreNotPrinted() {
		BotDefinitions bots = bots("ethora.bot: { jid: one@xmpp.example.com, password: s3cret }");

		assertThat(bots.toString()).contains("one@xmpp.example.com").doesNotContain("s3cret");
	}

	@Test
	void theOnlyBotIsCalledInTheSandboxAsPeopleCallIt() {
		assertThat(bots("ethora.bot.identity.name: Echo Bot").get("bot").suggestedAccount()).isEqualTo("echo-bot");
		assertThat(bots("").get("bot").suggestedAccount()).isEqualTo("bot");
		assertThat(bots("ethora.bots.critic.identity.name: Mr. Critic").get("critic").suggestedAccount())
			.isEqualTo("critic");
	}

	private void environment(Map<String, Object> variables) {
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
	}

	private BotDefinitions bots(String yaml) {
		this.environment.getPropertySources().remove("test");
		try {
			for (PropertySource<?> source : new YamlPropertySourceLoader().load("test",
					new ByteArrayResource(yaml.getBytes(UTF_8)))) {
				this.environment.getPropertySources().addLast(source);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		ConfigurationPropertySources.attach(this.environment);
		return BotDefinitions.of(this.environment);
	}

}
