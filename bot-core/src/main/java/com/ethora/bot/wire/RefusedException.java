package com.ethora.bot.wire;

import com.ethora.bot.BotException;

/**
 * A server said no to one request.
 */
public class RefusedException extends BotException {

	private final Refusal refusal;

	public RefusedException(Refusal refusal) {
		super(refusal.toString());
		this.refusal = refusal;
	}

	/**
	 * Return what the server said.
	 * @return the refusal
	 */
	public Refusal refusal() {
		return this.refusal;
	}

}
