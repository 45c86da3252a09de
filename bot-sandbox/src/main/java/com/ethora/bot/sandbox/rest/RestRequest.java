package com.ethora.bot.sandbox.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request.
 *
 * @param method the method in upper case
 * @param path the path as it was sent, without a query
 * @param query the parameters
 * @param headers the headers by their names in lower case
 * @param body the body, empty for several parts
 * @param parts the parts of a body that has several
 */
public record RestRequest(String method, String path, Map<String, String> query, Map<String, String> headers,
		byte[] body, List<Part> parts) {

	public RestRequest {
		query = Map.copyOf(query);
		headers = Map.copyOf(headers);
		parts = List.copyOf(parts);
	}

	Optional<String> header(String name) {
		return Optional.ofNullable(this.headers.get(name)).filter((value) -> !value.isBlank());
	}

	/**
	 * Part of a body.
	 *
	 * @param name the name of the field
	 * @param fileName the name of the file, empty if it is none
	 * @param type the content type
	 * @param bytes what is in it
	 */
	public record Part(String name, String fileName, String type, byte[] bytes) {

	}

}
