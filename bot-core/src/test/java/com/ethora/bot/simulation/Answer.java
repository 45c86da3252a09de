package com.ethora.bot.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * What the simulated bot has to say to a message, and how it comes to it.
 *
 * @param text what stands in the room in the end
 * @param stages what may stand there before, in order, the text being the last
 */
record Answer(String text, List<String> stages) {

	/** Some messages are worth more words than others, and some words take their time. */
	static List<Answer> to(String message) {
		int worth = Math.floorMod(message.hashCode(), 21);
		String answer = "re " + message;
		List<Answer> answers = new ArrayList<>();
		answers.add((worth % 7 == 0) ? growing(answer) : of(answer));
		if (worth % 3 > 0) {
			answers.add((worth == 7) ? growing(answer + ", and besides") : of(answer + ", and besides"));
		}
		if (worth % 3 > 1) {
			answers.add(of(answer + ", and finally"));
		}
		return answers;
	}

	/** Return whether people see it grow. */
	boolean grows() {
		return this.stages.size() > 1;
	}

	private static Answer of(String text) {
		return new Answer(text, List.of(text));
	}

	private static Answer growing(String text) {
		List<String> stages = List.of(text + ", word", text + ", word by", text + ", word by word");
		return new Answer(stages.get(2), stages);
	}

}
