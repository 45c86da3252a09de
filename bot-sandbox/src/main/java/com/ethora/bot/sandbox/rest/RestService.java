package com.ethora.bot.sandbox.rest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import com.ethora.bot.sandbox.file.FileStore;
import com.ethora.bot.sandbox.server.ChatServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The REST API. It lives in the thread of the chat server, whose accounts and rooms are
 * the same. Whatever comes, it never throws.
 */
public final class RestService {

	private static final Logger logger = LoggerFactory.getLogger(RestService.class);

	private final List<Route> routes = new ArrayList<>();

	private final Tokens tokens;

	private final SignedTokens signed = new SignedTokens(UUID.randomUUID().toString());

	private final App app;

	/**
	 * Create the API.
	 * @param domain the domain of the chat server
	 * @param server the chat server
	 * @param files where files are kept
	 * @param address tells the address of the server in the web
	 * @param clock what time it is
	 * @param executor the server's thread
	 */
	public RestService(String domain, ChatServer server, FileStore files, Supplier<String> address, Clock clock,
			Executor executor) {
		this.app = new App(domain, ChatServer.conference(domain), "JWT " + UUID.randomUUID());
		this.tokens = new Tokens(clock);
		Identity identity = new Identity(server.accounts(), this.app);
		UserRoutes users = new UserRoutes(this.app, server.accounts(), identity, this.tokens, this.signed);
		this.routes.addAll(users.routes());
		this.routes.addAll(new BatchRoutes(this.app, identity, this.signed, executor).routes());
		this.routes.addAll(new ChatRoutes(this.app, server.registry(), identity, users::caller).routes());
		this.routes.addAll(new FileRoutes(files, server.registry(),
				(call) -> identity.jid(users.caller(call)).orElseThrow(() -> new RestException(401, "UNAUTHORIZED")),
				address, clock)
			.routes());
	}

	/**
	 * Whether a path belongs to the API and not to the chat page.
	 * @param path the path
	 * @return whether it does
	 */
	public static boolean answers(String path) {
		return path.startsWith("/v1/") || path.startsWith("/v2/") || path.startsWith(ChatServer.uploadPath());
	}

	/**
	 * Answer a request.
	 * @param request the request
	 * @return the response
	 */
	public RestResponse handle(RestRequest request) {
		try {
			return find(request).orElseThrow(() -> new RestException(404, "NOT_FOUND"));
		}
		catch (RestException ex) {
			return ex.toResponse();
		}
		catch (RuntimeException ex) {
			logger.error("The sandbox failed to answer a request", ex);
			return RestResponse.error(500, "INTERNAL_ERROR");
		}
	}

	private Optional<RestResponse> find(RestRequest request) {
		for (Route route : this.routes) {
			Optional<Map<String, String>> names = route.match(request.path());
			if (names.isPresent() && route.method().equals(request.method())) {
				return Optional.of(route.answer().apply(new RestCall(request, names.get())));
			}
		}
		return Optional.empty();
	}

	/**
	 * Let tokens end before their time.
	 * @param refreshToo whether those end too that new ones can be had with
	 */
	public void endTokens(boolean refreshToo) {
		this.tokens.end(refreshToo);
	}

	public String appName() {
		return App.NAME;
	}

	public String appId() {
		return this.app.appId();
	}

	public String appToken() {
		return this.app.token();
	}

	/**
	 * Sign a token as the application's backend does for one of its people.
	 * @param user who
	 * @return the token
	 */
	public String clientToken(String user) {
		return this.signed.sign("client", Map.of("userId", user, "appId", this.app.appId()));
	}

	/**
	 * Sign a token as the application's backend does for itself.
	 * @return the token
	 */
	public String serverToken() {
		return this.signed.sign("server", Map.of("appId", this.app.appId()));
	}

}
