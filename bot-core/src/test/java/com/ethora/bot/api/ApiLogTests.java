package com.ethora.bot.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.ethora.bot.FileContent;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.file.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is logged when everything is: by the libraries too.
 */
@Timeout(30)
class ApiLogTests extends ApiTesting {

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Level usual = this.root.getLevel();

	@BeforeEach
	void logEverything() {
		this.log.start();
		this.root.addAppender(this.log);
		this.root.setLevel(Level.TRACE);
	}

	@AfterEach
	void logAsUsual() {
		this.root.setLevel(this.usual);
		this.root.detachAppender(this.log);
	}

	@Test
	void holdsNoPasswordAndNoToken() throws Exception {
		try (WebServer web = WebServer
			.start((exchange) -> login(exchange, () -> json(exchange, "{'success':true,'xmppPassword':'s3cret'}")))) {
			EthoraApi api = api(web, EMAIL);
			api.chatLogin().get();
			this.good = List.of("JWT r1");
			api.chatLogin().get();
			api(web, new ApiLogin.ClientToken("c.lient.token")).chatName().get();
			UserBatches.create(ApiSettings.of(web.uri("")), "JWT r1").make(List.of());
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> api.files()
					.upload(null, new FileContent("a", "a/b", "p4ss".getBytes(StandardCharsets.UTF_8)))
					.get())
				.withCauseInstanceOf(BackendException.class);
		}

		List<String> lines = List.copyOf(this.log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
		assertThat(lines).anyMatch((line) -> line.contains("/v1/users/login-with-email"))
			.noneMatch((line) -> line.contains("p4ss") || line.contains("s3cret") || line.contains("JWT ")
					|| line.contains("c.lient.token") || line.contains("bot@example.com"));
	}

}
