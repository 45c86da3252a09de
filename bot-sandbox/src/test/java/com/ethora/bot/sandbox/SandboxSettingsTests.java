package com.ethora.bot.sandbox;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SandboxSettingsTests {

	@Test
	void theDefaultsAreLoopbackAndOneRoom() {
		SandboxSettings defaults = SandboxSettings.DEFAULTS;

		assertThat(defaults.port()).isEqualTo(5280);
		assertThat(defaults.host()).isEqualTo("localhost");
		assertThat(defaults.domain()).isEqualTo("sandbox.localhost");
		assertThat(defaults.rooms()).containsExactly("lobby");
		assertThat(defaults.users()).isEmpty();
		assertThat(defaults.history()).isEqualTo(10_000);
	}

	@Test
	void everySettingIsChangedAlone() {
		SandboxSettings changed = SandboxSettings.DEFAULTS.withPort(1)
			.withHost("0.0.0.0")
			.withDomain("example.org")
			.withRooms("a", "b")
			.withUsers(Map.of("anna", "x"))
			.withHistory(7);

		assertThat(changed.port()).isEqualTo(1);
		assertThat(changed.host()).isEqualTo("0.0.0.0");
		assertThat(changed.domain()).isEqualTo("example.org");
		assertThat(changed.rooms()).containsExactly("a", "b");
		assertThat(changed.users()).containsOnlyKeys("anna");
		assertThat(changed.history()).isEqualTo(7);
	}

	@Test
	void allMistakesAreToldAtOnce() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SandboxSettings(70_000, " ", "Not A Host", List.of("a room", "Lobby"),
					Map.of("anna", ""), 0))
			.withMessageContaining("'port' must be from 0 to 65535 but is [70000]")
			.withMessageContaining("'host' must not be empty")
			.withMessageContaining("'domain' must be a host name in lower case but is [Not A Host]")
			.withMessageContaining("one is [a room]")
			.withMessageContaining("one is [Lobby]")
			.withMessageContaining("[anna] has none")
			.withMessageContaining("'history' must be at least 1 but is [0]");
	}

	@Test
	void passwordsAreNotPrinted() {
		assertThat(SandboxSettings.DEFAULTS.withUsers(Map.of("anna", "geheim")).toString()).contains("anna")
			.doesNotContain("geheim");
	}

}
