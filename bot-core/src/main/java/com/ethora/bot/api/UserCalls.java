package com.ethora.bot.api;

import com.ethora.bot.api.UserWords.EmailLogin;
import com.ethora.bot.api.UserWords.LoggedIn;
import com.ethora.bot.api.UserWords.NewUsers;
import com.ethora.bot.api.UserWords.Nothing;
import com.ethora.bot.api.UserWords.Tokens;
import com.ethora.bot.api.UserWords.UserJob;
import com.ethora.bot.api.UserWords.UsersMade;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What can be called about accounts, each with the token that it needs.
 */
public interface UserCalls {

	/**
	 * Log in by e-mail.
	 * @param appToken the token of the app
	 * @param login the e-mail address and the password
	 * @return the tokens and who it is
	 */
	@PostExchange("/v1/users/login-with-email")
	LoggedIn loginWithEmail(Proof appToken, @RequestBody EmailLogin login);

	/**
	 * Log in by a token of one's own backend.
	 * @param clientToken the token
	 * @return the tokens and who it is
	 */
	@PostExchange("/v1/users/client")
	LoggedIn loginWithToken(Proof clientToken);

	/**
	 * Get new tokens.
	 * @param refreshToken the token that is for this only
	 * @param nothing nothing
	 * @return the tokens
	 */
	@PostExchange("/v1/users/login/refresh")
	Tokens refresh(Proof refreshToken, @RequestBody Nothing nothing);

	/**
	 * Make accounts and wait for them.
	 * @param serverToken the token of the application's backend
	 * @param users the accounts
	 * @return what has become of them
	 */
	@PostExchange("/v1/users/batch")
	UsersMade make(Proof serverToken, @RequestBody NewUsers users);

	/**
	 * Have accounts made.
	 * @param serverToken the token of the application's backend
	 * @param app the id of the app
	 * @param users the accounts
	 * @return the job that makes them
	 */
	@PostExchange("/v2/apps/{app}/users/batch")
	UserJob order(Proof serverToken, @PathVariable String app, @RequestBody NewUsers users);

	/**
	 * Ask how a job is.
	 * @param serverToken the token of the application's backend
	 * @param app the id of the app
	 * @param job the id of the job
	 * @return the job
	 */
	@GetExchange("/v2/apps/{app}/users/batch/{job}")
	UserJob job(Proof serverToken, @PathVariable String app, @PathVariable String job);

}
