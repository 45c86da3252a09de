package com.ethora.bot;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An address on a chat server: {@code local@domain/resource}, the first and the last part
 * may be absent. Local part and domain are kept in lower case, so that equal addresses
 * are equal values.
 *
 * @param local the account or the room
 * @param domain the server
 * @param resource the session of an account, or the nick in a room
 */
public record Jid(@Nullable String local, String domain, @Nullable String resource) {

	private static final Pattern LOCAL = Pattern.compile("[^\\s\"&'/:<>@\\p{Cntrl}]{1,1023}");

	private static final Pattern DOMAIN = Pattern
		.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}.\\-_]{0,253})|\\[[0-9a-fA-F:.]+]");

	private static final Pattern RESOURCE = Pattern.compile("[^\\p{Cntrl}]{1,1023}");

	public Jid {
		local = (local != null) ? check(LOCAL, local, "local part").toLowerCase(Locale.ROOT) : null;
		domain = check(DOMAIN, domain, "domain").toLowerCase(Locale.ROOT);
		resource = (resource != null) ? check(RESOURCE, resource, "resource") : null;
	}

	/**
	 * Read an address.
	 * @param text the address as text
	 * @return the address
	 * @throws IllegalArgumentException when the text is no address
	 */
	public static Jid parse(String text) {
		int slash = text.indexOf('/');
		String bare = (slash < 0) ? text : text.substring(0, slash);
		String resource = (slash < 0) ? null : text.substring(slash + 1);
		int at = bare.indexOf('@');
		String local = (at < 0) ? null : bare.substring(0, at);
		return new Jid(local, bare.substring(at + 1), resource);
	}

	/**
	 * Return this address without its resource.
	 * @return the bare address
	 */
	public Jid bare() {
		return (this.resource != null) ? new Jid(this.local, this.domain, null) : this;
	}

	/**
	 * Return this address with another resource.
	 * @param resource the session or nick
	 * @return the full address
	 */
	public Jid withResource(String resource) {
		return new Jid(this.local, this.domain, resource);
	}

	/**
	 * Return the local part of an address that must have one.
	 * @return the local part
	 * @throws IllegalStateException when there is none
	 */
	public String requireLocal() {
		if (this.local == null) {
			throw new IllegalStateException("'%s' has no part before an '@'".formatted(this));
		}
		return this.local;
	}

	private static String check(Pattern pattern, String part, String what) {
		if (!pattern.matcher(part).matches()) {
			throw new IllegalArgumentException("'%s' is not the %s of an address".formatted(part, what));
		}
		return part;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		if (this.local != null) {
			text.append(this.local).append('@');
		}
		text.append(this.domain);
		if (this.resource != null) {
			text.append('/').append(this.resource);
		}
		return text.toString();
	}

}
