package com.ethora.bot.turn;

import com.ethora.bot.DirectMessage;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;

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
	 * Return the same gate as it is for who is interested in more or less.
	 * @param interest what is wanted besides words
	 * @return the gate
	 */
	public Gate opened(Interest interest) {
		return interest.media() ? new Gate(this.bots, true) : this;
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
		return judge(message.kind(), message.text(), message.sender());
	}

	/**
	 * Judge a message to the bot alone. One that was kept for the bot is as good as any.
	 * @param message the message
	 * @return whether it passes, or which rule held it back
	 */
	public Verdict judge(DirectMessage message) {
		return judge(message.kind(), message.text(), message.sender());
	}

	private Verdict judge(RoomMessage.Kind kind, String text, Sender sender) {
		return switch (kind) {
			case SYSTEM -> Verdict.SYSTEM;
			case CONTROL -> Verdict.CONTROL;
			case MEDIA -> this.hearMedia ? ofSender(sender) : Verdict.MEDIA;
			case TEXT -> text.isBlank() ? Verdict.EMPTY : ofSender(sender);
		};
	}

	private Verdict ofSender(Sender sender) {
		return (sender.bot() && this.bots.hearing() == BotTalk.Hearing.NONE) ? Verdict.BOT : Verdict.PASS;
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
