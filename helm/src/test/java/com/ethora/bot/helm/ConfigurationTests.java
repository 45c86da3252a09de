package com.ethora.bot.helm;

import java.util.List;

import io.kubernetes.client.openapi.models.V1EnvVar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ConfigurationTests {

	private static final String FULL = """
			ethora:
			  bot:
			    rooms: [lobby, support@conference.xmpp.example.com]
			    server: {conference-domain: muc.example.com}
			    identity: {name: Echo Bot, show-in-channel: false}
			    catch-up: {max-messages: 1000000, max-age: 10m}
			    outbox: {max-length: 0}
			config:
			  logging: {level: {com.ethora.bot: debug}}
			  spring: {threads: {virtual: {enabled: true}}}
			drainSeconds: 45
			actuator: {port: 9090}
			javaOptions: -Xlog:gc
			extraEnv: [{name: TZ, value: Europe/Berlin}]
			extraEnvFrom: [{configMapRef: {name: more}}]
			""";

	private final Manifests manifests = Chart.rendered(Chart.REQUIRED, FULL);

	@Test
	void theTreeOfTheBotIsTheApplicationsOwn() {
		assertThat(this.manifests.property("ethora.bot.jid")).isEqualTo("app_echo@xmpp.example.com");
		assertThat(this.manifests.property("ethora.bot.rooms"))
			.isEqualTo(List.of("lobby", "support@conference.xmpp.example.com"));
		assertThat(this.manifests.property("ethora.bot.server.uri")).isEqualTo("wss://xmpp.example.com/ws");
		assertThat(this.manifests.property("ethora.bot.identity.name")).isEqualTo("Echo Bot");
	}

	@Test
	void falseAndZeroAreValuesToo() {
		assertThat(this.manifests.property("ethora.bot.identity.show-in-channel")).isEqualTo(false);
		assertThat(this.manifests.property("ethora.bot.outbox.max-length")).isEqualTo(0);
	}

	@Test
	void aLargeNumberIsNotWrittenWithAnExponent() {
		assertThat(this.manifests.applicationYaml()).contains("max-messages: 1000000\n");
	}

	@Test
	void whatIsEmptyIsLeftToTheApplication() {
		assertThat(Chart.rendered(Chart.REQUIRED).applicationYaml()).doesNotContain("rooms", "identity");
	}

	@Test
	void anyOtherConfigurationIsMergedIn() {
		assertThat(this.manifests.applicationYaml()).contains("com.ethora.bot: debug");
		assertThat(this.manifests.property("spring.threads.virtual.enabled")).isEqualTo(true);
		assertThat(this.manifests.property("server.port")).isEqualTo(9090);
	}

	@Test
	void theLimitsOfAShutdownFitIntoEachOther() {
		assertThat(this.manifests.property("ethora.bot.handlers.drain-timeout")).isEqualTo("45s");
		assertThat(this.manifests.property("spring.lifecycle.timeout-per-shutdown-phase")).isEqualTo("55s");
		assertThat(this.manifests.pod().getTerminationGracePeriodSeconds()).isEqualTo(70);
	}

	@Test
	void theApplicationReadsWhatIsMounted() {
		assertThat(this.manifests.container().getEnv()).extracting(V1EnvVar::getName, V1EnvVar::getValue)
			.contains(tuple("SPRING_CONFIG_ADDITIONAL_LOCATION", "file:/config/"),
					tuple("SPRING_CONFIG_IMPORT", "configtree:/secrets/"));
		assertThat(this.manifests.container().getVolumeMounts())
			.extracting((mount) -> mount.getName() + " " + mount.getMountPath() + " " + mount.getReadOnly())
			.contains("config /config true", "secrets /secrets true", "tmp /tmp null");
	}

	@Test
	void moreEnvironmentIsPassedOn() {
		assertThat(this.manifests.container().getEnv()).extracting(V1EnvVar::getName, V1EnvVar::getValue)
			.contains(tuple("TZ", "Europe/Berlin"), tuple("JAVA_TOOL_OPTIONS", "-Xlog:gc"));
		assertThat(this.manifests.container().getEnvFrom()).singleElement()
			.satisfies((source) -> assertThat(source.getConfigMapRef().getName()).isEqualTo("more"));
	}

}
