package com.ethora.bot.ai.knowledge;

/**
 * A part of a document.
 *
 * @param heading what stands over it, empty if nothing does
 * @param text what it says
 */
record Section(String heading, String text) {
}
