package com.ethora.bot.sandbox.archive;

import java.util.List;

/**
 * A page of an archive.
 *
 * @param messages the messages, oldest first
 * @param count how many messages match on all pages
 * @param index position of the first message among them
 * @param complete whether there are no more in the direction of reading
 */
record Page(List<ArchivedMessage> messages, int count, int index, boolean complete) {

}
