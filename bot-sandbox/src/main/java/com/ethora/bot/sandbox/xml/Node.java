package com.ethora.bot.sandbox.xml;

/**
 * Something inside an element: another element or a piece of text.
 */
public sealed interface Node permits Element, Text {

}
