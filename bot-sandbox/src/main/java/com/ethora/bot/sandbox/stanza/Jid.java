package com.ethora.bot.sandbox.stanza;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address: {@code local@domain/resource}.
 *
 * @param local the part before the at sign in lower case, empty for a domain
 * @param domain the domain in lower case
 * @param resource the part after the slash, empty for a bare address
 */
public record Jid(String local, String domain, String resource) {

	private static final int MAX_PART = 1023;

	private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{Cntrl}\"&'/:<>@]{1,1023}");

	private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}_.:\\[\\]-]{1,255}");

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	public Jid {
		local = local.toLowerCase(Locale.ROOT);
		domain = domain.toLowerCase(Locale.ROOT);
		if (!local.isEmpty() && !LOCAL.matcher(local).matches()) {
			throw malformed();
		}
		if (!DOMAIN.matcher(domain).matches()) {
			throw malformed();
		}
		if (resource.length() > MAX_PART || CONTROL.matcher(resource).find()) {
			throw malformed();
		}
	}

	public static Jid domain(String domain) {
		return new Jid("", domain, "");
	}

	public static Jid bare(String local, String domain) {
		if (local.isEmpty()) {
			throw malformed();
		}
		return new Jid(local, domain, "");
	}

	/**
	 * Read an address.
	 * @param text the text of it
	 * @return the address
	 * @throws StanzaException with {@code jid-malformed} when it is none
	 */
	public static Jid parse(String text) {
		int slash = text.indexOf('/');
		String bare = (slash < 0) ? text : text.substring(0, slash);
		String resource = (slash < 0) ? "" : text.substring(slash + 1);
		if (slash >= 0 && resource.isEmpty()) {
			throw malformed();
		}
		int at = bare.indexOf('@');
		if (at == 0) {
			throw malformed();
		}
		return new Jid((at < 0) ? "" : bare.substring(0, at), bare.substring(at + 1), resource);
	}

	public boolean isBare() {
		return this.resource.isEmpty();
	}

	public Jid bare() {
		return isBare() ? this : new Jid(this.local, this.domain, "");
	}

	public Jid withResource(String resource) {
		return new Jid(this.local, this.domain, resource);
	}

	private static StanzaException malformed() {
		return new StanzaException(Condition.JID_MALFORMED);
	}

	@Override
	public String toString() {
		return (this.local.isEmpty() ? "" : this.local + "@") + this.domain
				+ (this.resource.isEmpty() ? "" : "/" + this.resource);
	}

}
