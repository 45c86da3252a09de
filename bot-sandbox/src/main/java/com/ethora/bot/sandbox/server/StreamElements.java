package com.ethora.bot.sandbox.server;

import java.util.List;
import java.util.UUID;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements a stream begins and ends with.
 */
final class StreamElements {

	private StreamElements() {
	}

	static Element open(String domain) {
		return Element.of("open", Ns.FRAMING)
			.with("from", domain)
			.with("id", UUID.randomUUID().toString())
			.with("version", "1.0")
			.with("xml:lang", "en");
	}

	static Element close() {
		return Element.of("close", Ns.FRAMING);
	}

	static Element error(StreamError error, @Nullable Element detail) {
		Element element = Element.of("error", Ns.STREAMS).with(Element.of(error.element(), Ns.STREAM_ERRORS));
		return (detail != null) ? element.with(detail) : element;
	}

	static Element featuresBeforeLogin(List<String> mechanisms) {
		return Element.of("features", Ns.STREAMS)
			.with(Element.of("mechanisms", Ns.SASL)
				.with(mechanisms.stream()
					.map((mechanism) -> Element.of("mechanism", Ns.SASL).withText(mechanism))
					.toList()));
	}

	static Element featuresAfterLogin() {
		return Element.of("features", Ns.STREAMS)
			.with(Element.of("bind", Ns.BIND))
			.with(Element.of("sm", Ns.SM))
			.with(Element.of("session", Ns.SESSION).with(Element.of("optional", Ns.SESSION)));
	}

}
