package com.ethora.bot.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import com.ethora.bot.sandbox.xml.ElementReader;
import com.ethora.bot.sandbox.xml.XmlException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream from its first element to its end. Whatever comes, it never throws: what
 * cannot be understood ends the stream.
 */
public final class Connection {

	/**
	 * The greatest size of one element in bytes.
	 */
	public static final int MAX_ELEMENT = 256 * 1024;

	private static final Logger logger = LoggerFactory.getLogger(Connection.class);

	private final Link link;

	private final ElementReader reader = new ElementReader(Ns.CLIENT);

	private final Consumer<Connection> atEnd;

	private final Services services;

	private Phase phase;

	private boolean opened;

	private boolean ended;

	Connection(Link link, Services services, Consumer<Connection> atEnd) {
		this.link = link;
		this.services = services;
		this.atEnd = atEnd;
		this.phase = new Opening(this, services.domain(), StreamElements.featuresBeforeLogin(services.sasl().names()),
				new Authenticating(this, services));
	}

	/**
	 * Take what the client sent.
	 * @param frame one element as text
	 */
	public void receive(String frame) {
		if (this.ended || frame.isBlank()) {
			return;
		}
		try {
			take(frame);
		}
		catch (StreamException ex) {
			fail(ex.error(), ex.detail());
		}
		catch (XmlException ex) {
			fail(ex.restricted() ? StreamError.RESTRICTED_XML : StreamError.NOT_WELL_FORMED);
		}
		catch (RuntimeException ex) {
			logger.error("The sandbox failed to handle a stanza and ends the connection", ex);
			fail(StreamError.INTERNAL_SERVER_ERROR);
		}
	}

	/**
	 * The client sent something too large to be read, or no text.
	 */
	public void refuse() {
		fail(StreamError.POLICY_VIOLATION);
	}

	/**
	 * The link is gone.
	 */
	public void lost() {
		end();
	}

	void open() {
		this.opened = true;
		send(StreamElements.open(this.services.domain()));
	}

	void send(Element element) {
		if (!this.ended) {
			this.link.send(element.toString());
		}
	}

	void fail(StreamError error) {
		fail(error, null);
	}

	private void fail(StreamError error, @Nullable Element detail) {
		if (this.ended) {
			return;
		}
		logger.debug("Ending a stream with {}", error.element());
		if (!this.opened) {
			open();
		}
		send(StreamElements.error(error, detail));
		close();
	}

	void cut() {
		this.link.cut();
		end();
	}

	private void take(String frame) {
		if (isTooLarge(frame)) {
			throw new StreamException(StreamError.POLICY_VIOLATION);
		}
		Element element = this.reader.read(frame);
		if (element.is("close", Ns.FRAMING)) {
			close();
			return;
		}
		Phase next = this.phase.receive(element);
		if (!this.ended) {
			this.phase = next;
		}
	}

	private void close() {
		send(StreamElements.close());
		this.link.close();
		end();
	}

	private void end() {
		if (this.ended) {
			return;
		}
		this.ended = true;
		if (this.phase instanceof Session session) {
			session.end();
		}
		this.atEnd.accept(this);
	}

	private static boolean isTooLarge(String frame) {
		// Only what is long enough to be too large is worth counting.
		return frame.length() > MAX_ELEMENT / 3 && frame.getBytes(StandardCharsets.UTF_8).length > MAX_ELEMENT;
	}

}
