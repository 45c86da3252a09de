package com.ethora.bot.xmpp;

import org.jivesoftware.smack.packet.AbstractStreamOpen;
import org.jivesoftware.smack.packet.StreamOpen;
import org.jivesoftware.smack.packet.XmlEnvironment;

/**
 * How a stream begins and ends.
 */
enum Framing {

	/** RFC 6120: one document for both ways. */
	STREAM {

		@Override
		AbstractStreamOpen header(String domain, String language) {
			return new StreamOpen(domain, null, null, language);
		}

		@Override
		XmlEnvironment environment() {
			return new XmlEnvironment(Ns.CLIENT);
		}

		@Override
		String farewell() {
			return "</stream:stream>";
		}

	},

	/** RFC 7395: a document for every element. */
	FRAMES {

		@Override
		AbstractStreamOpen header(String domain, String language) {
			return new FramingOpen(domain);
		}

		@Override
		XmlEnvironment environment() {
			return XmlEnvironment.EMPTY;
		}

		@Override
		String farewell() {
			return XmlWriter.of("close", Ns.FRAMING).done();
		}

	},

	/** XEP-0206: a document for some elements. The channel writes what is around them. */
	BODIES {

		@Override
		AbstractStreamOpen header(String domain, String language) {
			return FRAMES.header(domain, language);
		}

		@Override
		XmlEnvironment environment() {
			return FRAMES.environment();
		}

		@Override
		String farewell() {
			return FRAMES.farewell();
		}

		/** Requests are numbered, and that is enough. */
		@Override
		boolean managed() {
			return false;
		}

	};

	/** Ask the server to open a stream. */
	abstract AbstractStreamOpen header(String domain, String language);

	/** What need not be repeated in the elements of a stream. */
	abstract XmlEnvironment environment();

	/** End the stream. */
	abstract String farewell();

	/** Whether stanzas can be counted on this transport. */
	boolean managed() {
		return true;
	}

}
