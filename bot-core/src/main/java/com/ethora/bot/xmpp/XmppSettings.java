package com.ethora.bot.xmpp;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.net.ssl.SSLContext;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;

import org.jspecify.annotations.Nullable;

/**
 * Where a chat server is and how to speak to it.
 *
 * @param uri the address: {@code ws} or {@code wss} for a WebSocket, {@code xmpp} for TCP
 * that is encrypted on the way, {@code xmpps} for TCP that is encrypted from the start,
 * {@code http} or {@code https} for requests over HTTP (BOSH)
 * @param domain the domain the server is asked for, which need not be the host of the
 * address
 * @param subProtocols the WebSocket sub-protocols to offer, the preferred one first
 * @param mechanisms the ways to log in that may be used, the preferred one first
 * @param resource the name of our session
 * @param allowPlaintext whether passwords may go unencrypted to a host that is not this
 * machine
 * @param sslContext decides whom to trust, absent for the trust of the Java runtime
 * @param connectTimeout how long connecting and logging in may take together
 * @param profile who we are to the people in the rooms
 * @param dialect how changes of messages are written
 */
public record XmppSettings(URI uri, String domain, List<String> subProtocols, List<String> mechanisms, String resource,
		boolean allowPlaintext, @Nullable SSLContext sslContext, Duration connectTimeout, BotProfile profile,
		Dialect dialect) {

	private static final Set<String> SCHEMES = Set.of("ws", "wss", "xmpp", "xmpps", "http", "https");

	private static final int MAX_PORT = 65535;

	public XmppSettings {
		check(uri.getScheme() != null && SCHEMES.contains(scheme(uri)),
				"'%s' must begin with ws://, wss://, xmpp://, xmpps://, http:// or https://", printable(uri));
		check(uri.getHost() != null, "'%s' must name a host", printable(uri));
		check(uri.getUserInfo() == null, "'%s' must not hold an account: it is not an address's business",
				printable(uri));
		check(uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() <= MAX_PORT), "'%s' has no possible port",
				printable(uri));
		check(uri.getFragment() == null, "'%s' must not have a fragment", printable(uri));
		check(isBareDomain(domain), "'%s' is no domain", domain);
		check(!resource.isBlank(), "'resource' must not be blank");
		check(!mechanisms.isEmpty(), "'mechanisms' must name at least one, such as PLAIN");
		check(connectTimeout.compareTo(Duration.ZERO) > 0, "'connectTimeout' must be positive");
		subProtocols = List.copyOf(subProtocols);
		mechanisms = List.copyOf(mechanisms);
	}

	/**
	 * The usual settings for Ethora's servers.
	 * @param uri the address of the server
	 * @param domain the domain the server is asked for
	 * @param profile who we are
	 * @return the settings
	 */
	public static XmppSettings of(URI uri, String domain, BotProfile profile) {
		return new XmppSettings(uri, domain, List.of("xmpp", "xmpp-framing"), List.of("PLAIN"), "bot", false, null,
				Duration.ofSeconds(15), profile, Dialect.ETHORA);
	}

	/**
	 * Offer other WebSocket sub-protocols.
	 * @param subProtocols the sub-protocols, the preferred one first
	 * @return the changed settings
	 */
	public XmppSettings withSubProtocols(List<String> subProtocols) {
		return new XmppSettings(this.uri, this.domain, subProtocols, this.mechanisms, this.resource,
				this.allowPlaintext, this.sslContext, this.connectTimeout, this.profile, this.dialect);
	}

	/**
	 * Log in in other ways.
	 * @param mechanisms the ways to log in, the preferred one first
	 * @return the changed settings
	 */
	public XmppSettings withMechanisms(List<String> mechanisms) {
		return new XmppSettings(this.uri, this.domain, this.subProtocols, mechanisms, this.resource,
				this.allowPlaintext, this.sslContext, this.connectTimeout, this.profile, this.dialect);
	}

	/**
	 * Give our session another name.
	 * @param resource the name
	 * @return the changed settings
	 */
	public XmppSettings withResource(String resource) {
		return new XmppSettings(this.uri, this.domain, this.subProtocols, this.mechanisms, resource,
				this.allowPlaintext, this.sslContext, this.connectTimeout, this.profile, this.dialect);
	}

	/**
	 * Say whether passwords may go unencrypted over a network.
	 * @param allowPlaintext whether they may
	 * @return the changed settings
	 */
	public XmppSettings withAllowPlaintext(boolean allowPlaintext) {
		return new XmppSettings(this.uri, this.domain, this.subProtocols, this.mechanisms, this.resource,
				allowPlaintext, this.sslContext, this.connectTimeout, this.profile, this.dialect);
	}

	/**
	 * Trust others than the Java runtime does.
	 * @param sslContext decides whom to trust
	 * @return the changed settings
	 */
	public XmppSettings withSslContext(@Nullable SSLContext sslContext) {
		return new XmppSettings(this.uri, this.domain, this.subProtocols, this.mechanisms, this.resource,
				this.allowPlaintext, sslContext, this.connectTimeout, this.profile, this.dialect);
	}

	/**
	 * Wait shorter or longer for the server.
	 * @param connectTimeout how long connecting and logging in may take together
	 * @return the changed settings
	 */
	public XmppSettings withConnectTimeout(Duration connectTimeout) {
		return new XmppSettings(this.uri, this.domain, this.subProtocols, this.mechanisms, this.resource,
				this.allowPlaintext, this.sslContext, connectTimeout, this.profile, this.dialect);
	}

	/**
	 * Write changes of messages in another form.
	 * @param dialect the form
	 * @return the changed settings
	 */
	public XmppSettings withDialect(Dialect dialect) {
		return new XmppSettings(this.uri, this.domain, this.subProtocols, this.mechanisms, this.resource,
				this.allowPlaintext, this.sslContext, this.connectTimeout, this.profile, dialect);
	}

	/**
	 * Return whether it is known before connecting that the password would go unencrypted
	 * over a network.
	 * @return whether no mechanism may be used that keeps it safe
	 */
	public boolean passwordUnprotected() {
		return new MechanismChoice(this).passwordUnprotected();
	}

	/** Whether this is a WebSocket. */
	boolean webSocket() {
		return scheme(this.uri).startsWith("ws");
	}

	/** Whether this is TCP without anything in between, which may be encrypted later. */
	boolean tcp() {
		return scheme(this.uri).startsWith("xmpp");
	}

	/** Whether the connection is encrypted from its first byte. */
	boolean encryptedFromStart() {
		return scheme(this.uri).endsWith("s") && !"ws".equals(scheme(this.uri));
	}

	/** Whether passwords may be sent without encryption. */
	boolean plaintextAllowed() {
		return this.allowPlaintext || Loopback.is(host());
	}

	/** The host without the brackets that addresses of IPv6 have. */
	String host() {
		return this.uri.getHost().replaceAll("[\\[\\]]", "");
	}

	int port() {
		if (this.uri.getPort() != -1) {
			return this.uri.getPort();
		}
		return switch (scheme(this.uri)) {
			case "ws", "http" -> 80;
			case "wss", "https" -> 443;
			case "xmpps" -> 5223;
			default -> 5222;
		};
	}

	/** The server as people may read it. */
	String place() {
		return "%s:%d".formatted(this.uri.getHost(), port());
	}

	private static String scheme(URI uri) {
		return uri.getScheme().toLowerCase(Locale.ROOT);
	}

	private static boolean isBareDomain(String domain) {
		try {
			Jid jid = Jid.parse(domain);
			return jid.local() == null && jid.resource() == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** Whatever is wrong with it, it may hold a password. */
	private static String printable(URI uri) {
		return uri.toString().replaceAll("//[^/]*@", "//…@");
	}

	private static void check(boolean condition, String message, Object... values) {
		if (!condition) {
			throw new IllegalArgumentException(message.formatted(values));
		}
	}

}
