package com.ethora.bot.sandbox.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ethora.bot.sandbox.server.Accounts;
import tools.jackson.databind.JsonNode;

/**
 * Logins.
 */
final class UserRoutes {

	private final App app;

	private final Accounts accounts;

	private final Identity identity;

	private final Tokens tokens;

	private final SignedTokens signed;

	UserRoutes(App app, Accounts accounts, Identity identity, Tokens tokens, SignedTokens signed) {
		this.app = app;
		this.accounts = accounts;
		this.identity = identity;
		this.tokens = tokens;
		this.signed = signed;
	}

	List<Route> routes() {
		return List.of(Route.of("GET", "/v1/ping", (call) -> RestResponse.json(200, Map.of("ok", true))),
				Route.of("GET", "/v1/apps/get-config", this::config),
				Route.of("POST", "/v1/users/login-with-email", this::loginWithEmail),
				Route.of("POST", "/v2/users/login-with-email", this::loginWithEmail),
				Route.of("POST", "/v1/users/client", this::loginWithToken),
				Route.of("POST", "/v1/users/login/refresh", this::refresh),
				Route.of("POST", "/v1/users/xmpp-token", this::chatPassword));
	}

	private RestResponse config(RestCall call) {
		if (!call.request().query().getOrDefault("domainName", "").equals(App.NAME)) {
			throw new RestException(404, "APP_NOT_FOUND");
		}
		return RestResponse.json(200,
				Map.of("result", Map.of("_id", this.app.appId(), "displayName", "Sandbox", "domainName", App.NAME,
						"appToken", this.app.token(), "xmppHost", this.app.domain(), "e2eeEnabled", false)));
	}

	private RestResponse loginWithEmail(RestCall call) {
		if (!call.request().header("authorization").filter(this.app.token()::equals).isPresent()) {
			throw new RestException(401, "WRONG_APP_TOKEN");
		}
		String account = this.identity.byEmail(call.required("email"), call.required("password"))
			.orElseThrow(() -> new RestException(401, "WRONG_EMAIL_OR_PASSWORD"));
		return loggedIn(account);
	}

	private RestResponse loginWithToken(RestCall call) {
		JsonNode data = call.request()
			.header("x-custom-token")
			.flatMap((token) -> this.signed.check(token, "client"))
			.orElseThrow(() -> new RestException(401, "WRONG_TOKEN"));
		String account = this.identity.byId(data.path("userId").asString(""))
			.orElseThrow(() -> new RestException(401, "USER_NOT_FOUND"));
		return loggedIn(account);
	}

	private RestResponse loggedIn(String account) {
		Map<String, Object> user = new LinkedHashMap<>(this.identity.describe(account));
		user.put("xmppPassword", this.accounts.passwordForOnce(account));
		return RestResponse.json(200, Map.of("success", true, "token", this.tokens.access(account), "refreshToken",
				this.tokens.refresh(account), "user", user));
	}

	private RestResponse refresh(RestCall call) {
		String account = call.request()
			.header("authorization")
			.flatMap(this.tokens::takeRefresh)
			.orElseThrow(() -> new RestException(401, "WRONG_REFRESH_TOKEN"));
		return RestResponse.json(200,
				Map.of("token", this.tokens.access(account), "refreshToken", this.tokens.refresh(account)));
	}

	private RestResponse chatPassword(RestCall call) {
		String account = caller(call);
		return RestResponse.json(200, Map.of("success", true, "xmppPassword", this.accounts.passwordForOnce(account)));
	}

	/** Who calls. */
	String caller(RestCall call) {
		return call.request()
			.header("authorization")
			.flatMap(this.tokens::owner)
			.orElseThrow(() -> new RestException(401, "UNAUTHORIZED"));
	}

}
