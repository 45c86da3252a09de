package com.ethora.bot.contract.chaos.judge;

/**
 * A message as an archive has it.
 *
 * @param nick who said it
 * @param text what was said
 * @param id the archive's id of the message
 */
public record Said(String nick, String text, String id) {
}
