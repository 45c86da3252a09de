package com.ethora.bot.boot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.handler.InvalidHandlersException;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.sandbox.SandboxException;
import com.ethora.bot.sandbox.SandboxSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what people read when bots cannot start.
 */
class BotFailureTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(AutoConfigurations
		.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class, SandboxAutoConfiguration.class));

	private final ApplicationContextRunner configured = this.runner.withPropertyValues(
			"ethora.bot.server.uri=wss://xmpp.example.com/ws", "ethora.bot.jid=echo-bot@xmpp.example.com",
			"ethora.bot.password=secret");

	@Test
	void withNeitherServerNorSandboxTheTwoMissingLinesAreShown() {
		this.runner.withClassLoader(new FilteredClassLoader(Sandbox.class)).run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription()).isEqualTo(
					"Bot 'bot' has no chat server: 'ethora.bot.server.uri' is not set and no sandbox is running");
			assertThat(analysis.getAction()).contains("    ethora.bot.server.uri=wss://xmpp.example.com/ws\n")
				.contains("    ethora.bot.jid=echo-bot@xmpp.example.com\n")
				.contains("com.ethora.bot:ethora-bot-sandbox");
		});
	}

	@Test
	void aSandboxThatIsSwitchedOffIsNoServer() {
		this.runner.withPropertyValues("ethora.sandbox.enabled=false")
			.run((context) -> assertThat(analyze(context).getDescription()).contains("no sandbox is running"));
	}

	@Test
	void aMissingAccountIsNamedByItsProperty() {
		this.configured.withPropertyValues("ethora.bots.critic.rooms=stage").run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription())
				.isEqualTo("Bot 'critic' has no account: 'ethora.bots.critic.jid' is not set");
			assertThat(analysis.getAction())
				.isEqualTo("Set ethora.bots.critic.jid to an address as in echo-bot@xmpp.example.com");
		});
	}

	@Test
	void aMissingPasswordIsNamedByItsProperty() {
		this.configured.withPropertyValues("ethora.bot.password=").run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription())
				.isEqualTo("Bot 'bot' has no password: 'ethora.bot.password' is not set");
			assertThat(analysis.getAction()).startsWith("Set ethora.bot.password, best from outside")
				.contains("CredentialsSupplier");
		});
	}

	@Test
	void noPasswordIsMissedWhereACertificateStandsForIt() {
		this.configured
			.withPropertyValues("ethora.bot.password=", "ethora.bot.server.mechanisms=EXTERNAL",
					"ethora.bot.server.uri=wss://localhost:1/ws")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aBadAccountIsShownWithWhatIsWrongWithIt() {
		this.configured.withPropertyValues("ethora.bot.jid=echo bot@xmpp.example.com").run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription())
				.isEqualTo("'ethora.bot.jid' is no account: 'echo bot' is not the local part of an address");
			assertThat(analysis.getAction())
				.isEqualTo("Write it as name@domain, for example ethora.bot.jid: echo-bot@xmpp.example.com");
		});
	}

	@Test
	void anAccountWithoutANameIsNone() {
		this.configured.withPropertyValues("ethora.bot.jid=xmpp.example.com")
			.run((context) -> assertThat(analyze(context).getDescription())
				.isEqualTo("'ethora.bot.jid' is no account: 'xmpp.example.com' has no part before an '@'"));
	}

	@Test
	void aBadRoomIsShown() {
		this.configured.withPropertyValues("ethora.bot.rooms=lobby,my room").run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription()).startsWith("'ethora.bot.rooms' has a room 'my room' that is none: ");
			assertThat(analysis.getAction()).contains("lobby@conference.xmpp.example.com");
		});
	}

	@Test
	void aPasswordIsNotSentUnencryptedToAnotherMachine() {
		this.configured.withPropertyValues("ethora.bot.server.uri=ws://xmpp.example.com/ws").run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription())
				.isEqualTo("The password of bot 'bot' would go unencrypted to xmpp.example.com");
			assertThat(analysis.getAction()).contains("wss://").contains("'ethora.bot.server.allow-plaintext' to true");
		});
	}

	@Test
	void aPasswordMayGoUnencryptedWhereThatIsAllowedOrLocal() {
		this.configured
			.withPropertyValues("ethora.bot.server.uri=ws://192.0.2.1:1/ws", "ethora.bot.server.allow-plaintext=true")
			.run((context) -> assertThat(context).hasNotFailed());
		this.configured.withPropertyValues("ethora.bot.server.uri=ws://127.0.0.1:1/ws")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void anAddressOfNoKnownKindIsRefused() {
		this.configured.withPropertyValues("ethora.bot.server.uri=ftp://xmpp.example.com/ws")
			.run((context) -> assertThat(analyze(context).getDescription())
				.startsWith("Bot 'bot' cannot speak to its chat server: 'ftp://xmpp.example.com/ws' must begin with"));
	}

	@Test
	void anUnknownSslBundleIsNamed() {
		this.configured.withPropertyValues("ethora.bot.server.ssl-bundle=private-ca")
			.run((context) -> assertThat(analyze(context).getDescription())
				.isEqualTo("'ethora.bot.server.ssl-bundle' names an SSL bundle 'private-ca' that there is not"));
	}

	@Test
	void allThatIsWrongIsReportedAtOnceAndNoPasswordIsShown() {
		this.runner
			.withPropertyValues("ethora.bot.server.uri=ws://xmpp.example.com/ws", "ethora.bot.password=s3cret",
					"ethora.bots.critic.jid=critic@@example.com", "ethora.bots.host.rooms=lobby",
					"ethora.bots.poet.jid=poet@example.com")
			.run((context) -> {
				FailureAnalysis analysis = analyze(context);
				assertThat(analysis.getDescription().lines()).hasSize(3)
					.allMatch((line) -> line.startsWith("- "))
					.noneMatch((line) -> line.contains("s3cret"));
				assertThat(analysis.getDescription()).contains("'ethora.bots.critic.jid' is no account")
					.contains("'ethora.bots.host.jid' is not set")
					.contains("of bot 'poet' would go unencrypted");
			});
	}

	@Test
	void everyHandlerMethodThatCannotWorkIsListed() {
		this.configured.withBean(Broken.class).run((context) -> {
			InvalidHandlersException failure = cause(context, InvalidHandlersException.class);
			FailureAnalysis analysis = analysis(new InvalidHandlersFailureAnalyzer().analyze(failure));
			assertThat(failure.problems()).hasSizeGreaterThan(1);
			assertThat(analysis.getDescription()).contains(failure.problems());
			assertThat(analysis.getAction()).isEqualTo("Change these methods or their annotations.");
		});
	}

	@Test
	void aControllerForABotThatThereIsNotIsRefused() {
		this.configured.withBean(ForNobody.class)
			.run((context) -> assertThat(cause(context, InvalidHandlersException.class))
				.hasMessageContaining("is for a bot 'nobody', but there are only [bot]"));
	}

	@Test
	void aPortThatIsTakenIsSaid() {
		try (Sandbox other = Sandbox.create(SandboxSettings.DEFAULTS.withPort(0)).start()) {
			this.runner.withPropertyValues("ethora.sandbox.port=" + other.port()).run((context) -> {
				FailureAnalysis analysis = analysis(
						new SandboxFailureAnalyzer().analyze(cause(context, SandboxException.class)));
				assertThat(analysis.getDescription())
					.startsWith("The sandbox cannot listen on localhost port " + other.port());
				assertThat(analysis.getAction()).contains("ethora.sandbox.port");
			});
		}
	}

	@Test
	void aSandboxWithBadPropertiesIsSaid() {
		this.runner.withPropertyValues("ethora.sandbox.port=70000")
			.run((context) -> assertThat(analyze(context).getDescription())
				.startsWith("The sandbox cannot be made: 'port' must be from 0 to 65535"));
	}

	@Test
	void springBootKnowsTheAnalyzers() {
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, (type, name, failure) -> {
				// Some of the others need a context.
			});

		assertThat(analyzers).hasAtLeastOneElementOfType(BotStartupFailureAnalyzer.class)
			.hasAtLeastOneElementOfType(InvalidHandlersFailureAnalyzer.class)
			.hasAtLeastOneElementOfType(SandboxFailureAnalyzer.class);
	}

	private static FailureAnalysis analyze(AssertableApplicationContext context) {
		return analysis(new BotStartupFailureAnalyzer().analyze(cause(context, BotStartupException.class)));
	}

	private static FailureAnalysis analysis(@Nullable FailureAnalysis analysis) {
		return Optional.ofNullable(analysis).orElseThrow();
	}

	private static <T extends Throwable> T cause(AssertableApplicationContext context, Class<T> type) {
		assertThat(context).hasFailed();
		return Stream.iterate(context.getStartupFailure(), Objects::nonNull, Throwable::getCause)
			.filter(type::isInstance)
			.map(type::cast)
			.findFirst()
			.orElseThrow();
	}

	@BotController
	static class Broken {

		@OnMessage(pattern = "(")
		String pattern() {
			return "";
		}

		@OnCommand("book {room}")
		Thread returned() {
			return Thread.currentThread();
		}

	}

	@BotController(bot = "nobody")
	static class ForNobody {

		@OnMessage
		String answer() {
			return "";
		}

	}

}
