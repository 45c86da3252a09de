package com.ethora.bot.boot;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Attachment;
import com.ethora.bot.Bot;
import com.ethora.bot.FileContent;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomListing;
import com.ethora.bot.backend.Backend;
import com.ethora.bot.backend.BackendFiles;
import com.ethora.bot.backend.BackendRooms;
import com.ethora.bot.backend.ChatLogin;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.sandbox.SandboxSettings;
import com.ethora.bot.session.SessionState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Bots with Ethora's REST API, that of a sandbox which is a server of its own here.
 */
@Timeout(60)
class BotApiTests {

	private static final String ROOMS = "conference.sandbox.localhost";

	private final Sandbox sandbox = Sandbox
		.create(SandboxSettings.DEFAULTS.withPort(0).withUsers(Map.of("echo", "geheim", "critic", "x", "ann", "x")));

	private ApplicationContextRunner runner = new ApplicationContextRunner();

	@BeforeEach
	void start() {
		this.sandbox.start();
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class))
			.withPropertyValues("ethora.bot.server.uri=" + this.sandbox.uri(),
					"ethora.bot.server.domain=sandbox.localhost", "ethora.bot.rooms=lobby",
					"ethora.api.url=" + this.sandbox.api().uri() + "/v1",
					"ethora.api.app-token=" + this.sandbox.api().appToken(), "ethora.api.email=echo@sandbox.localhost",
					"ethora.api.password=geheim");
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void theApiGivesAccountAndPasswords() {
		this.runner.run((context) -> {
			Bot bot = context.getBean(Bot.class);
			assertThat(bot.jid()).isEqualTo(Jid.parse("echo@sandbox.localhost"));
			awaitReady(bot);

			for (int i = 0; i < 2; i++) {
				this.sandbox.api().endTokens(i > 0);
				Instant before = Instant.now();
				this.sandbox.faults().dropConnections();
				Awaitility.await()
					.until(() -> context.getBean(Bots.class)
						.status("bot")
						.connection() instanceof SessionState.Online online && online.since().isAfter(before));
				awaitReady(bot);
			}
		});
	}

	@Test
	void roomsAndFilesAreThoseOfTheApi() {
		this.runner.run((context) -> {
			Bot bot = context.getBean(Bot.class);
			awaitReady(bot);

			Jid den = bot.create("den", RoomConfiguration.DEFAULTS.withName("Den").withMembersOnly(true)).join();
			Jid two = bot.openOneToOne(Jid.parse("ann@sandbox.localhost")).join();
			bot.control(den).addMembers(List.of(Jid.parse("ann@sandbox.localhost"))).join();

			assertThat(den).isEqualTo(new Jid(this.sandbox.api().appId() + "_den", ROOMS, null));
			assertThat(two).isEqualTo(new Jid("ann-echo", ROOMS, null));
			assertThat(bot.directory(RoomListing.BACKEND).join()).extracting((room) -> room.jid().requireLocal())
				.contains(den.requireLocal(), "ann-echo");
			assertThat(bot.control(den).info().join().name()).isEqualTo("Den");

			FileContent file = new FileContent("a.txt", "text/plain", "secret".getBytes(StandardCharsets.UTF_8));
			Attachment secret = bot.files().upload(den, file).join();
			Attachment open = bot.files().upload(file).join();
			assertThat(bot.files().download(secret, 10).join().bytes()).isEqualTo(file.bytes());
			assertThat(bot.room("lobby").send(Reply.files(secret, open)).join().archiveId()).isNotNull();
			bot.control(den).destroy(null).join();
			assertThat(bot.directory(RoomListing.BACKEND).join()).extracting((room) -> room.jid()).doesNotContain(den);
		});
	}

	@Test
	void anAccountThatIsConfiguredNeedsNoApiAtTheStart() {
		this.runner.withPropertyValues("ethora.bot.jid=echo@sandbox.localhost", "ethora.api.url=http://localhost:1")
			.run((context) -> {
				Bot bot = context.getBean(Bot.class);
				Awaitility.await()
					.until(() -> context.getBean(Bots.class)
						.status("bot")
						.connection() instanceof SessionState.Waiting waiting
							&& waiting.failure().message().contains("/v1/users/login-with-email: not reached"));
				assertThat(bot.online()).isFalse();
			});
	}

	@Test
	void aWrongPasswordIsReportedAtTheStart() {
		this.runner.withPropertyValues("ethora.api.password=wr0ng").run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription()).isEqualTo(
					"Bot 'bot' has no account: the backend does not tell it (POST /v1/users/login-with-email: status 401)");
			assertThat(analysis.getAction()).contains("'ethora.api'").contains("'ethora.bot.jid'");
		});
	}

	@Test
	void aWrongPasswordIsFinalLater() {
		this.runner.withPropertyValues("ethora.api.password=wr0ng", "ethora.bot.jid=echo@sandbox.localhost")
			.run((context) -> Awaitility.await()
				.until(() -> context.getBean(Bots.class).status("bot").connection() instanceof SessionState.Failed));
	}

	@Test
	void aPasswordForTheChatServerIsTakenFirst() {
		this.runner.withPropertyValues("ethora.bot.password=geheim").run((context) -> {
			awaitReady(context.getBean(Bot.class));
			this.sandbox.api().endTokens(true);
			assertThat(context.getBean(Bot.class).files()).isNotNull();
		});
	}

	@Test
	void severalBotsLogInForThemselves() {
		this.runner
			.withPropertyValues("ethora.bots.critic.api.email=critic@sandbox.localhost",
					"ethora.bots.critic.api.password=x")
			.run((context) -> {
				Bots bots = context.getBean(Bots.class);
				assertThat(bots).extracting((bot) -> bot.jid().requireLocal()).containsExactly("echo", "critic");
				bots.forEach(BotApiTests::awaitReady);
			});
		this.runner.withPropertyValues("ethora.bots.critic.rooms=lobby")
			.run((context) -> assertThat(analyze(context).getAction()).contains("ethora.bots.critic.api.email"));
	}

	@Test
	void aTokenOfTheApplicationsOwnBackendWillDo() {
		this.runner
			.withPropertyValues("ethora.api.email=", "ethora.api.password=",
					"ethora.api.client-token=" + this.sandbox.api().clientToken("echo"))
			.run((context) -> awaitReady(context.getBean(Bot.class)));
	}

	@Test
	void theNameOfTheAppWillDo() {
		this.runner.withPropertyValues("ethora.api.app-token=", "ethora.api.app=app")
			.run((context) -> awaitReady(context.getBean(Bot.class)));
	}

	@Test
	void aBackendOfTheApplicationIsTakenInstead() {
		Backend backend = mock(Backend.class);
		given(backend.chatLogin()).willReturn(CompletableFuture.completedFuture(new ChatLogin("ann", "x")));
		given(backend.rooms()).willReturn(mock(BackendRooms.class));
		given(backend.files()).willReturn(mock(BackendFiles.class));

		this.runner.withBean(Backend.class, () -> backend).run((context) -> {
			assertThat(context.getBean(Bot.class).jid()).isEqualTo(Jid.parse("ann@sandbox.localhost"));
			awaitReady(context.getBean(Bot.class));
		});
	}

	@Test
	void whatIsMissingIsNamed() {
		assertFails("is not set who logs in", "Set ethora.api.email and ethora.api.password", "ethora.api.email=",
				"ethora.api.password=");
		assertFails("is not set who logs in", "ethora.api.client-token", "ethora.api.password=");
		assertFails("'ethora.api.url' is not set", "Set ethora.api.url", "ethora.api.url=");
		assertFails("is not set which app", "Set ethora.api.app-token, or ethora.api.app", "ethora.api.app-token=");
		assertFails("both 'ethora.api.email' and 'ethora.api.client-token'", "Remove one",
				"ethora.api.client-token=x.y.z");
		assertFails("unencrypted to api.example.com", "'ethora.api.allow-plaintext'",
				"ethora.api.url=http://api.example.com");
		assertFails("'url' must be an address", "'ethora.api'", "ethora.api.url=ftp://api.example.com");
		assertFails("SSL bundle 'ours'", "spring.ssl.bundle.pem.ours", "ethora.api.ssl-bundle=ours");
	}

	@Test
	void withoutTheLibrariesTheyAreNamed() {
		assertThat(BotApis.class).isNotNull();
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.web")).run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription()).contains("'ethora.api.url' is set", "libraries");
			assertThat(analysis.getAction()).contains("org.springframework:spring-web");
		});
	}

	private void assertFails(String what, String remedy, String... properties) {
		this.runner.withPropertyValues(properties).run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription()).contains(what).doesNotContain("geheim");
			assertThat(analysis.getAction()).contains(remedy);
		});
	}

	private static FailureAnalysis analyze(AssertableApplicationContext context) {
		Throwable failure = context.getStartupFailure();
		while (failure != null && !(failure instanceof BotStartupException)) {
			failure = failure.getCause();
		}
		return Objects.requireNonNull(new BotStartupFailureAnalyzer().analyze(Objects.requireNonNull(failure)));
	}

	private static void awaitReady(Bot bot) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> bot.room("lobby").joined());
	}

}
