package com.ethora.bot.sandbox.rest;

/**
 * A request is refused.
 */
final class RestException extends RuntimeException {

	private final int status;

	private final String code;

	RestException(int status, String code) {
		// An answer to a client, not a fault of ours: no stack trace.
		super(code, null, false, false);
		this.status = status;
		this.code = code;
	}

	RestResponse toResponse() {
		return RestResponse.error(this.status, this.code);
	}

}
