package com.ethora.bot.sandbox;

import java.net.URI;

import com.ethora.bot.sandbox.rest.RestService;

/**
 * The REST API of a sandbox, and what one needs to call it.
 */
public final class SandboxApi {

	private final Sandbox sandbox;

	private final RestService service;

	private final SandboxThread thread;

	SandboxApi(Sandbox sandbox, RestService service, SandboxThread thread) {
		this.sandbox = sandbox;
		this.service = service;
		this.thread = thread;
	}

	/**
	 * Where the API is.
	 * @return its address
	 */
	public URI uri() {
		return URI.create(this.sandbox.pageUri().toString().replaceFirst("/$", ""));
	}

	/**
	 * The name of the app, by which its token can be asked for.
	 * @return the name
	 */
	public String app() {
		return this.service.appName();
	}

	public String appId() {
		return this.service.appId();
	}

	/**
	 * The token to log people in with by e-mail. Who has no e-mail address of their own
	 * has their address at the chat server.
	 * @return the token
	 */
	public String appToken() {
		return this.service.appToken();
	}

	/**
	 * Sign a token as the application's own backend does for one of its people.
	 * @param user the name of the account
	 * @return the token
	 */
	public String clientToken(String user) {
		return this.service.clientToken(user);
	}

	/**
	 * Sign a token as the application's own backend does for itself.
	 * @return the token
	 */
	public String serverToken() {
		return this.service.serverToken();
	}

	/**
	 * Let all tokens that were given to people end before their time.
	 * @param refreshToo whether those end too that new ones can be had with
	 */
	public void endTokens(boolean refreshToo) {
		this.thread.run(() -> this.service.endTokens(refreshToo));
	}

}
