package com.ethora.bot.helm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaTests {

	@ParameterizedTest
	@ValueSource(strings = { "drainSeconds: soon", "drainSeconds: 0", "ethora: {bot: {password: 12345}}",
			"ethora: {bot: {jid: no-at-sign}}", "ethora: {bot: {server: {uri: 'https://xmpp.example.com'}}}",
			"ethora: {bot: {server: {allow-plaintext: 'yes'}}}", "ethora: {bot: {rooms: [1]}}",
			"ethora: {bots: {critic: {jid: 7}}}", "config: {ethora: {bot: {password: oops}}}",
			"image: {pullPolicy: Sometimes}", "image: {digest: latest}", "actuator: {port: 80}", "extraEnv: {A: b}",
			"probes: {liveness: {path: /}}", "existingSecret: {items: [{key: a}]}", "podLabels: {a: 1}",
			"replicaCount: 2", "misspelt: true" })
	void aWrongValueIsRejected(String values) {
		assertThatThrownBy(() -> Chart.rendered(Chart.REQUIRED, values))
			.hasMessageContaining("values don't meet the specifications of the schema");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ethora: {bot: {rooms: 'lobby, support'}}", "ethora: {bot: {rooms: [lobby, support]}}",
			"ethora: {bot: {some-later-property: {enabled: true}}}", "global: {anything: 1}" })
	void anotherShapeOfARightValueIsTaken(String values) {
		assertThat(Chart.rendered(Chart.REQUIRED, values).all()).isNotEmpty();
	}

}
