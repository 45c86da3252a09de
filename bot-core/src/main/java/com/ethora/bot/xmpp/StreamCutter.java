package com.ethora.bot.xmpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts the bytes of a stream into its top-level elements.
 */
final class StreamCutter {

	private final XmlScanner scanner = new XmlScanner();

	private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1024);

	private final ChannelListener listener;

	StreamCutter(ChannelListener listener) {
		this.listener = listener;
	}

	/**
	 * Take the next bytes, up to the end of the first element in them.
	 * @param bytes where the bytes are
	 * @param from the first of them
	 * @param to the end of them
	 * @return where the bytes begin that were not taken
	 * @throws MalformedXmlException when they are no stream
	 */
	int accept(byte[] bytes, int from, int to) throws MalformedXmlException {
		for (int i = from; i < to; i++) {
			XmlScanner.Found found = this.scanner.accept(bytes[i] & 0xFF);
			if (found == XmlScanner.Found.NOTHING && this.scanner.between()) {
				this.buffer.reset();
				continue;
			}
			this.buffer.write(bytes[i]);
			if (this.buffer.size() > Channel.MAX_ELEMENT) {
				throw new MalformedXmlException("An element of more than %d bytes".formatted(Channel.MAX_ELEMENT));
			}
			if (found != XmlScanner.Found.NOTHING) {
				deliver(found);
				return i + 1;
			}
		}
		return to;
	}

	private void deliver(XmlScanner.Found found) {
		String xml = this.buffer.toString(StandardCharsets.UTF_8);
		this.buffer.reset();
		switch (found) {
			case HEADER -> this.listener.opened(StreamContext.of(xml));
			case ELEMENT -> this.listener.received(xml);
			case END -> this.listener.finished();
			case NOTHING -> throw new IllegalStateException("Nothing was found");
		}
	}

}
