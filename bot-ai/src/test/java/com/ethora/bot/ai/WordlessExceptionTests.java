package com.ethora.bot.ai;

import java.io.IOException;

import com.ethora.bot.ai.AssistantException.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WordlessException}.
 */
class WordlessExceptionTests {

	@Test
	void tellsTypesAndStatusAndWhereTheyComeFrom() {
		IOException cause = new IOException("cause secret");
		Throwable wordless = WordlessException.of(new IllegalStateException("429: secret", cause));

		assertThat(wordless).hasMessage("java.lang.IllegalStateException 429")
			.isInstanceOfSatisfying(WordlessException.class,
					(of) -> assertThat(of.type()).isEqualTo(IllegalStateException.class))
			.cause()
			.isInstanceOf(WordlessException.class)
			.hasMessage("java.io.IOException")
			.satisfies((of) -> assertThat(of.getStackTrace()).isEqualTo(cause.getStackTrace()));
	}

	@Test
	void whatHasNoWordsStaysAsItIs() {
		AssistantException known = new AssistantException(Reason.EMPTY, "The model said nothing", null);
		AssistantException diagnosed = Diagnosis.of(new IOException("secret"));

		assertThat(WordlessException.of(known)).isSameAs(known);
		assertThat(WordlessException.of(diagnosed)).isSameAs(diagnosed);
		assertThat(diagnosed.getCause()).isNotNull()
			.satisfies((wordless) -> assertThat(WordlessException.of(wordless)).isSameAs(wordless));
	}

	@Test
	void whatIsCausedByItselfHasAnEnd() {
		IllegalStateException first = new IllegalStateException("secret");
		first.initCause(new IllegalArgumentException("secret", first));

		assertThat(WordlessException.of(first).getCause()).hasMessage("java.lang.IllegalArgumentException")
			.hasNoCause();
	}

}
