package com.ethora.bot.wire;

import com.ethora.bot.BotException;

/**
 * What was asked of a link could not be done because the link has ended.
 */
public class LinkException extends BotException {

	private final LinkFailure failure;

	public LinkException(LinkFailure failure) {
		super(failure.message(), failure.cause());
		this.failure = failure;
	}

	/**
	 * Return why the link has ended.
	 * @return the failure
	 */
	public LinkFailure failure() {
		return this.failure;
	}

}
