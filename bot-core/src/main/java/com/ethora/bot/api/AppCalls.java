package com.ethora.bot.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * What everybody can call about apps.
 */
public interface AppCalls {

	/**
	 * Ask for an app.
	 * @param domainName the name of the app in addresses
	 * @return the app
	 */
	@GetExchange("/v1/apps/get-config")
	AppAnswer config(@RequestParam String domainName);

	/**
	 * The answer.
	 *
	 * @param result the app
	 */
	record AppAnswer(@Nullable App result) {
	}

	/**
	 * An app.
	 *
	 * @param id the id of it
	 * @param displayName the name to show
	 * @param domainName the name in addresses
	 * @param appToken the token of it
	 * @param xmppHost the domain of its chat server
	 */
	record App(@JsonProperty("_id") @Nullable String id, @Nullable String displayName, @Nullable String domainName,
			@Nullable String appToken, @Nullable String xmppHost) {

		/** Without the token. */
		@Override
		public String toString() {
			return "App[id=%s, domainName=%s]".formatted(this.id, this.domainName);
		}

	}

}
