package com.ethora.bot.test.container;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.boot.BotConnectionDetails;
import com.ethora.bot.wire.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Spring Boot finds the chat server in a container and in a compose file.
 */
class ConnectionDetailsFactoriesTests {

	@Test
	void findsTheServerOfAContainer() throws Exception {
		EjabberdContainer container = mock(EjabberdContainer.class);
		given(container.uri()).willReturn(URI.create("ws://localhost:4711/ws"));
		given(container.domain()).willReturn("localhost");
		given(container.rooms()).willReturn(List.of("lobby", "ops"));
		given(container.credentials("tea")).willReturn(new Credentials(Jid.parse("tea@localhost"), "secret"));

		BotConnectionDetails details = details(source(container));
		((InitializingBean) details).afterPropertiesSet();

		assertThat(details.server("tea").uri()).hasToString("ws://localhost:4711/ws");
		assertThat(details.server("tea").domain()).isEqualTo("localhost");
		assertThat(details.server("tea").conferenceDomain()).isEqualTo("conference.localhost");
		assertThat(Objects.requireNonNull(details.credentials("tea")).account()).hasToString("tea@localhost");
		assertThat(details.usualRooms("tea")).containsExactly("lobby", "ops");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ghcr.io/processone/ejabberd:25.03", "ejabberd/ecs:latest", "ejabberd/ecs" })
	void findsTheServerOfAComposeFile(String image) throws Exception {
		BotConnectionDetails details = details(
				source(service(image, Map.of("BOT_NAME", "echo", "BOT_PASSWORD", "secret", "ROOM", "lobby"))));

		assertThat(details.server("bot").uri()).hasToString("ws://127.0.0.1:15280/ws");
		assertThat(details.server("bot").conferenceDomain()).isEqualTo("conference.localhost");
		assertThat(Objects.requireNonNull(details.credentials("bot")).account()).hasToString("echo@localhost");
		assertThat(details.credentials("echo")).isNotNull();
		assertThat(details.credentials("other")).isNull();
		assertThat(details.usualRooms("bot")).containsExactly("lobby");
	}

	@Test
	void aServerThatTellsNothingLeavesTheRestToTheProperties() throws Exception {
		BotConnectionDetails details = details(source(service("ejabberd/ecs", Map.of())));

		assertThat(details.credentials("bot")).isNull();
		assertThat(details.usualRooms("bot")).isEmpty();
	}

	@Test
	void anotherServiceIsNoChatServer() throws Exception {
		assertThat(found(source(service("redis:8", Map.of())))).doesNotContainKey(BotConnectionDetails.class);
	}

	@Test
	void theContainerIsSetUpAsTheComposeFileDoes() throws IOException {
		EjabberdContainer container = new EjabberdContainer().withRooms("ops", "lobby");

		assertThat(container.getExposedPorts()).contains(5280, 5222);
		assertThat(container.getEnvMap()).containsEntry("BOT_NAME", "bot")
			.containsEntry("ROOM", "ops")
			.containsEntry("EJABBERD_CONFIG_PATH", "/etc/ethora/ejabberd.yml")
			.hasEntrySatisfying("BOT_PASSWORD", (password) -> assertThat(password).hasSizeGreaterThan(30));
		assertThat(container.credentials("bot").password()).isEqualTo(container.getEnvMap().get("BOT_PASSWORD"));
		assertThat(container.rooms()).containsExactly("ops", "lobby");
		assertThat(container.getCopyToFileContainerPathMap().values())
			.containsExactlyInAnyOrder("/etc/ethora/ejabberd.yml", "/etc/ethora/start");
		String compose = Files.readString(Path.of("..", "docker-compose.yml"));
		assertThat(compose).contains(EjabberdContainer.IMAGE.asCanonicalNameString());
	}

	private static BotConnectionDetails details(Object source) {
		return (BotConnectionDetails) Objects.requireNonNull(found(source).get(BotConnectionDetails.class));
	}

	private static Map<Class<?>, ConnectionDetails> found(Object source) {
		return new ConnectionDetailsFactories(ConnectionDetailsFactoriesTests.class.getClassLoader())
			.getConnectionDetails(source, false);
	}

	private static RunningService service(String image, Map<String, String> env) {
		RunningService service = mock(RunningService.class);
		ConnectionPorts ports = mock(ConnectionPorts.class);
		given(ports.get(5280)).willReturn(15280);
		given(service.image()).willReturn(ImageReference.of(image));
		given(service.host()).willReturn("127.0.0.1");
		given(service.ports()).willReturn(ports);
		given(service.env()).willReturn(env);
		given(service.labels()).willReturn(Map.of());
		return service;
	}

	/** Only Spring Boot makes them. */
	private static DockerComposeConnectionSource source(RunningService service) throws Exception {
		Constructor<DockerComposeConnectionSource> constructor = DockerComposeConnectionSource.class
			.getDeclaredConstructor(RunningService.class, Environment.class);
		constructor.setAccessible(true);
		return constructor.newInstance(service, new MockEnvironment());
	}

	private static Object source(EjabberdContainer container) throws Exception {
		Constructor<?> constructor = Stream.of(ContainerConnectionSource.class.getDeclaredConstructors())
			.filter((each) -> each.getParameterTypes()[4] == MergedAnnotation.class)
			.findFirst()
			.orElseThrow();
		constructor.setAccessible(true);
		return constructor.newInstance("test", mock(Origin.class), EjabberdContainer.class, "ejabberd",
				MergedAnnotation.of(ServiceConnection.class), (Supplier<EjabberdContainer>) () -> container, null,
				MergedAnnotations.from());
	}

}
