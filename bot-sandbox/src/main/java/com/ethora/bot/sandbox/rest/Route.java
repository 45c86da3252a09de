package com.ethora.bot.sandbox.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of request and who answers it.
 *
 * @param method the method
 * @param path the path, with names in it
 * @param names the names in their order
 * @param answer answers
 */
record Route(String method, Pattern path, String[] names, Function<RestCall, RestResponse> answer) {

	private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

	/**
	 * Make a route.
	 * @param method the method
	 * @param path the path, as in {@code /v1/chats/my/{name}}
	 * @param answer answers
	 */
	static Route of(String method, String path, Function<RestCall, RestResponse> answer) {
		String[] names = NAME.matcher(path).results().map((found) -> found.group(1)).toArray(String[]::new);
		Pattern pattern = Pattern.compile(NAME.matcher(path).replaceAll("([^/]+)") + "/?");
		return new Route(method, pattern, names, answer);
	}

	Optional<Map<String, String>> match(String path) {
		Matcher matcher = this.path.matcher(path);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < this.names.length; i++) {
			values.put(this.names[i], matcher.group(i + 1));
		}
		return Optional.of(values);
	}

}
