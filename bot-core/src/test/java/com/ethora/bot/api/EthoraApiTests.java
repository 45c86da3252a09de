package com.ethora.bot.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.ethora.bot.backend.BackendException;
import com.ethora.bot.backend.ChatLogin;
import com.ethora.bot.file.WebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class EthoraApiTests extends ApiTesting {

	@Test
	void logsInByEmailAndAsksForAPasswordEachTime() throws Exception {
		AtomicInteger passwords = new AtomicInteger();
		try (WebServer web = WebServer.start((exchange) -> login(exchange, () -> json(exchange,
				"{'success':true,'xmppPassword':'x%d'}".formatted(passwords.incrementAndGet()))))) {
			EthoraApi api = api(web, EMAIL);

			assertThat(api.chatLogin().get()).isEqualTo(new ChatLogin("a1_bot", "x1"));
			assertThat(api.chatLogin().get()).isEqualTo(new ChatLogin("a1_bot", "x2"));

			assertThat(paths(web)).containsExactly("POST /v1/users/login-with-email", "POST /v1/users/xmpp-token",
					"POST /v1/users/xmpp-token");
			assertThat(web.asked.get(0).header("Authorization")).containsExactly("JWT app");
			assertThat(web.asked.get(0).text()).isEqualTo("{\"email\":\"bot@example.com\",\"password\":\"p4ss\"}");
			assertThat(web.asked.get(1).header("Authorization")).containsExactly("JWT l1");
			assertThat(web.asked.get(1).text()).isEqualTo("{}");
		}
	}

	@Test
	void logsInByAClientToken() throws Exception {
		try (WebServer web = WebServer
			.start((exchange) -> login(exchange, () -> json(exchange, "{'success':true,'xmppPassword':'x'}")))) {
			assertThat(api(web, new ApiLogin.ClientToken("e.y.J")).chatName().get()).isEqualTo("a1_bot");
			assertThat(web.asked).singleElement().satisfies((asked) -> {
				assertThat(asked.path()).isEqualTo("/v1/users/client");
				assertThat(asked.header("X-custom-token")).containsExactly("e.y.J");
				assertThat(asked.body()).isEmpty();
			});
		}
	}

	@Test
	void asksForTheTokenOfAnAppThatHasOnlyAName() throws Exception {
		try (WebServer web = WebServer.start((exchange) -> {
			if (path(exchange).equals("/v1/apps/get-config?domainName=app")) {
				json(exchange, "{'result':{'_id':'a1','appToken':'JWT app2','xmppHost':'h'}}");
			}
			else {
				login(exchange, () -> json(exchange, "{}"));
			}
		})) {
			api(web, new ApiLogin.Email(null, "app", "bot@example.com", "p4ss")).chatName().get();

			assertThat(web.asked.get(1).header("Authorization")).containsExactly("JWT app2");
		}
	}

	@Test
	void takesThePasswordOfTheLoginWhereThereIsNoOther() throws Exception {
		try (WebServer web = WebServer.start((exchange) -> login(exchange, () -> status(exchange, 404)))) {
			assertThat(api(web, EMAIL).chatLogin().get()).isEqualTo(new ChatLogin("a1_bot", "old"));
		}
	}

	@Test
	void refreshesATokenThatIsRefusedOnceForAll() throws Exception {
		try (WebServer web = WebServer.start((exchange) -> login(exchange, () -> json(exchange, "{'items':[]}")))) {
			EthoraApi api = api(web, EMAIL);
			api.chatName().get();
			this.good = List.of("JWT r1");

			CompletableFuture<?>[] calls = IntStream.range(0, 20)
				.mapToObj((number) -> api.rooms().list("rooms.test"))
				.toArray(CompletableFuture<?>[]::new);
			CompletableFuture.allOf(calls).get();

			assertThat(this.refreshes).hasValue(1);
			assertThat(this.logins).hasValue(1);
			assertThat(web.asked).filteredOn((asked) -> asked.path().endsWith("refresh"))
				.singleElement()
				.satisfies((asked) -> assertThat(asked.header("Authorization")).containsExactly("JWT f1"));
		}
	}

	@Test
	void logsInAgainWhenNotEvenANewTokenIsTakenAndThenFails() {
		try (WebServer web = WebServer.start((exchange) -> login(exchange, () -> json(exchange, "{'items':[]}")))) {
			EthoraApi api = api(web, EMAIL);
			this.good = List.of("JWT l2");
			assertThat(api.rooms().list("rooms.test").join()).isEmpty();
			assertThat(this.logins).hasValue(2);

			this.good = List.of();
			assertFails(api.rooms().list("rooms.test"), "GET /v1/chats/my: status 401", 401);
			assertThat(this.logins.get()).isLessThan(5);
		}
	}

	@Test
	void logsInAgainWhenTheRefreshIsRefused() throws Exception {
		try (WebServer web = WebServer.start((exchange) -> {
			if (path(exchange).endsWith("/refresh")) {
				status(exchange, 401);
			}
			else {
				login(exchange, () -> json(exchange, "{'items':[]}"));
			}
		})) {
			EthoraApi api = api(web, EMAIL);
			this.good = List.of("JWT l2");

			assertThat(api.rooms().list("rooms.test").get()).isEmpty();
			assertThat(this.logins).hasValue(2);
		}
	}

	@Test
	void aBotHasNoSecondFactor() {
		try (WebServer web = WebServer
			.start((exchange) -> json(exchange, "{'mfaRequired':true,'mfaToken':'secret'}"))) {
			assertFails(api(web, EMAIL).chatLogin(), "second factor", 0);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 307, 400, 401, 403, 404, 409, 413, 429, 500, 503 })
	void failuresNameTheCallAndTheStatusAndTellNoSecret(int status) {
		try (WebServer web = WebServer.start((exchange) -> WebServer.answer(exchange, status,
				Map.of("Location", "http://localhost:1/elsewhere", "Set-Cookie", "secret"),
				"p4ss".getBytes(StandardCharsets.UTF_8)))) {
			assertFails(api(web, EMAIL).chatLogin(), "POST /v1/users/login-with-email: status " + status, status);
			assertThat(web.asked).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no json p4ss", "[]", "'p4ss'", "{'token':{'p4ss':1}}", "{'token':'p4ss'}", "{}" })
	void answersThatAreNotUnderstoodTellNoSecret(String answer) {
		try (WebServer web = WebServer.start((exchange) -> json(exchange, answer))) {
			CompletableFuture<ChatLogin> login = api(web, EMAIL).chatLogin();

			assertThatExceptionOfType(ExecutionException.class).isThrownBy(login::get)
				.withCauseInstanceOf(BackendException.class)
				.satisfies((ex) -> assertThat(stack(ex)).doesNotContain("p4ss"));
		}
	}

	@Test
	void waitsNoLongerThanItMay() {
		CountDownLatch over = new CountDownLatch(1);
		try (WebServer web = WebServer.start((exchange) -> await(over))) {
			ApiSettings settings = new ApiSettings(web.uri(""), Duration.ofSeconds(1), Duration.ofMillis(300),
					ApiSettings.Uploads.V1, null);

			assertFails(EthoraApi.create(settings, EMAIL).chatLogin(), "POST /v1/users/login-with-email: not reached",
					0);
			over.countDown();
		}
	}

	@Test
	void readsNoEndlessAnswer() {
		try (WebServer web = WebServer.start((exchange) -> login(exchange,
				() -> json(exchange, "{'items':[" + "{'name':'a'},".repeat(1_000_000) + "{}]}")))) {
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> api(web, EMAIL).rooms().list("rooms.test").get())
				.withCauseInstanceOf(BackendException.class);
		}
	}

}
