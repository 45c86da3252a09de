package com.ethora.bot.engine;

/**
 * How a bot behaves with one person alone.
 *
 * @param acknowledge who may know that the bot has got and handled their messages
 * @param copies whether it wants to know what other sessions of its account say
 */
public record DirectManners(Acknowledge acknowledge, boolean copies) {

	/** Tells people of its own server, and wants copies. */
	public static final DirectManners DEFAULTS = new DirectManners(Acknowledge.DOMAIN, true);

}
