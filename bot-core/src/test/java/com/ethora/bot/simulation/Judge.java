package com.ethora.bot.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at the rooms after every step: whatever has happened so far, each answer is there
 * once and in its place, and no cursor has passed a message that is not answered.
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
		this.trials.get(message.room()).answersTo(message.sender().nick()).addAll(SimulatedBot.answers(message.text()));
	}

	void look() {
		this.trials.forEach((room, trial) -> trial.look(this.wire.room(room).log()));
		if (this.wire.notes().writes() != this.writes) {
			this.writes = this.wire.notes().writes();
			this.wire.notes().texts().forEach(this::checkCursor);
		}
	}

	/** Now everything has to be answered. */
	void close() {
		look();
		List<String> missing = new ArrayList<>();
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

		private final Map<String, List<String>> expected = new HashMap<>();

		private final Map<String, Integer> seen = new HashMap<>();

		private final Set<String> shown = new HashSet<>();

		private int looked;

		List<String> answersTo(String nick) {
			return this.expected.computeIfAbsent(nick, (key) -> new ArrayList<>());
		}

		void look(List<RoomMessage> log) {
			for (RoomMessage message : log.subList(this.looked, log.size())) {
				if (message.text().startsWith("re ")) {
					answered(message.text());
				}
			}
			this.looked = log.size();
		}

		private void answered(String answer) {
			this.shown.add(answer);
			String nick = answer.substring("re ".length(), answer.indexOf('-'));
			List<String> all = answersTo(nick);
			int next = this.seen.merge(nick, 1, Integer::sum);
			assertThat(all).as("answers to %s that are due", nick).hasSizeGreaterThanOrEqualTo(next);
			assertThat(answer).as("answer number %d to %s", next, nick).isEqualTo(all.get(next - 1));
		}

		void checkCursor(Cursor cursor, List<RoomMessage> log) {
			for (RoomMessage message : cursor.after() != null ? log : List.<RoomMessage>of()) {
				if (this.expected.containsKey(message.sender().nick())) {
					assertThat(this.shown).as("answers to what the cursor has passed")
						.containsAll(SimulatedBot.answers(message.text()));
				}
				if (cursor.after().equals(message.archiveId())) {
					return;
				}
			}
		}

		List<String> missing() {
			List<String> missing = new ArrayList<>();
			this.expected
				.forEach((nick, all) -> missing.addAll(all.subList(this.seen.getOrDefault(nick, 0), all.size())));
			return missing;
		}

	}

}
