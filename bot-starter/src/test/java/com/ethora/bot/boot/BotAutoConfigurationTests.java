package com.ethora.bot.boot;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.boot.BotConnectionDetails.Server;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BotAutoConfiguration}.
 */
class BotAutoConfigurationTests {

	/** Nobody listens there, and bots do not mind. */
	private static final String NOWHERE = "ethora.bot.server.uri=ws://localhost:1/ws";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, BotAutoConfiguration.class,
				BotHandlerAutoConfiguration.class, SandboxAutoConfiguration.class))
		.withPropertyValues(NOWHERE, "ethora.bot.password=secret");

	@Test
	void whenBotsAreDisabledThereAreNone() {
		this.runner.withPropertyValues("ethora.bot.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(Bots.class)
				.doesNotHaveBean(Bot.class)
				.doesNotHaveBean(Sandbox.class)
				.doesNotHaveBean(BotLifecycle.class));
	}

	@Test
	void theOnlyBotIsABean() {
		this.runner
			.withPropertyValues("ethora.bot.jid=echo-bot@xmpp.example.com",
					"ethora.bot.rooms=lobby,support@rooms.example.com", "ethora.bot.identity.name=Echo Bot")
			.run((context) -> {
				Bot bot = context.getBean(Bot.class);
				assertThat(bot.name()).isEqualTo("bot");
				assertThat(bot.jid()).isEqualTo(Jid.parse("echo-bot@xmpp.example.com"));
				assertThat(bot.rooms()).extracting((room) -> room.jid().toString())
					.containsExactly("lobby@conference.xmpp.example.com", "support@rooms.example.com");
				assertThat(bot.profile().firstName()).isEqualTo("Echo");
				assertThat(bot.online()).isFalse();
			});
	}

	@Test
	void severalBotsAreBeansQualifiedByTheirNames() {
		this.runner
			.withPropertyValues("ethora.bots.critic.jid=critic@xmpp.example.com",
					"ethora.bots.host.jid=host@xmpp.example.com", "ethora.bots.host.identity.name=The Host")
			.withUserConfiguration(TwoBots.class)
			.run((context) -> {
				assertThat(context.getBeansOfType(Bot.class)).hasSize(2);
				assertThat(context.getBean(TwoBots.class).critic.jid()).hasToString("critic@xmpp.example.com");
				assertThat(context.getBean(TwoBots.class).host.profile().name()).isEqualTo("The Host");
				assertThat(context.getBean(Bots.class)).extracting(Bot::name).containsExactly("critic", "host");
			});
	}

	@Test
	void aDisabledBotIsLeftOut() {
		this.runner
			.withPropertyValues("ethora.bots.critic.jid=critic@xmpp.example.com",
					"ethora.bots.host.jid=host@xmpp.example.com", "ethora.bots.host.enabled=false")
			.run((context) -> assertThat(context.getBean(Bots.class)).extracting(Bot::name).containsExactly("critic"));
	}

	@Test
	void domainsAreThoseOfTheServerWhenItHasAny() {
		this.runner
			.withPropertyValues("ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby",
					"ethora.bot.server.conference-domain=rooms.example.com")
			.run((context) -> assertThat(context.getBean(Bot.class).rooms().get(0).jid())
				.hasToString("lobby@rooms.example.com"));
	}

	@Test
	void customizersHaveTheLastWordInTheirOrder() {
		this.runner.withPropertyValues("ethora.bot.jid=echo-bot@xmpp.example.com")
			.withUserConfiguration(Customizers.class)
			.run((context) -> assertThat(context.getBean(Bot.class).rooms()).extracting((room) -> room.name())
				.containsExactly("first", "second"));
	}

	@Test
	void connectionDetailsOfTheApplicationReplaceProperties() {
		this.runner.withPropertyValues("ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby")
			.withBean(BotConnectionDetails.class,
					() -> (bot) -> new Server(URI.create("ws://localhost:2/ws"), "other.example.com", null, null))
			.run((context) -> {
				assertThat(context).doesNotHaveBean(PropertiesBotConnectionDetails.class);
				assertThat(context.getBean(Bot.class).rooms().get(0).jid())
					.hasToString("lobby@conference.other.example.com");
			});
	}

	@Test
	void connectionDetailsOfTheApplicationNeedNoSandbox() {
		this.runner.withPropertyValues("ethora.bot.server.uri=", "ethora.bot.jid=echo-bot@xmpp.example.com")
			.withBean(BotConnectionDetails.class, () -> (bot) -> Server.of(URI.create("ws://localhost:2/ws")))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Sandbox.class));
	}

	@Test
	void aSupplierOfCredentialsReplacesThePassword() {
		this.runner.withPropertyValues("ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.password=")
			.withBean(CredentialsSupplier.class,
					() -> () -> new Credentials(Jid.parse("echo-bot@xmpp.example.com"), "fresh"))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Bot.class));
	}

	@Test
	void withSeveralBotsASupplierOfCredentialsBelongsToTheBotItIsQualifiedBy() {
		this.runner
			.withPropertyValues("ethora.bot.password=", "ethora.bots.critic.jid=critic@xmpp.example.com",
					"ethora.bots.host.jid=host@xmpp.example.com")
			.withUserConfiguration(CriticsCredentials.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("Bot 'host' has no password: 'ethora.bots.host.password' is not set"));
	}

	@Test
	void aHandlerOfTheApplicationReplacesControllers() {
		this.runner.withPropertyValues("ethora.bot.jid=echo-bot@xmpp.example.com")
			.withBean(TurnHandler.class, () -> (turn) -> true)
			.run((context) -> assertThat(context).hasSingleBean(TurnHandler.class)
				.doesNotHaveBean(ControllerTurnHandler.class));
	}

	@Test
	void workersOfTheApplicationReplaceOurs() {
		Executor own = Runnable::run;
		this.runner.withPropertyValues("ethora.bot.jid=echo-bot@xmpp.example.com")
			.withBean("ethoraBotWorkers", Executor.class, () -> own)
			.run((context) -> assertThat(new BotCollaborators(context, true).workers()).containsSame(own));
	}

	@Test
	void controllersAndListenersMayDependOnABot() {
		this.runner.withPropertyValues("ethora.bot.jid=echo-bot@xmpp.example.com")
			.withUserConfiguration(Dependants.class)
			.run((context) -> {
				Bot bot = context.getBean(Bot.class);
				assertThat(context.getBean(Controller.class).bot).isSameAs(bot);
				assertThat(context.getBean(Listener.class).bot).isSameAs(bot);
			});
	}

	@Test
	void withAServerTheSandboxStaysOff() {
		this.runner.withPropertyValues("ethora.bot.jid=echo-bot@xmpp.example.com")
			.run((context) -> assertThat(context).doesNotHaveBean(Sandbox.class));
	}

	@Test
	void withoutTheSandboxOnTheClassPathBotsWorkWithAServer() {
		this.runner.withClassLoader(new FilteredClassLoader(Sandbox.class))
			.withPropertyValues("ethora.bot.jid=echo-bot@xmpp.example.com")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Bot.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoBots {

		private final Bot critic;

		private final Bot host;

		TwoBots(@Qualifier("critic") Bot critic, @Qualifier("host") Bot host) {
			this.critic = critic;
			this.host = host;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		@Order(2)
		BotSettingsCustomizer second() {
			return (settings) -> withRoom(settings, "second");
		}

		@Bean
		@Order(1)
		BotSettingsCustomizer first() {
			return (settings) -> withRoom(settings, "first");
		}

		private static BotSettings withRoom(BotSettings settings, String room) {
			List<Jid> rooms = new ArrayList<>(settings.rooms());
			rooms.add(Jid.parse(room + "@conference.xmpp.example.com"));
			return BotSettings.of(settings.name(), settings.jid(), settings.profile(), rooms);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class CriticsCredentials {

		@Bean
		@Qualifier("critic")
		CredentialsSupplier credentials() {
			return () -> new Credentials(Jid.parse("critic@xmpp.example.com"), "fresh");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Dependants {

		@Bean
		Controller controller(Bot bot) {
			return new Controller(bot);
		}

		@Bean
		Listener listener(Bot bot) {
			return new Listener(bot);
		}

	}

	@BotController
	record Controller(Bot bot) {

		@OnMessage
		String answer() {
			return "yes";
		}

	}

	record Listener(Bot bot) implements BotListener {

	}

}
