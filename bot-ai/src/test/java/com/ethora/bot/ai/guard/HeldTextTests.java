package com.ethora.bot.ai.guard;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link HeldText}.
 */
class HeldTextTests {

	private final List<String> checked = new ArrayList<>();

	private final HeldText held = new HeldText((text) -> {
		this.checked.add(text);
		if (text.contains("secret")) {
			throw new IllegalStateException("refused");
		}
	});

	@Test
	void letsGoWhenASentenceEnds() {
		assertThat(this.held.add("It is ")).isEmpty();
		assertThat(this.held.add("blue.")).isEmpty();
		assertThat(this.held.add(" Yes")).isEqualTo("It is blue.");
		assertThat(this.held.add("! Really\nso")).isEqualTo(" Yes! Really\n");
		assertThat(this.held.end()).isEqualTo("so");
		assertThat(this.held.end()).isEmpty();
	}

	@Test
	void looksAtAllThatWillHaveBeenSeen() {
		this.held.add("One. Two");
		this.held.add(". Three");

		assertThat(this.checked).containsExactly("One.", "One. Two.");
	}

	@Test
	void aPointInANumberEndsNothing() {
		assertThat(this.held.add("It is 3")).isEmpty();
		assertThat(this.held.add(".")).isEmpty();
		assertThat(this.held.add("14, see a@b.c")).isEmpty();
		assertThat(this.held.end()).isEqualTo("It is 3.14, see a@b.c");
	}

	@Test
	void sentencesOfOtherScriptsEndToo() {
		assertThat(this.held.add("はい。そ")).isEqualTo("はい。");
	}

	@Test
	void whatIsRefusedIsNotLetGo() {
		assertThat(this.held.add("The sec")).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> this.held.add("ret is out. Sorry"));
	}

}
