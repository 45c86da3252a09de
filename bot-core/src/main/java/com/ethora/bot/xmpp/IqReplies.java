package com.ethora.bot.xmpp;

import com.ethora.bot.IqException.Condition;
import com.ethora.bot.IqReply;
import org.jspecify.annotations.Nullable;

/**
 * Writes the frame of answers to requests.
 */
final class IqReplies {

	/** Servers end the stream of who sends more than they take. */
	static final int MAX_ANSWER = 200_000;

	private IqReplies() {
	}

	/** Begin to write an answer that is no error. */
	static XmlWriter result(Element iq) {
		return reply(iq, "result");
	}

	static String refused(Element iq, Condition condition, @Nullable String text) {
		XmlWriter error = refusal(iq, condition);
		if (text != null) {
			error.start("text", Ns.STANZA_ERRORS).text(text).end();
		}
		return error.done();
	}

	/** An error with a detail that belongs to some extension. */
	static String refused(Element iq, Condition condition, String detail, String namespace) {
		return refusal(iq, condition).empty(detail, namespace).done();
	}

	private static XmlWriter refusal(Element iq, Condition condition) {
		return reply(iq, "error").start("error")
			.attribute("type", condition.type())
			.empty(condition.element(), Ns.STANZA_ERRORS);
	}

	/** Write what somebody answers, or that it makes no sense. */
	static String of(Element iq, IqReply reply) {
		try {
			String answer = write(iq, reply);
			return (answer.length() <= MAX_ANSWER) ? answer : refused(iq, Condition.INTERNAL_SERVER_ERROR, null);
		}
		catch (MalformedXmlException ex) {
			return refused(iq, Condition.INTERNAL_SERVER_ERROR, null);
		}
	}

	private static String write(Element iq, IqReply reply) throws MalformedXmlException {
		if (reply instanceof IqReply.Refused refused) {
			return refused(iq, refused.condition(), refused.text());
		}
		XmlWriter result = result(iq);
		if (reply instanceof IqReply.Said said && said.element() != null) {
			XmlElements.write(result, said.element());
		}
		else if (reply instanceof IqReply.Written written) {
			XmlElements.write(result, XmlElements.of(new ElementReader().read(StreamContext.DEFAULT, written.xml())));
		}
		return result.done();
	}

	private static XmlWriter reply(Element iq, String type) {
		return XmlWriter.of("iq", Ns.CLIENT)
			.attribute("type", type)
			.attribute("to", iq.attribute("from"))
			.attribute("id", iq.attribute("id"));
	}

}
