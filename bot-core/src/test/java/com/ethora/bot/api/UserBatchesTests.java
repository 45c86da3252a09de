package com.ethora.bot.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.api.UserWords.NewUser;
import com.ethora.bot.file.WebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class UserBatchesTests extends ApiTesting {

	@Test
	void asksForAJobUntilItIsDone() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		try (WebServer web = WebServer.start((exchange) -> {
			if (exchange.getRequestMethod().equals("POST")) {
				json(exchange, "{'jobId':'j 1'}");
			}
			else {
				json(exchange, (asked.incrementAndGet() < 3) ? "{'status':'active'}"
						: "{'status':'completed','results':[{'_id':'1','xmppUsername':'a1_ann','xmppPassword':'x'}]}");
			}
		})) {
			UserBatches batches = UserBatches.create(ApiSettings.of(web.uri("/v2")), "s.e.rver");

			assertThat(batches.make("a1", List.of(ann()), Duration.ofMillis(10), Duration.ofSeconds(9)).get())
				.singleElement()
				.satisfies((user) -> assertThat(user.chatName()).isEqualTo("a1_ann"));

			assertThat(paths(web)).contains("POST /v2/apps/a1/users/batch", "GET /v2/apps/a1/users/batch/j%201");
			assertThat(web.asked.get(0).header("X-custom-token")).containsExactly("s.e.rver");
			assertThat(web.asked.get(0).text()).contains("\"bypassEmailConfirmation\":true", "\"uuid\":\"ann\"");
		}
	}

	@Test
	void waitsForNoJobForEver() {
		try (WebServer web = WebServer.start((exchange) -> json(exchange, "{'jobId':'1','state':'active'}"))) {
			UserBatches batches = UserBatches.create(ApiSettings.of(web.uri("")), "s");
			assertFails(batches.make("a1", List.of(ann()), Duration.ofMillis(10), Duration.ofMillis(200)),
					"not done within 200 ms", 0);
		}
		try (WebServer web = WebServer.start((exchange) -> json(exchange, "{'jobId':'1','state':'failed'}"))) {
			UserBatches batches = UserBatches.create(ApiSettings.of(web.uri("")), "s");
			assertFails(batches.make("a1", List.of(ann()), Duration.ofMillis(10), Duration.ofSeconds(9)),
					"the job has failed", 0);
		}
	}

	private static NewUser ann() {
		return new NewUser("ann@example.com", "Ann", "Lee", "p4ss", "ann");
	}

}
