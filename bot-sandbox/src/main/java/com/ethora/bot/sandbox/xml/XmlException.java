package com.ethora.bot.sandbox.xml;

/**
 * Text that is not one well-formed element, or holds what the protocol forbids.
 */
public final class XmlException extends RuntimeException {

	private final boolean restricted;

	XmlException(String message, boolean restricted) {
		super(message);
		this.restricted = restricted;
	}

	/**
	 * Whether the text is well-formed but holds something forbidden, such as a document
	 * type.
	 * @return whether it is forbidden rather than broken
	 */
	public boolean restricted() {
		return this.restricted;
	}

}
