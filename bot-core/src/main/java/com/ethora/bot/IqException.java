package com.ethora.bot;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A request is refused, for a reason that who asks may know.
 */
public class IqException extends BotException {

	private final Condition condition;

	private final @Nullable String text;

	/**
	 * Refuse a request.
	 * @param condition why
	 * @param text words for who asks, {@code null} for none
	 */
	public IqException(Condition condition, @Nullable String text) {
		super((text != null) ? "%s: %s".formatted(condition.element(), text) : condition.element());
		this.condition = condition;
		this.text = text;
	}

	/**
	 * Return why.
	 * @return the condition
	 */
	public Condition condition() {
		return this.condition;
	}

	/**
	 * Return the words for who asks.
	 * @return the words, {@code null} for none
	 */
	public @Nullable String text() {
		return this.text;
	}

	/**
	 * Why a request is refused, in the words of XMPP (RFC 6120, section 8.3.3).
	 */
	public enum Condition {

		/** It makes no sense. */
		BAD_REQUEST("modify"),

		/** It contradicts what is there. */
		CONFLICT("cancel"),

		/** Some of it is not known here. */
		FEATURE_NOT_IMPLEMENTED("cancel"),

		/** Who asks is not entitled to it. */
		FORBIDDEN("auth"),

		/** It failed here. */
		INTERNAL_SERVER_ERROR("cancel"),

		/** There is no such thing. */
		ITEM_NOT_FOUND("cancel"),

		/** It does not fulfil a condition. */
		NOT_ACCEPTABLE("modify"),

		/** Nobody may do that. */
		NOT_ALLOWED("cancel"),

		/** It is too much for now. */
		RESOURCE_CONSTRAINT("wait"),

		/** Nothing of the kind is known here. */
		SERVICE_UNAVAILABLE("cancel");

		private final String type;

		Condition(String type) {
			this.type = type;
		}

		/**
		 * Return what who asked can do about it.
		 * @return the type of the error
		 */
		public String type() {
			return this.type;
		}

		/**
		 * Return the name in XMPP.
		 * @return the name of the element
		 */
		public String element() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
