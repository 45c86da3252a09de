package com.ethora.bot.boot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Rate}.
 */
class RateTests {

	@ParameterizedTest
	@CsvSource({ "10/s, 10", "120/m, 2", "7200/h, 2", "5, 5", "0.5, 0.5", "' 3 / s ', 3" })
	void numbersAreReadWithAndWithoutAUnit(String text, double perSecond) {
		assertThat(Rate.of(text).perSecond()).isEqualTo(perSecond);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "fast", "10/d", "-1/s", "10/", "/s" })
	void whatIsNoRateIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(text)).withMessageContaining("is no rate");
	}

	@Test
	void zeroIsNoRate() {
		assertThatIllegalArgumentException().isThrownBy(() -> Rate.of("0/s"))
			.withMessage("A rate must be positive, but was 0.0");
	}

}
