package com.ethora.bot.boot;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Names of this machine.
 */
final class LocalHosts {

	private static final Pattern NAMES = Pattern
		.compile("(?i)localhost|.+\\.localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?::1]?");

	private LocalHosts() {
	}

	static boolean contains(@Nullable String host) {
		return host != null && NAMES.matcher(host).matches();
	}

}
