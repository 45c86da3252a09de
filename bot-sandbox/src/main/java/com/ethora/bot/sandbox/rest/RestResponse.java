package com.ethora.bot.sandbox.rest;

import java.util.Map;

import com.ethora.bot.sandbox.file.StoredFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response.
 *
 * @param status the status
 * @param type the content type
 * @param body the body
 * @param headers what else to say
 */
public record RestResponse(int status, String type, byte[] body, Map<String, String> headers) {

	private static final JsonMapper JSON = JsonMapper.shared();

	// Whatever it is, it must not act in the name of the chat page.
	private static final Map<String, String> FILE_HEADERS = Map.of("Content-Security-Policy",
			"default-src 'none'; sandbox", "X-Content-Type-Options", "nosniff");

	static RestResponse json(int status, Object body) {
		return new RestResponse(status, "application/json", JSON.writeValueAsBytes(body), Map.of());
	}

	static RestResponse error(int status, String code) {
		return json(status, Map.of("error", code));
	}

	static RestResponse file(StoredFile file) {
		return new RestResponse(200, file.type(), file.bytes(), FILE_HEADERS);
	}

	static RestResponse empty(int status) {
		return new RestResponse(status, "text/plain", new byte[0], Map.of());
	}

}
