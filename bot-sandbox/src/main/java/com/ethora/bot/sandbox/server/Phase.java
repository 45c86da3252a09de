package com.ethora.bot.sandbox.server;

import com.ethora.bot.sandbox.xml.Element;

/**
 * How far a stream has come: what the next element may be.
 */
@FunctionalInterface
interface Phase {

	/**
	 * Take the next element.
	 * @param element the element
	 * @return the phase after it
	 * @throws StreamException when the element ends the stream
	 */
	Phase receive(Element element);

}
