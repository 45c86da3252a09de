package com.ethora.bot.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.wire.LinkFailure;

/**
 * What a server answers to a request over HTTP.
 *
 * @param body the element around everything, with its attributes
 * @param elements the elements inside
 */
record BoshAnswer(Element body, List<String> elements) {

	static BoshAnswer read(String text) throws MalformedXmlException {
		String xml = text.strip();
		if (xml.startsWith("<?xml")) {
			xml = xml.substring(xml.indexOf('>') + 1).strip();
		}
		int end = endOfTag(xml);
		boolean empty = xml.charAt(end - 1) == '/';
		Element body = new ElementReader().read(StreamContext.DEFAULT,
				empty ? xml.substring(0, end + 1) : xml.substring(0, end) + "/>");
		if (!body.is("body", Ns.BOSH) || (empty && end != xml.length() - 1)) {
			throw new MalformedXmlException("No body");
		}
		return new BoshAnswer(body, empty ? List.of() : elements(xml));
	}

	boolean terminates() {
		return "terminate".equals(this.body.attribute("type")) || "error".equals(this.body.attribute("type"));
	}

	private static int endOfTag(String xml) throws MalformedXmlException {
		char quote = 0;
		for (int i = 0; i < xml.length(); i++) {
			char c = xml.charAt(i);
			if (quote != 0) {
				quote = (c == quote) ? 0 : quote;
			}
			else if (c == '\'' || c == '"') {
				quote = c;
			}
			else if (c == '>' && i > 0) {
				return i;
			}
		}
		throw new MalformedXmlException("No element");
	}

	private static List<String> elements(String xml) throws MalformedXmlException {
		Elements elements = new Elements();
		StreamCutter cutter = new StreamCutter(elements);
		byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
		for (int from = 0; from < bytes.length;) {
			from = cutter.accept(bytes, from, bytes.length);
		}
		if (!elements.finished) {
			throw new MalformedXmlException("A body without an end");
		}
		return List.copyOf(elements.list);
	}

	private static final class Elements implements ChannelListener {

		private final List<String> list = new ArrayList<>();

		private boolean finished;

		@Override
		public void heard() {
			// Nobody says that here.
		}

		@Override
		public void opened(StreamContext context) {
			// The body itself.
		}

		@Override
		public void received(String xml) {
			this.list.add(xml);
		}

		@Override
		public void finished() {
			this.finished = true;
		}

		@Override
		public void failed(LinkFailure failure) {
			// Nobody says that here.
		}

	}

}
