package com.ethora.bot.turn;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.ethora.bot.Jid;
import com.ethora.bot.turn.BotTalk.Hearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a bot hears of other bots.
 */
class LoopGuardTests {

	private static final Jid KITCHEN = Jid.parse("kitchen@conference.example.com");

	private TurnsFixture fixture = fixture(new BotTalk(Hearing.ALL, 3, 5, Duration.ofMinutes(10)));

	@ParameterizedTest
	@CsvSource(textBlock = """
			NONE,      hello,                 held back as BOT
			NONE,      @Echo Bot hello,       held back as BOT
			MENTIONED, hello,                 held back as BOT
			MENTIONED, Echo Bot said so,      held back as BOT
			MENTIONED, mail me@echo bot,      held back as BOT
			MENTIONED, @Echo Bot hello,       HANDLED
			MENTIONED, 'so, @6ab_echo?',      HANDLED
			ALL,       hello,                 HANDLED
			""")
	void otherBotsAreHeardAsConfigured(Hearing hearing, String text, String outcome) {
		this.fixture = fixture(BotTalk.DEFAULTS.withHearing(hearing));

		this.fixture.says("eve-bot", text);
		this.fixture.workAll();

		assertThat(this.fixture.outcomes).containsExactly(text + " " + outcome);
	}

	@Test
	void theyAreHeardUntilTheyHadTheirTurnsAndAgainWhenAPersonSpeaks() {
		says("eve-bot", "1");
		says("mal-bot", "2");
		says("eve-bot", "3");
		says("eve-bot", "4");
		says("mal-bot", "5");
		says("ann", "6");
		says("eve-bot", "7");

		assertThat(outcomes()).containsExactly("1 HANDLED", "2 HANDLED", "3 HANDLED", "4 held back as LOOP",
				"5 held back as LOOP", "6 HANDLED", "7 HANDLED");
	}

	@Test
	void everyRoomHasTurnsOfItsOwn() {
		IntStream.range(0, 3).forEach((i) -> says("eve-bot", "lobby " + i));
		this.fixture.says(KITCHEN, "eve-bot", "kitchen");
		this.fixture.workAll();

		assertThat(outcomes()).contains("kitchen HANDLED");
	}

	@Test
	void noneIsHeardMoreThanItsBudgetInAWhile() {
		for (int i = 0; i < 7; i++) {
			says("eve-bot", "eve " + i);
			says("ann", "ann " + i);
			this.fixture.timeline.advance(Duration.ofMinutes(1));
		}
		assertThat(outcomes()).contains("eve 4 HANDLED", "eve 5 held back as LOOP", "eve 6 held back as LOOP",
				"ann 6 HANDLED");

		says("mal-bot", "another");
		this.fixture.timeline.advance(Duration.ofMinutes(6));
		says("eve-bot", "later");

		assertThat(outcomes()).contains("another HANDLED", "later HANDLED");
	}

	@Test
	void aWayThatCannotBeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new BotTalk(Hearing.ALL, 0, 1, Duration.ofMinutes(1)))
			.withMessageContaining("'turns'");
		assertThatIllegalArgumentException().isThrownBy(() -> new BotTalk(Hearing.ALL, 1, 0, Duration.ofMinutes(1)))
			.withMessageContaining("'budget'");
		assertThatIllegalArgumentException().isThrownBy(() -> new BotTalk(Hearing.ALL, 1, 1, Duration.ZERO))
			.withMessageContaining("'window'");
	}

	private void says(String nick, String text) {
		this.fixture.says(nick, text);
		this.fixture.workAll();
	}

	private List<String> outcomes() {
		return this.fixture.outcomes;
	}

	private static TurnsFixture fixture(BotTalk talk) {
		return new TurnsFixture(new Gate(talk, false), Order.NONE);
	}

}
