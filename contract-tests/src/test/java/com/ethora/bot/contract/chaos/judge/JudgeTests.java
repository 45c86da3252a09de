package com.ethora.bot.contract.chaos.judge;

import java.util.List;
import java.util.stream.IntStream;

import com.ethora.bot.contract.chaos.talk.Answer;
import com.ethora.bot.contract.chaos.talk.Question;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Judge}.
 */
class JudgeTests {

	@Test
	void findsNothingWrongWhenAllIsAnsweredOnceAndInOrder() {
		Verdict verdict = judge("ann-1", "bob-1", "re bob-1 #1/1", "ann-5", "re ann-1 #1/1", "re ann-5 #1/2",
				"re ann-5 #2/2");

		assertThat(verdict).isEqualTo(new Verdict(3, 3, 0, 0, 0, 0, List.of()));
		assertThat(verdict.mistakes()).isZero();
	}

	@Test
	void countsEveryPartThatIsMissing() {
		Verdict verdict = judge("ann-1", "ann-5", "re ann-5 #1/2", "ann-10");

		assertThat(verdict.messages()).isEqualTo(3);
		assertThat(verdict.answeredOnce()).isZero();
		assertThat(verdict.lost()).isEqualTo(5);
		assertThat(verdict.evidence()).contains("lost: re ann-1 #1/1", "lost: re ann-5 #2/2");
	}

	@Test
	void countsEveryRepetition() {
		Verdict verdict = judge("ann-1", "re ann-1 #1/1", "ann-2", "re ann-1 #1/1", "re ann-2 #1/1", "re ann-1 #1/1");

		assertThat(verdict.doubled()).isEqualTo(2);
		assertThat(verdict.answeredOnce()).isOne();
		assertThat(verdict.outOfOrder()).isZero();
		assertThat(verdict.evidence()).contains("doubled: re ann-1 #1/1, archived as 3");
	}

	@Test
	void countsAnswersThatCameTooLateForTheirPerson() {
		Verdict verdict = judge("ann-1", "ann-2", "ann-5", "re ann-2 #1/1", "re ann-1 #1/1", "re ann-5 #2/2",
				"re ann-5 #1/2");

		assertThat(verdict.outOfOrder()).isEqualTo(2);
		assertThat(verdict.answeredOnce()).isEqualTo(3);
	}

	@Test
	void takesTheOrderOfTheArchiveForTheOrderOfThePerson() {
		assertThat(judge("ann-2", "ann-1", "re ann-2 #1/1", "re ann-1 #1/1").mistakes()).isZero();
	}

	@Test
	void doesNotMindTheOrderOfDifferentPeople() {
		assertThat(judge("ann-1", "bob-1", "re bob-1 #1/1", "re ann-1 #1/1").mistakes()).isZero();
	}

	@Test
	void countsAnswersToWhatNobodySaid() {
		Verdict verdict = judge("re ann-1 #1/1");

		assertThat(verdict.unasked()).isOne();
		assertThat(verdict.messages()).isZero();
	}

	@Test
	void hearsNobodyButTheBotAndThePersonThemselves() {
		Verdict verdict = Judge.of("bot", List.of(new Said("ann", "ann-1", "1"), new Said("bob", "re ann-1 #1/1", "2"),
				new Said("bob", "ann-2", "3"), new Said("bot", "hello", "4"), new Said("bot", "re ann-1 #1/1", "5")));

		assertThat(verdict).isEqualTo(new Verdict(1, 1, 0, 0, 0, 0, List.of()));
	}

	@Test
	void addsUpRooms() {
		Verdict one = new Verdict(1, 2, 3, 4, 5, 6, List.of("a"));
		Verdict other = new Verdict(10, 20, 30, 40, 50, 60, List.of("b"));

		assertThat(one.plus(other)).isEqualTo(new Verdict(11, 22, 33, 44, 55, 66, List.of("a", "b")));
		assertThat(other.mistakes()).isEqualTo(180);
	}

	@Test
	void knowsWhatItAnswersFromTheText() {
		Question question = new Question("ann", 20);

		assertThat(Question.parse(question.text())).contains(question);
		assertThat(question.answers()).hasSize(3)
			.allSatisfy((answer) -> assertThat(Answer.parse(answer.text())).contains(answer));
	}

	private static Verdict judge(String... texts) {
		List<Said> archive = IntStream.range(0, texts.length)
			.mapToObj((i) -> new Said(nick(texts[i]), texts[i], Integer.toString(i)))
			.toList();
		return Judge.of("bot", archive);
	}

	private static String nick(String text) {
		return text.startsWith("re ") ? "bot" : text.split("-")[0];
	}

}
