package com.ethora.bot.test.container;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.test.autoconfigure.app.ShopApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.testcontainers.utility.DockerImageName;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs an {@link EjabberdContainer}. The image can be chosen by the environment variable
 * {@code EJABBERD_IMAGE}, as for the compose file.
 */
@RequiresDocker
@SpringBootTest(classes = ShopApplication.class)
@Import(EjabberdContainerTests.Containers.class)
class EjabberdContainerTests {

	@Autowired
	private Bot bot;

	@Test
	void theBotIsInItsRooms() {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> this.bot.room("ops").joined());

		Delivery delivery = this.bot.room("lobby").send("Hello").orTimeout(20, TimeUnit.SECONDS).join();

		assertThat(delivery.archiveId()).isNotNull();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Containers {

		@Bean
		@ServiceConnection
		EjabberdContainer ejabberd() {
			String image = Objects.requireNonNullElse(System.getenv("EJABBERD_IMAGE"),
					EjabberdContainer.IMAGE.asCanonicalNameString());
			return new EjabberdContainer(DockerImageName.parse(image)).withRooms("lobby", "ops");
		}

	}

}
