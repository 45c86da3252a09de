package com.ethora.bot.helm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The reader of manifests is itself strict.
 */
class ManifestsTests {

	@ParameterizedTest
	@ValueSource(strings = { "kind: Service\nspec: {prots: []}", "kind: Service\nspec: {ports: [{port: eighty}]}",
			"kind: Service\nspec: {ports: [{name: no-number}]}", "kind: Widget" })
	void aWrongManifestIsNotRead(String yaml) {
		assertThatThrownBy(() -> Manifests.of(yaml)).isInstanceOf(RuntimeException.class);
	}

}
