package com.ethora.bot.contract.chaos.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.contract.chaos.talk.Answer;
import com.ethora.bot.contract.chaos.talk.Question;

/**
 * Reads the archive of one room from its beginning to its end and counts what is wrong.
 */
public final class Judge {

	private final String bot;

	private final List<String> evidence = new ArrayList<>();

	/** What was asked, and at which place in the archive. */
	private final Map<Question, Integer> asked = new LinkedHashMap<>();

	private final Map<Answer, Integer> answered = new LinkedHashMap<>();

	/** The last answer to each person, by the place of what it answers. */
	private final Map<String, Place> latest = new HashMap<>();

	private int outOfOrder;

	private Judge(String bot) {
		this.bot = bot;
	}

	/**
	 * Judge a room.
	 * @param bot the nick of the bot
	 * @param archive everything that was said in the room
	 * @return the verdict
	 */
	public static Verdict of(String bot, List<Said> archive) {
		Judge judge = new Judge(bot);
		for (int i = 0; i < archive.size(); i++) {
			judge.ask(i, archive.get(i));
		}
		archive.forEach(judge::answer);
		return judge.verdict();
	}

	private void ask(int place, Said said) {
		Question.parse(said.text())
			.filter((question) -> question.person().equals(said.nick()))
			.ifPresent((question) -> this.asked.putIfAbsent(question, place));
	}

	private void answer(Said said) {
		Answer answer = Answer.parse(said.text()).filter((any) -> this.bot.equals(said.nick())).orElse(null);
		if (answer == null) {
			return;
		}
		Integer asked = this.asked.get(answer.to());
		if (this.answered.merge(answer, 1, Integer::sum) > 1) {
			note("doubled", answer, said);
		}
		else if (asked == null) {
			note("unasked", answer, said);
		}
		else {
			order(new Place(asked, answer.part()), answer, said);
		}
	}

	private void order(Place place, Answer answer, Said said) {
		Place before = this.latest.get(answer.to().person());
		if (before != null && before.compareTo(place) > 0) {
			this.outOfOrder++;
			note("out of order", answer, said);
		}
		else {
			this.latest.put(answer.to().person(), place);
		}
	}

	private Verdict verdict() {
		int once = 0;
		int lost = 0;
		for (Question question : this.asked.keySet()) {
			List<Answer> missing = question.answers().stream().filter((answer) -> count(answer) == 0).toList();
			missing.forEach((answer) -> this.evidence.add("lost: " + answer.text()));
			lost += missing.size();
			once += question.answers().stream().allMatch((answer) -> count(answer) == 1) ? 1 : 0;
		}
		int doubled = this.answered.values().stream().mapToInt((times) -> times - 1).sum();
		int unasked = (int) this.answered.keySet()
			.stream()
			.filter((answer) -> !this.asked.containsKey(answer.to()))
			.count();
		return new Verdict(this.asked.size(), once, lost, doubled, this.outOfOrder, unasked, this.evidence);
	}

	private int count(Answer answer) {
		return this.answered.getOrDefault(answer, 0);
	}

	private void note(String what, Answer answer, Said said) {
		this.evidence.add("%s: %s, archived as %s".formatted(what, answer.text(), said.id()));
	}

	private record Place(int asked, int part) implements Comparable<Place> {

		@Override
		public int compareTo(Place other) {
			int byQuestion = Integer.compare(this.asked, other.asked);
			return (byQuestion != 0) ? byQuestion : Integer.compare(this.part, other.part);
		}

	}

}
