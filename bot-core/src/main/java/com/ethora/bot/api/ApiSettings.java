package com.ethora.bot.api;

import java.net.URI;
import java.time.Duration;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * Where Ethora's REST API is and how to speak to it.
 *
 * @param url its address; a version at the end is left out, because calls differ in
 * theirs
 * @param connectTimeout how long connecting may take
 * @param timeout how long an answer may take
 * @param uploads which version of the API takes files
 * @param trust decides which servers to trust, absent for those that Java trusts
 */
public record ApiSettings(URI url, Duration connectTimeout, Duration timeout, Uploads uploads,
		@Nullable SSLContext trust) {

	public ApiSettings {
		String text = url.toString().replaceFirst("/+$", "").replaceFirst("/v[12]$", "").replaceFirst("/+$", "");
		url = URI.create(text);
		boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
		if (!web || url.getHost() == null || url.getRawQuery() != null || url.getUserInfo() != null) {
			throw new IllegalArgumentException("'url' must be an address as in https://api.example.com");
		}
		if (isNone(timeout) || isNone(connectTimeout)) {
			throw new IllegalArgumentException("'connectTimeout' and 'timeout' must be positive");
		}
	}

	/**
	 * Settings with nothing special.
	 * @param url the address of the API
	 * @return the settings
	 */
	public static ApiSettings of(URI url) {
		return new ApiSettings(url, Duration.ofSeconds(5), Duration.ofSeconds(20), Uploads.V1, null);
	}

	/**
	 * Return whether the API is called where others can read along.
	 * @return whether it is
	 */
	public boolean unencrypted() {
		return "http".equalsIgnoreCase(this.url.getScheme());
	}

	private static boolean isNone(Duration duration) {
		return duration.isZero() || duration.isNegative();
	}

	/** An address may hold something it should not. */
	@Override
	public String toString() {
		return "ApiSettings[host=%s]".formatted(this.url.getHost());
	}

	/**
	 * The versions of the API that take files.
	 */
	public enum Uploads {

		/** The one that all backends have. */
		V1,

		/** The newer one. */
		V2

	}

}
