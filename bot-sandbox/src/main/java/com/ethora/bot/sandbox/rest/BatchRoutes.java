package com.ethora.bot.sandbox.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;

import com.ethora.bot.sandbox.rest.Identity.Person;
import tools.jackson.databind.JsonNode;

/**
 * Accounts that the application's own backend makes, at once or by a job.
 */
final class BatchRoutes {

	private static final int MAX_USERS = 100;

	private static final int MAX_JOBS = 1_000;

	private final App app;

	private final Identity identity;

	private final SignedTokens signed;

	private final Executor executor;

	private final Map<String, Map<String, Object>> jobs = new LinkedHashMap<>();

	BatchRoutes(App app, Identity identity, SignedTokens signed, Executor executor) {
		this.app = app;
		this.identity = identity;
		this.signed = signed;
		this.executor = executor;
	}

	List<Route> routes() {
		return List.of(Route.of("POST", "/v1/users/batch", this::make),
				Route.of("POST", "/v2/apps/{app}/users/batch", this::order),
				Route.of("GET", "/v2/apps/{app}/users/batch/{job}", this::job));
	}

	private RestResponse make(RestCall call) {
		check(call);
		return RestResponse.json(200, Map.of("ok", true, "results", make(users(call))));
	}

	private RestResponse order(RestCall call) {
		check(call);
		List<JsonNode> users = users(call);
		String id = UUID.randomUUID().toString();
		this.jobs.put(id, Map.of("jobId", id, "state", "waiting"));
		if (this.jobs.size() > MAX_JOBS) {
			this.jobs.remove(this.jobs.keySet().iterator().next());
		}
		this.executor.execute(() -> this.jobs.put(id, done(id, users)));
		return RestResponse.json(202, Map.of("jobId", id));
	}

	private Map<String, Object> done(String id, List<JsonNode> users) {
		try {
			return Map.of("jobId", id, "state", "completed", "results", make(users));
		}
		catch (RestException ex) {
			return Map.of("jobId", id, "state", "failed");
		}
	}

	private RestResponse job(RestCall call) {
		check(call);
		Map<String, Object> job = this.jobs.get(call.inPath("job"));
		if (job == null) {
			throw new RestException(404, "JOB_NOT_FOUND");
		}
		return RestResponse.json(200, job);
	}

	private void check(RestCall call) {
		if (call.request().header("x-custom-token").flatMap((token) -> this.signed.check(token, "server")).isEmpty()) {
			throw new RestException(401, "WRONG_TOKEN");
		}
		if (call.path().containsKey("app") && !call.inPath("app").equals(this.app.appId())) {
			throw new RestException(404, "APP_NOT_FOUND");
		}
	}

	private static List<JsonNode> users(RestCall call) {
		List<JsonNode> users = call.json().path("usersList").valueStream().toList();
		if (users.isEmpty() || users.size() > MAX_USERS) {
			throw new RestException(400, "WRONG_USERS_LIST");
		}
		return users;
	}

	private List<Map<String, Object>> make(List<JsonNode> users) {
		List<Map<String, Object>> made = new ArrayList<>();
		for (JsonNode user : users) {
			Person person = person(user);
			String password = required(user, "password");
			if (!this.identity.add(required(user, "email"), person, password)) {
				throw new RestException(409, "USER_EXISTS");
			}
			Map<String, Object> result = new LinkedHashMap<>(this.identity.describe(person.account()));
			result.put("xmppPassword", password);
			made.add(result);
		}
		return made;
	}

	private Person person(JsonNode user) {
		String last = required(user, "lastName");
		String account = this.app.prefixed(required(user, "uuid"));
		if (last.length() < 2 || this.identity.jid(account).filter((jid) -> jid.local().equals(account)).isEmpty()) {
			throw new RestException(400, "WRONG_USER");
		}
		return new Person(account, required(user, "firstName"), last);
	}

	private static String required(JsonNode user, String field) {
		return RestCall.text(user, field).orElseThrow(() -> new RestException(400, "MISSING_" + field));
	}

}
