package com.ethora.bot.manners;

import java.time.YearMonth;
import java.util.List;

import com.ethora.bot.BotProfile;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Introduction}.
 */
class IntroductionTests {

	@Test
	void tellsNameAgeTradeAndHowToBegin() {
		BotProfile profile = new BotProfile("Trivia Bot", "Trivia", "Bot", null, true, "I ask, you answer.", List.of());

		String text = new Introduction(YearMonth.of(2024, 3), null).text(profile, List.of("/quiz {topic}", "/score"));

		assertThat(text)
			.isEqualTo("Hi, I'm Trivia Bot, born in March 2024.\nI ask, you answer.\nTo begin, say: /quiz {topic}");
	}

	@Test
	void leavesOutWhatIsNotKnown() {
		assertThat(Introduction.USUAL.text(BotProfile.of("Echo"), List.of()))
			.isEqualTo("Hi, I'm Echo.\nTo begin, say: @Echo");
	}

	@Test
	void saysItsOwnWordsToBegin() {
		assertThat(new Introduction(null, "play").text(BotProfile.of("Echo"), List.of("/quiz")))
			.isEqualTo("Hi, I'm Echo.\nTo begin, say: play");
	}

}
