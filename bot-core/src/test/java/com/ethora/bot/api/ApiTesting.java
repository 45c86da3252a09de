package com.ethora.bot.api;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.backend.BackendException;
import com.ethora.bot.file.WebServer;
import com.ethora.bot.file.WebServer.Asked;
import com.sun.net.httpserver.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A backend that does what a test says, and logs everybody in.
 */
abstract class ApiTesting {

	static final ApiLogin EMAIL = new ApiLogin.Email("JWT app", null, "bot@example.com", "p4ss");

	static final String USER = "{'_id':'1','appId':'a1','firstName':'Echo','xmppUsername':'a1_bot',"
			+ "'xmppPassword':'old','unknown':{'x':[1]}}";

	final AtomicInteger logins = new AtomicInteger();

	final AtomicInteger refreshes = new AtomicInteger();

	/** The tokens that the backend takes. */
	volatile List<String> good = List.of("JWT l1", "JWT r1", "JWT l2");

	/** What a backend does about logins; everything else needs a token. */
	void login(HttpExchange exchange, Answer otherwise) throws IOException {
		String path = path(exchange);
		if (path.endsWith("/login-with-email") || path.endsWith("/client")) {
			int number = this.logins.incrementAndGet();
			json(exchange, "{'token':'JWT l%d','refreshToken':'JWT f%1$d','user':%s}".formatted(number, USER));
		}
		else if (path.endsWith("/refresh")) {
			int number = this.refreshes.incrementAndGet();
			json(exchange, "{'token':'JWT r%d','refreshToken':'JWT g%1$d'}".formatted(number));
		}
		else if (this.good.contains(exchange.getRequestHeaders().getFirst("Authorization"))) {
			otherwise.give();
		}
		else {
			status(exchange, 401);
		}
	}

	static EthoraApi api(WebServer web, ApiLogin login) {
		return EthoraApi.create(ApiSettings.of(web.uri("/v1/")), login);
	}

	static EthoraApi api(String url) {
		return EthoraApi.create(ApiSettings.of(URI.create(url)), EMAIL);
	}

	static List<String> paths(WebServer web) {
		return web.asked.stream().map((asked) -> asked.method() + " " + asked.path()).toList();
	}

	static String line(Asked asked) {
		return "%s %s %s".formatted(asked.method(), asked.path(), asked.text());
	}

	static String path(HttpExchange exchange) {
		return exchange.getRequestURI().toString();
	}

	static void json(HttpExchange exchange, String json) throws IOException {
		WebServer.answer(exchange, 200, Map.of("Content-Type", "application/json"),
				json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
	}

	static void status(HttpExchange exchange, int status) throws IOException {
		WebServer.answer(exchange, status, Map.of(), new byte[0]);
	}

	static void await(CountDownLatch over) {
		try {
			over.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	static String stack(Throwable error) {
		StringBuilder all = new StringBuilder();
		for (Throwable each = error; each != null; each = each.getCause()) {
			all.append(each);
		}
		return all.toString();
	}

	static void assertFails(CompletableFuture<?> done, String message, int status) {
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(done::get)
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(stack(ex)).doesNotContain("p4ss", "JWT", "secret"))
			.havingCause()
			.isInstanceOfSatisfying(BackendException.class,
					(refused) -> assertThat(refused.status()).isEqualTo(status));
	}

	/**
	 * Gives an answer.
	 */
	@FunctionalInterface
	interface Answer {

		void give() throws IOException;

	}

}
