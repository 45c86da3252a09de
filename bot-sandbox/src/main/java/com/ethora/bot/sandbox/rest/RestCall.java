package com.ethora.bot.sandbox.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request on its way to who answers it.
 *
 * @param request the request
 * @param path what the names in its path stand for
 */
record RestCall(RestRequest request, Map<String, String> path) {

	private static final JsonMapper JSON = JsonMapper.shared();

	String inPath(String name) {
		return this.path.getOrDefault(name, "");
	}

	/** The body, which has to be an object; none is an empty one. */
	JsonNode json() {
		if (this.request.body().length == 0) {
			return JSON.createObjectNode();
		}
		try {
			JsonNode body = JSON.readTree(this.request.body());
			if (body.isObject()) {
				return body;
			}
		}
		catch (JacksonException ex) {
			// Answered below as any other body that is no object.
		}
		throw new RestException(400, "BAD_REQUEST");
	}

	/** A text of the body that must be there. */
	String required(String field) {
		return optional(field).orElseThrow(() -> new RestException(400, "MISSING_" + field));
	}

	Optional<String> optional(String field) {
		return text(json(), field);
	}

	static Optional<String> text(JsonNode object, String field) {
		JsonNode value = object.path(field);
		return value.isString() ? Optional.of(value.stringValue().strip()).filter((text) -> !text.isEmpty())
				: Optional.empty();
	}

	/** Texts of the body, none where there is no list. */
	List<String> texts(String field) {
		JsonNode list = json().path(field);
		return list.isArray()
				? list.valueStream().filter(JsonNode::isString).map((value) -> value.stringValue().strip()).toList()
				: List.of();
	}

	int number(String parameter, int otherwise) {
		String value = this.request.query().getOrDefault(parameter, "");
		return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
	}

}
