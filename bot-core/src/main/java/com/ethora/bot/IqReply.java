package com.ethora.bot;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 */
public sealed interface IqReply {

	/**
	 * Yes, with nothing more to say.
	 * @return the answer
	 */
	static IqReply done() {
		return new Said(null);
	}

	/**
	 * No.
	 * @param condition why
	 * @return the answer
	 */
	static IqReply refused(IqException.Condition condition) {
		return new Refused(condition, null);
	}

	/**
	 * Yes, and this.
	 * @param element what there is to say
	 * @return the answer
	 */
	static IqReply of(XmlElement element) {
		return new Said(element);
	}

	/**
	 * Yes, and this, which is looked at before it is sent.
	 * @param xml one element as text
	 * @return the answer
	 */
	static IqReply of(String xml) {
		return new Written(xml);
	}

	/**
	 * Yes, and this.
	 *
	 * @param element what there is to say, if anything
	 */
	record Said(@Nullable XmlElement element) implements IqReply {
	}

	/**
	 * Yes, and this as text, which is looked at before it is sent.
	 *
	 * @param xml one element
	 */
	record Written(String xml) implements IqReply {

		/** Without the text: an answer may end up in a log. */
		@Override
		public String toString() {
			return "Written[]";
		}

	}

	/**
	 * No.
	 *
	 * @param condition why
	 * @param text words for who asked, if any
	 */
	record Refused(IqException.Condition condition, @Nullable String text) implements IqReply {
	}

}
