package com.ethora.bot.sandbox.xml;

/**
 * A piece of text inside an element.
 *
 * @param value the text, unescaped
 */
public record Text(String value) implements Node {

}
