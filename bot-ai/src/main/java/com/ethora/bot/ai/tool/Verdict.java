package com.ethora.bot.ai.tool;

import java.util.Objects;

import com.ethora.bot.Sender;
import com.ethora.bot.ai.Consent;
import org.jspecify.annotations.Nullable;

/**
 * What came of a petition.
 *
 * @param consent what was decided
 * @param sender who has decided, if somebody has
 */
record Verdict(Consent consent, @Nullable Sender sender) {

	/** Nobody could be asked. */
	static final Verdict UNAVAILABLE = new Verdict(Consent.UNAVAILABLE, null);

	/** Nobody has said anything in time. */
	static final Verdict TIMED_OUT = new Verdict(Consent.TIMED_OUT, null);

	boolean given() {
		return this.consent == Consent.GIVEN;
	}

	/** Who has said yes or no. */
	Sender by() {
		return Objects.requireNonNull(this.sender, "Nobody has decided");
	}

}
