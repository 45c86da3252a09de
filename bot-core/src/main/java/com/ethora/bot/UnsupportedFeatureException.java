package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * A chat server does not do what it was asked for, for anybody.
 */
public class UnsupportedFeatureException extends BotException {

	private final String feature;

	public UnsupportedFeatureException(String feature, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.feature = feature;
	}

	/**
	 * Return what the server lacks.
	 * @return the name of the feature as the protocol has it, mostly a namespace
	 */
	public String feature() {
		return this.feature;
	}

}
