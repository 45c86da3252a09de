package com.ethora.bot.sandbox.stanza;

import java.util.Locale;

/**
 * The reasons for which a stanza is refused (RFC 6120, section 8.3.3).
 */
public enum Condition {

	BAD_REQUEST("modify"), CONFLICT("cancel"), FEATURE_NOT_IMPLEMENTED("cancel"), FORBIDDEN("auth"),
	INTERNAL_SERVER_ERROR("cancel"), ITEM_NOT_FOUND("cancel"), JID_MALFORMED("modify"), NOT_ACCEPTABLE("modify"),
	NOT_ALLOWED("cancel"), NOT_AUTHORIZED("auth"), REGISTRATION_REQUIRED("auth"), REMOTE_SERVER_NOT_FOUND("cancel"),
	RESOURCE_CONSTRAINT("wait"), SERVICE_UNAVAILABLE("cancel");

	private final String type;

	Condition(String type) {
		this.type = type;
	}

	String type() {
		return this.type;
	}

	String element() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
