package com.ethora.bot.handler;

import java.util.List;
import java.util.stream.Collectors;

import com.ethora.bot.RoomMessage;
import com.ethora.bot.Skipped;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.annotation.Overlap;
import com.ethora.bot.turn.Claims;
import com.ethora.bot.turn.Claims.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which rule holds for which message.
 */
class OverlapMappingTests {

	private final HandlerDispatcher dispatcher = dispatcher(new Busy());

	private final GuardedBot bot = new GuardedBot(this.dispatcher);

	@ParameterizedTest
	@CsvSource({ "/slow, DROP", "/slow down, DROP", "/both, LATEST", "anything, COLLECT", "/quick, QUEUE" })
	void theMethodThatWouldTakeAMessageTellsTheRule(String text, WhileBusy rule) {
		assertThat(claim(text).rule()).isEqualTo(rule);
	}

	@Test
	void whatIsForTheSameMethodIsLikeEachOther() {
		assertThat(claim("one")).isEqualTo(claim("two")).isNotEqualTo(claim("/both"));
	}

	@Test
	void withoutAnyRuleNobodyIsAsked() {
		assertThat(dispatcher(new Plain()).claims(this.bot.bot())).isSameAs(Claims.NONE);
		assertThat(this.dispatcher.claims(this.bot.bot())).isNotSameAs(Claims.NONE);
	}

	@Test
	void whatNobodyTakesWaits() {
		assertThat(dispatcher(new Slow()).claims(this.bot.bot()).claim(this.bot.turn("mia", "hello")))
			.isEqualTo(Claim.NONE);
	}

	@Test
	void aMethodGetsWhatWasSkipped() {
		assertThat(this.bot.asked("mia", "three", List.of("one", "two"))).isEqualTo("one, two and three | HANDLED");
		assertThat(this.bot.asked("mia", "three")).isEqualTo(" and three | HANDLED");
	}

	@Test
	void mistakesAreReportedAtTheStart() {
		assertThatExceptionOfType(InvalidHandlersException.class).isThrownBy(() -> dispatcher(new Wrong()))
			.satisfies((ex) -> assertThat(ex.problems()).containsExactlyInAnyOrder(
					Wrong.class.getName()
							+ ".alone has an @Overlap, but handles no messages of rooms by itself: remove it",
					Wrong.class.getName()
							+ ".nothing asks for what was skipped, but skips nothing: annotate it with @Overlap(COLLECT)"));
	}

	private Claim claim(String text) {
		return this.dispatcher.claims(this.bot.bot()).claim(this.bot.turn("mia", text));
	}

	private static HandlerDispatcher dispatcher(Object controller) {
		return HandlerDispatcher.of(List.of(controller), HandlerSettings.defaults());
	}

	@BotController
	@Overlap(WhileBusy.DROP)
	static class Busy {

		@OnCommand("slow")
		void slow() {
		}

		@OnCommand("both")
		@Overlap(WhileBusy.LATEST)
		void both() {
		}

		@OnCommand("quick")
		@Overlap(WhileBusy.QUEUE)
		void quick() {
		}

		@OnMessage
		@Overlap(WhileBusy.COLLECT)
		String any(RoomMessage message, Skipped skipped) {
			return skipped.messages().stream().map(RoomMessage::text).collect(Collectors.joining(", ")) + " and "
					+ message.text();
		}

		@OnDirectMessage
		void alone() {
		}

	}

	static class Slow {

		@OnCommand("slow")
		@Overlap(WhileBusy.DROP)
		void slow() {
		}

	}

	static class Plain {

		@OnMessage
		void any() {
		}

	}

	static class Wrong {

		@OnDirectMessage
		@Overlap(WhileBusy.DROP)
		void alone() {
		}

		@OnMessage
		void nothing(Skipped skipped) {
		}

	}

}
