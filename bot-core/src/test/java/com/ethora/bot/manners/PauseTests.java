package com.ethora.bot.manners;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Pause}.
 */
class PauseTests {

	@ParameterizedTest
	@CsvSource({ "1, 3s", "120, 3s", "121, 4s", "250, 4s", "251, 5s", "400, 5s", "401, 6s", "5000, 6s" })
	void isLongerBeforeLongerTexts(int characters, String pause) {
		assertThat(Pause.BY_LENGTH.before("x".repeat(characters))).isEqualTo(Duration.parse("PT" + pause));
	}

	@Test
	void isNoneUnlessItIsSet() {
		assertThat(Pause.NONE.none()).isTrue();
		assertThat(Pause.of(Duration.ofMillis(1)).none()).isFalse();
		assertThat(Pause.BY_LENGTH.none()).isFalse();
	}

	@Test
	void cannotBeNegativeOrMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> Pause.of(Duration.ofSeconds(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> new Pause(List.of()));
	}

}
