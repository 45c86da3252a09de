package com.ethora.bot.helm;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1KeyToPath;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Volume;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

class SecretsTests {

	private static final String MANY = """
			ethora:
			  bots:
			    critic: {jid: app_critic@xmpp.example.com, password: second-one}
			  api: {url: 'https://api.example.com', app-token: third-one, password: fourth-one}
			""";

	private static final String OWN = """
			ethora: {bot: {password: ''}}
			existingSecret: {name: mine, items: [{key: pw, path: ethora.bot.password}]}
			""";

	@Test
	void everySecretIsInTheSecretUnderItsPropertyName() {
		V1Secret secret = Chart.rendered(Chart.REQUIRED, MANY).the(V1Secret.class);

		assertThat(secret.getStringData()).containsOnly(entry("ethora.bot.password", "not-a-real-one"),
				entry("ethora.bots.critic.password", "second-one"), entry("ethora.api.app-token", "third-one"),
				entry("ethora.api.password", "fourth-one"));
	}

	@Test
	void noSecretIsAnywhereElse() {
		Manifests manifests = Chart.rendered(Chart.REQUIRED, MANY);

		assertThat(manifests.all()).filteredOn((manifest) -> !(manifest instanceof V1Secret))
			.hasSizeGreaterThanOrEqualTo(3)
			.allSatisfy((manifest) -> assertThat(manifest.toString()).doesNotContain("not-a-real-one", "second-one",
					"third-one", "fourth-one"));
		assertThat(manifests.the(V1ConfigMap.class).getData()).containsOnlyKeys("application.yml");
		assertThat(manifests.property("ethora.api.url")).isEqualTo("https://api.example.com");
	}

	@Test
	void aPasswordMayHaveAnyCharacters() {
		V1Secret secret = Chart.rendered(Chart.REQUIRED, "ethora: {bot: {password: \"a: 'b' #{c} \\\\ \\\" €\"}}")
			.the(V1Secret.class);

		assertThat(secret.getStringData()).containsEntry("ethora.bot.password", "a: 'b' #{c} \\ \" €");
	}

	@Test
	void aSecretOfOnesOwnReplacesOurs() {
		Manifests manifests = Chart.rendered(Chart.REQUIRED, OWN);

		assertThat(manifests.has(V1Secret.class)).isFalse();
		assertThat(manifests.pod().getVolumes()).filteredOn((volume) -> volume.getName().equals("secrets"))
			.extracting(V1Volume::getSecret)
			.singleElement()
			.satisfies((secret) -> {
				assertThat(secret.getSecretName()).isEqualTo("mine");
				assertThat(secret.getItems()).extracting(V1KeyToPath::getKey, V1KeyToPath::getPath)
					.containsExactly(tuple("pw", "ethora.bot.password"));
			});
	}

	@Test
	void aNewPasswordStartsANewPod() {
		assertThat(checksum("ethora: {bot: {password: one}}")).isNotEqualTo(checksum("ethora: {bot: {password: two}}"))
			.isEqualTo(checksum("ethora: {bot: {password: one}}"));
	}

	private String checksum(String values) {
		return Chart.rendered(Chart.REQUIRED, values)
			.the(V1Deployment.class)
			.getSpec()
			.getTemplate()
			.getMetadata()
			.getAnnotations()
			.get("checksum/secret");
	}

}
