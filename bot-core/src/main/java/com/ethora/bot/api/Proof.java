package com.ethora.bot.api;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * A token that goes along with a call. Spring logs the values of headers, so this is no
 * header to it.
 *
 * @param header the name of the header
 * @param token the token, kept out of everything that is printed
 */
public record Proof(String header, String token) {

	/**
	 * A token of an app or of an account.
	 * @param token the token
	 * @return the proof
	 */
	public static Proof authorization(String token) {
		return new Proof(HttpHeaders.AUTHORIZATION, token);
	}

	/**
	 * A token that the application's own backend has signed.
	 * @param token the token
	 * @return the proof
	 */
	public static Proof custom(String token) {
		return new Proof("x-custom-token", token);
	}

	@Override
	public String toString() {
		return "Proof[header=%s]".formatted(this.header);
	}

	/**
	 * Puts a proof among the headers.
	 */
	static final class Resolver implements HttpServiceArgumentResolver {

		@Override
		public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder values) {
			if (argument instanceof Proof proof) {
				values.addHeader(proof.header(), proof.token());
				return true;
			}
			return false;
		}

	}

}
