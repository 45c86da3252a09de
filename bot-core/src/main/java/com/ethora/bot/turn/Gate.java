package com.ethora.bot.turn;

import com.ethora.bot.RoomMessage;

/**
 * Decides which messages a bot hears at all, by rules in one fixed order. Our own
 * messages do not come this far: the room takes them as echoes.
 *
 * @param bots how it deals with other bots
 * @param hearMedia whether files pass
 */
public record Gate(BotTalk bots, boolean hearMedia) {

	/** People's words only. */
	public static final Gate DEFAULTS = new Gate(BotTalk.DEFAULTS, false);

	/**
	 * A gate for people's words and for those of other bots.
	 * @param hearing which of their messages are heard
	 * @return the gate
	 */
	public static Gate hearingBots(BotTalk.Hearing hearing) {
		return new Gate(BotTalk.DEFAULTS.withHearing(hearing), false);
	}

	/**
	 * Judge a message.
	 * @param message the message
	 * @return whether it passes, or which rule held it back
	 */
	public Verdict judge(RoomMessage message) {
		if (message.origin() == RoomMessage.Origin.HISTORY) {
			return Verdict.HISTORY;
		}
		return switch (message.kind()) {
			case SYSTEM -> Verdict.SYSTEM;
			case CONTROL -> Verdict.CONTROL;
			case MEDIA -> this.hearMedia ? ofSender(message) : Verdict.MEDIA;
			case TEXT -> message.text().isBlank() ? Verdict.EMPTY : ofSender(message);
		};
	}

	private Verdict ofSender(RoomMessage message) {
		return (message.sender().bot() && this.bots.hearing() == BotTalk.Hearing.NONE) ? Verdict.BOT : Verdict.PASS;
	}

	/**
	 * What becomes of a message at the gate.
	 */
	public enum Verdict {

		/** It is heard. */
		PASS,

		/** It was old before we came. */
		HISTORY,

		/** It is a notice of the room. */
		SYSTEM,

		/** It is no message, it only looks like one. */
		CONTROL,

		/** It is a file. */
		MEDIA,

		/** There is nothing in it. */
		EMPTY,

		/** Another bot wrote it. */
		BOT,

		/** Bots have talked enough with each other. */
		LOOP

	}

}
