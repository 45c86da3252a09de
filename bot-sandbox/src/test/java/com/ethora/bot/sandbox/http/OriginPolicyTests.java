package com.ethora.bot.sandbox.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OriginPolicyTests {

	private final OriginPolicy loopback = new OriginPolicy(true);

	private final OriginPolicy open = new OriginPolicy(false);

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost", "http://localhost:5280", "https://LOCALHOST", "http://app.localhost:1",
			"http://127.0.0.1:5280", "http://127.1.2.3", "http://[::1]:5280" })
	void pagesOfThisMachineAreAllowed(String origin) {
		assertThat(this.loopback.allows(origin, "localhost:5280")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org", "http://127.0.0.1.example.org", "http://localhost.org", "null", "",
			"file://", "not an origin", "http://" })
	void otherPagesAreNot(String origin) {
		assertThat(this.loopback.allows(origin, "localhost:5280")).isFalse();
		assertThat(this.open.allows(origin, "192.168.1.2:5280")).isFalse();
	}

	@Test
	void whatIsNoBrowserIsAllowed() {
		assertThat(this.loopback.allows(null, "localhost")).isTrue();
	}

	@Test
	void aForeignNameThatPointsHereIsNotAllowedOnLoopback() {
		assertThat(this.loopback.allows("http://evil.example:5280", "evil.example:5280")).isFalse();
	}

	@Test
	void anOpenServersOwnPageIsAllowed() {
		assertThat(this.open.allows("http://192.168.1.2:5280", "192.168.1.2:5280")).isTrue();
		assertThat(this.open.allows("http://192.168.1.2:80", "192.168.1.2:5280")).isFalse();
		assertThat(this.open.allows("http://192.168.1.2:5280", null)).isFalse();
	}

}
