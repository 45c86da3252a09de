package com.ethora.bot.manners;

import java.util.List;

import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.mock;

/**
 * Tests for {@link Phrases}: a bot called Trivia Bot, also known as Quiz Master, whose
 * account is 6ab_trivia.
 */
class PhrasesTests {

	private final Phrases phrases = new Phrases(bot());

	@ParameterizedTest
	@CsvSource({ "bot help, INTRODUCE", "Bots info!, INTRODUCE", "BOT INFO, INTRODUCE", "  bots   help ?, INTRODUCE",
			"bot trivia help, INTRODUCE", "@Trivia Bot info, INTRODUCE", "info trivia bot, INTRODUCE",
			"bot trivia start, START", "Trivia Bot start, START", "start trivia bot, START", "start bot trivia, START",
			"@quiz master start, START", "bot quiz master start, START", "bot 6ab_trivia start, START",
			"@trivia: stop, STOP", "bot trivia stop, STOP", "'@Trivia Bot, quit!', STOP", "quit trivia bot, STOP" })
	void understandsWhatIsSaidToBots(String text, Phrase phrase) {
		assertThat(this.phrases.in(text)).contains(phrase);
	}

	@ParameterizedTest
	@ValueSource(strings = { "help", "info", "stop", "start", "bot stop", "bots start", "trivia stop", "bot", "@trivia",
			"bot help me", "can a bot help", "help bot", "bot other stop", "@other stop", "stop the trivia bot now",
			"bot trivia stop start", "bot quiz stop", "the bot trivia is great", "bot helper", "" })
	void leavesEverythingElseAlone(String text) {
		assertThat(this.phrases.in(text)).isEmpty();
	}

	@Test
	void doesNotReadWholeBooks() {
		assertThat(this.phrases.in("bot help" + " ".repeat(1_000))).isEmpty();
	}

	private static Bot bot() {
		Bot bot = mock(Bot.class);
		given(bot.jid()).willReturn(Jid.parse("6ab_trivia@example.com"));
		given(bot.profile())
			.willReturn(new BotProfile("Trivia Bot", "Trivia", "Bot", null, true, null, List.of("Quiz Master")));
		return bot;
	}

}
