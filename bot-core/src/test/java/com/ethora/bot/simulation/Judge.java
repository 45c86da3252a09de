package com.ethora.bot.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at the rooms after every step: whatever has happened so far, each answer is there
 * once and in its place, what grows never shrinks, and no cursor has passed a message
 * that is not answered to the last word.
 */
final class Judge {

	private final SimulatedWire wire;

	private final Map<Jid, Trial> trials = new HashMap<>();

	private final List<RoomMessage> said = new ArrayList<>();

	private int writes;

	Judge(SimulatedWire wire, List<Jid> rooms) {
		this.wire = wire;
		rooms.forEach((room) -> this.trials.put(room, new Trial()));
	}

	/** This has to be answered. */
	void said(RoomMessage message) {
		this.said.add(message);
		this.trials.get(message.room()).answersTo(message.sender().nick()).addAll(Answer.to(message.text()));
	}

	void look() {
		this.trials.forEach((room, trial) -> trial.look(this.wire.room(room)));
		if (this.wire.notes().writes() != this.writes) {
			this.writes = this.wire.notes().writes();
			this.wire.notes().texts().forEach(this::checkCursor);
		}
	}

	/** Now everything has to be answered. */
	void close() {
		look();
		List<Answer> missing = new ArrayList<>();
		this.trials.values().forEach((trial) -> missing.addAll(trial.missing()));
		assertThat(missing).as("answers that are missing").isEmpty();
	}

	List<RoomMessage> said() {
		return this.said;
	}

	private void checkCursor(String name, String text) {
		Cursor cursor = Cursor.parse(text);
		this.trials.forEach((room, trial) -> {
			if (name.endsWith(room.toString())) {
				trial.checkCursor(cursor, this.wire.room(room).log());
			}
		});
	}

	private static final class Trial {

		private final Map<String, List<Answer>> expected = new HashMap<>();

		private final Map<String, Integer> seen = new HashMap<>();

		/** Which answers were begun, by archive id. */
		private final Map<String, Answer> begun = new HashMap<>();

		/** How far they have come, by archive id. */
		private final Map<String, Integer> stages = new HashMap<>();

		private final Set<Answer> complete = new HashSet<>();

		private int messages;

		private int edits;

		private int passed;

		List<Answer> answersTo(String nick) {
			return this.expected.computeIfAbsent(nick, (key) -> new ArrayList<>());
		}

		void look(SimulatedRoom room) {
			List<RoomMessage> log = room.log();
			log.subList(this.messages, log.size())
				.stream()
				.filter((message) -> message.text().startsWith("re "))
				.forEach(this::answered);
			this.messages = log.size();
			List<RoomEvent.Edited> edited = room.edits();
			edited.subList(this.edits, edited.size()).forEach((edit) -> grown(edit.message().archiveId(), edit.text()));
			this.edits = edited.size();
		}

		private void answered(RoomMessage message) {
			String nick = message.text().substring("re ".length(), message.text().indexOf('-'));
			List<Answer> all = answersTo(nick);
			int next = this.seen.merge(nick, 1, Integer::sum);
			assertThat(all).as("answers to %s that are due", nick).hasSizeGreaterThanOrEqualTo(next);
			Answer answer = all.get(next - 1);
			assertThat(message.text()).as("answer number %d to %s", next, nick).isIn(answer.stages());
			this.begun.put(message.archiveId(), answer);
			grown(message.archiveId(), message.text());
		}

		private void grown(String archiveId, String text) {
			Answer answer = this.begun.get(archiveId);
			int stage = answer.stages().indexOf(text);
			assertThat(stage).as("stage of an answer at '%s'", text)
				.isGreaterThanOrEqualTo(this.stages.getOrDefault(archiveId, 0));
			this.stages.put(archiveId, stage);
			if (text.equals(answer.text())) {
				this.complete.add(answer);
			}
		}

		/**
		 * What is answered once stays so, and archive ids grow: only news are looked at.
		 */
		void checkCursor(Cursor cursor, List<RoomMessage> log) {
			while (cursor.after() != null && this.passed < log.size()
					&& log.get(this.passed).archiveId().compareTo(cursor.after()) <= 0) {
				RoomMessage message = log.get(this.passed++);
				if (this.expected.containsKey(message.sender().nick())) {
					assertThat(this.complete).as("answers to what the cursor has passed")
						.containsAll(Answer.to(message.text()));
				}
			}
		}

		List<Answer> missing() {
			List<Answer> missing = new ArrayList<>();
			this.expected.values().forEach(missing::addAll);
			missing.removeAll(this.complete);
			return missing;
		}

	}

}
