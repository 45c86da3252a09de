package com.ethora.bot.people;

import com.ethora.bot.Presence;
import com.ethora.bot.SubscriptionPolicy;

/**
 * How a bot is among people.
 *
 * @param presence how it shows at first
 * @param policy who may see that
 */
public record CircleSettings(Presence presence, SubscriptionPolicy policy) {

	/**
	 * What holds unless told otherwise: it is there, and none may see it but in rooms.
	 */
	public static final CircleSettings DEFAULTS = new CircleSettings(Presence.AVAILABLE, SubscriptionPolicy.NOBODY);

	/**
	 * Return the same settings with another presence.
	 * @param presence how it shows at first
	 * @return the changed settings
	 */
	public CircleSettings withPresence(Presence presence) {
		return new CircleSettings(presence, this.policy);
	}

	/**
	 * Return the same settings with another policy.
	 * @param policy who may see the presence
	 * @return the changed settings
	 */
	public CircleSettings withPolicy(SubscriptionPolicy policy) {
		return new CircleSettings(this.presence, policy);
	}

}
