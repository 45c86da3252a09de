package com.ethora.bot.helm;

import com.marcnuri.helm.LintResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LintTests {

	@Test
	void theChartPassesTheStrictLint() {
		LintResult result = Chart.linted();

		assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
	}

}
