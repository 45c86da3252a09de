package com.ethora.bot.api;

import com.ethora.bot.api.UserWords.ChatPassword;
import com.ethora.bot.api.UserWords.Nothing;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What an account that is logged in can call about itself.
 */
public interface AccountCalls {

	/**
	 * Get a password for the chat server, which does not last.
	 * @param nothing nothing
	 * @return the password
	 */
	@PostExchange("/v1/users/xmpp-token")
	ChatPassword chatPassword(@RequestBody Nothing nothing);

}
