package com.ethora.bot.ai.tool;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Naming;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * What people are shown of a tool that they have to agree to, and what it costs to listen
 * to them.
 */
class PetitionTests {

	private static final ToolRule RULE = new ToolRule(Trust.EVERYONE, Trust.MODERATOR, false);

	private final Scene scene = new Scene();

	@Test
	void everyArgumentIsShown() {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (int i = 1; i <= 12; i++) {
			values.put("a" + i, i);
		}

		assertThat(PetitionText.call("tool", new ToolArguments(values)))
			.hasValueSatisfying((call) -> assertThat(call).startsWith("`tool` with `a1` = “1”, ")
				.endsWith(", `a11` = “11”, `a12` = “12”"));
	}

	@Test
	void allArgumentsTogetherAreNotTooLong() {
		assertThat(PetitionText.call("tool", new ToolArguments(Map.of("a", "x".repeat(490), "b", "x".repeat(400)))))
			.isPresent();
		assertThat(PetitionText.call("tool", new ToolArguments(Map.of("a", "x".repeat(490), "b", "x".repeat(490)))))
			.isEmpty();
		assertThat(PetitionText.call("tool", new ToolArguments(Map.of("x".repeat(990), 1)))).isEmpty();
	}

	/** A zero-width space, a letter of the tags, a selector, a filler, half of a pair. */
	@ParameterizedTest
	@CsvSource({ "0x0A, ⏎", "0x2028, ⏎", "0x200B, [U+200B]", "0x202E, [U+202E]", "0xE0041, [U+E0041]",
			"0xE0100, [U+E0100]", "0x3164, [U+3164]", "0xD800, [U+D800]", "0x07, [U+0007]", "0xFFFE, [U+FFFE]" })
	void whatCannotBeSeenIsShown(String character, String shown) {
		String hidden = "a " + Character.toString(Integer.decode(character)) + " b";

		assertThat(PetitionText.call("tool", new ToolArguments(Map.of("text", hidden)))
			.map((call) -> call.replace("\\", ""))).contains("`tool` with `text` = “a %s b”".formatted(shown));
	}

	@Test
	void whatPeopleSayMeanwhileIsComparedAndNothingElse() {
		Petition petition = petition(this.scene.says("alice", "deploy"));
		clearInvocations(this.scene.bot());

		assertThat(petition.decided(this.scene.message("mona", "what is this?", Map.of()), false)).isEmpty();

		then(this.scene.bot()).shouldHaveNoInteractions();
	}

	@Test
	void whoIsInterruptedShowsNoAnswerAnyMore() {
		ReplySink sink = mock(ReplySink.class);
		given(sink.send(any(), anyInt(), any())).willReturn(new CompletableFuture<>());
		Hearing hearing = new Hearing(
				petition(new Turn(this.scene.message("alice", "deploy", Map.of()), this.scene.bot(), sink)));

		Thread.currentThread().interrupt();
		assertThatExceptionOfType(CancellationException.class).isThrownBy(hearing::outcome);

		assertThat(Thread.interrupted()).isTrue();
		then(sink).should(never()).typing(any(), anyBoolean());
	}

	private Petition petition(Turn turn) {
		return new Petition(Occasion.of(turn), "deploy", "`deploy`", RULE, Duration.ofMinutes(2), "1a2b3c4d",
				new Assent(Naming.of(this.scene.bot()), "1a2b3c4d"));
	}

}
