package com.ethora.bot.sample.panel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One turn of a debate. It says which one it is, so the room itself remembers how far the
 * debate has come.
 *
 * @param turn the number of the turn
 * @param speaker who speaks
 */
record Speech(int turn, Persona speaker) {

	static final int TURNS = 6;

	private static final Pattern SIGN = Pattern.compile("\\((\\d)/" + TURNS + "\\)\\s*$");

	/** Return what follows on what somebody said, if it was a turn and not the last. */
	static Optional<Speech> after(String text, Persona speaker) {
		Matcher sign = SIGN.matcher(text);
		int turn = sign.find() ? Integer.parseInt(sign.group(1)) : TURNS;
		return (turn < TURNS) ? Optional.of(new Speech(turn + 1, speaker)) : Optional.empty();
	}

	boolean last() {
		return this.turn == TURNS;
	}

	/** The floor passes to who is named, so nobody is in the last turn. */
	String text() {
		String text = "%s (%d/%d)".formatted(this.speaker.argue(this.turn), this.turn, TURNS);
		return last() ? text : "@%s, %s".formatted(this.speaker.other().shownName(), text);
	}

}
