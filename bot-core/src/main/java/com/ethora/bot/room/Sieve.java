package com.ethora.bot.room;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of each message read from the archive after a join, in the archive's
 * order: first those the bot was there for but did not come to, then those it missed, of
 * which the oldest may be left out, and then those that came after it was back.
 */
final class Sieve {

	private final CatchUpRule.Policy policy;

	private final @Nullable String owedUntil;

	private final @Nullable String droppedUntil;

	private final @Nullable String missedUntil;

	private Zone zone;

	/**
	 * Create a sieve.
	 * @param policy what becomes of those that were missed
	 * @param owedUntil the last the bot was there for, if it did not come to all
	 * @param droppedUntil the last that is left out, if any is
	 * @param missedUntil the last that was missed, if any was
	 */
	Sieve(CatchUpRule.Policy policy, @Nullable String owedUntil, @Nullable String droppedUntil,
			@Nullable String missedUntil) {
		this.policy = policy;
		this.owedUntil = owedUntil;
		this.droppedUntil = droppedUntil;
		this.missedUntil = missedUntil;
		this.zone = (owedUntil != null) ? Zone.OWED : afterOwed();
	}

	/** Nothing was missed. */
	static Sieve open() {
		return new Sieve(CatchUpRule.Policy.ANSWER, null, null, null);
	}

	/** The same for what follows those that are left out. */
	Sieve skipped() {
		return new Sieve(this.policy, null, null, this.missedUntil);
	}

	/** Here the bot was back: what comes from here on was not missed. */
	void live() {
		this.zone = Zone.NEW;
	}

	/**
	 * Judge the next message.
	 * @param archiveId its archive id
	 * @return what becomes of it
	 */
	Fate judge(@Nullable String archiveId) {
		Fate fate = switch (this.zone) {
			case OWED, NEW -> Fate.TAKEN;
			case DROPPED -> Fate.LEFT_OUT;
			case MISSED -> (this.policy == CatchUpRule.Policy.ANSWER) ? Fate.TAKEN : Fate.KNOWN;
		};
		if (archiveId != null) {
			pass(archiveId);
		}
		return fate;
	}

	/**
	 * Return until where nothing was missed, should the bot have to leave now.
	 * @param seen the last message it has seen live
	 * @return the last it was there for, or that it was to answer anyway
	 */
	@Nullable String owed(@Nullable String seen) {
		return switch (this.zone) {
			case OWED -> this.owedUntil;
			case DROPPED -> null;
			case MISSED -> (this.policy != CatchUpRule.Policy.ANSWER) ? null : (seen != null) ? seen : this.missedUntil;
			case NEW -> seen;
		};
	}

	/** What is owed ends the zone before the others, wherever it is met. */
	private void pass(String archiveId) {
		if (archiveId.equals(this.missedUntil)) {
			this.zone = Zone.NEW;
		}
		else if (archiveId.equals(this.droppedUntil)) {
			this.zone = Zone.MISSED;
		}
		else if (this.zone == Zone.OWED && archiveId.equals(this.owedUntil)) {
			this.zone = afterOwed();
		}
	}

	private Zone afterOwed() {
		if (this.droppedUntil != null) {
			return Zone.DROPPED;
		}
		return (this.missedUntil != null) ? Zone.MISSED : Zone.NEW;
	}

	/**
	 * What becomes of a message.
	 */
	enum Fate {

		/** It is handled. */
		TAKEN,

		/** It is history: known, and not answered. */
		KNOWN,

		/** It is passed over. */
		LEFT_OUT

	}

	private enum Zone {

		OWED, DROPPED, MISSED, NEW

	}

}
