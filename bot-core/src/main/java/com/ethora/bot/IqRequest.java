package com.ethora.bot;

/**
 * What somebody asks of the bot's own program, other than by words: a query of type
 * {@code get} or {@code set}. Anybody may ask anything, so check {@code from}, which the
 * server vouches for. Somebody in a room asks by their address in the room.
 *
 * @param from who asks
 * @param type whether to tell or to change something
 * @param element what is asked
 */
public record IqRequest(Jid from, Type type, XmlElement element) {

	/**
	 * What a request wants.
	 */
	public enum Type {

		/** To be told something. */
		GET,

		/** To have something changed. */
		SET

	}

}
