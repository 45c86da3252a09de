package com.ethora.bot.boot;

import com.ethora.bot.Availability;
import com.ethora.bot.Presence;
import com.ethora.bot.SubscriptionPolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a bot shows to others, and to whom.
 *
 * @param show How much the bot wants to be talked to.
 * @param status What the bot says about that.
 * @param priority Which session of the account is to be preferred, from -128 to 127.
 * @param visibleTo Who may see the presence of the bot outside of rooms, unless the
 * application has a SubscriptionPolicy.
 */
public record PresenceProperties(@DefaultValue("available") Availability show, @Nullable String status,
		@DefaultValue("0") int priority, @DefaultValue("nobody") Audience visibleTo) {

	public PresenceProperties {
		BotProperties.check(priority >= Byte.MIN_VALUE && priority <= Byte.MAX_VALUE,
				"'presence.priority' must be between -128 and 127, but was %s", priority);
	}

	Presence presence() {
		return new Presence(this.show, this.status, this.priority);
	}

	SubscriptionPolicy policy(String domain) {
		return switch (this.visibleTo) {
			case NOBODY -> SubscriptionPolicy.NOBODY;
			case DOMAIN -> SubscriptionPolicy.domain(domain);
			case EVERYBODY -> SubscriptionPolicy.EVERYBODY;
			case LATER -> SubscriptionPolicy.LATER;
		};
	}

	/**
	 * Who may see the presence of a bot.
	 */
	public enum Audience {

		/** Nobody. */
		NOBODY,

		/** Accounts of the bot's own server. */
		DOMAIN,

		/** Everybody. */
		EVERYBODY,

		/** Those whom the application lets see it, at a time of its choice. */
		LATER

	}

}
