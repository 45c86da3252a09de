package com.ethora.bot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class JidTests {

	@ParameterizedTest
	@ValueSource(strings = { "example.com", "bot@example.com", "bot@example.com/phone", "room@conference.h/a nick/2",
			"6ab_-x.y@localhost", "bot@[::1]", "bot@127.0.0.1" })
	void readsWhatItWrites(String text) {
		assertThat(Jid.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@", "bot@", "@example.com", "bot@/x", "a@b@c", "bot name@example.com",
			"bot@example.com/", "bot@exa mple.com", "bot<@example.com", "bot@example.com/\u0000" })
	void refusesWhatIsNoAddress(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Jid.parse(text)).withMessageContaining("of an address");
	}

	@Test
	void equalAddressesAreEqualValuesWhateverTheirCase() {
		assertThat(Jid.parse("Bot@Example.COM/Phone")).isEqualTo(Jid.parse("bot@example.com/Phone"))
			.isNotEqualTo(Jid.parse("bot@example.com/phone"));
	}

	@Test
	void bareLeavesOutTheResource() {
		assertThat(Jid.parse("bot@example.com/phone").bare()).hasToString("bot@example.com");
		assertThat(Jid.parse("bot@example.com").withResource("tv")).hasToString("bot@example.com/tv");
	}

	@Test
	void saysWhenThereIsNoLocalPart() {
		assertThat(Jid.parse("bot@example.com").requireLocal()).isEqualTo("bot");
		assertThatIllegalStateException().isThrownBy(() -> Jid.parse("example.com").requireLocal())
			.withMessage("'example.com' has no part before an '@'");
	}

}
