package com.ethora.bot.xmpp;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells by the name alone whether a host is this machine: what a name server says can be
 * forged.
 */
final class Loopback {

	private static final Pattern IPV4 = Pattern.compile("127(\\.\\d{1,3}){3}");

	private static final Pattern IPV6 = Pattern.compile("(0{0,4}:){2,7}0{0,3}1");

	private Loopback() {
	}

	static boolean is(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		return name.equals("localhost") || name.endsWith(".localhost") || IPV4.matcher(name).matches()
				|| IPV6.matcher(name).matches();
	}

}
