package com.ethora.bot.sandbox.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which web pages may open the WebSocket. Any page in a developer's browser can reach
 * loopback, so pages of other sites are refused; what is no browser names no origin.
 */
final class OriginPolicy {

	private static final Pattern LOOPBACK = Pattern
		.compile("localhost|.+\\.localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

	private final boolean loopbackOnly;

	/**
	 * Create a policy.
	 * @param loopbackOnly whether the server is on loopback only: then the name it was
	 * called by proves nothing, a foreign site can let its own name point here
	 */
	OriginPolicy(boolean loopbackOnly) {
		this.loopbackOnly = loopbackOnly;
	}

	boolean allows(@Nullable String origin, @Nullable String host) {
		if (origin == null) {
			return true;
		}
		URI site = parse(origin);
		if (site == null || site.getHost() == null) {
			return false;
		}
		String name = site.getHost().toLowerCase(Locale.ROOT);
		return LOOPBACK.matcher(name).matches() || (!this.loopbackOnly && site.getAuthority().equalsIgnoreCase(host));
	}

	private static @Nullable URI parse(String origin) {
		try {
			return URI.create(origin);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
