package com.ethora.bot.wire;

import com.ethora.bot.Peer;
import com.ethora.bot.Reply;

/**
 * A message on its way to one person.
 *
 * @param id our id of the message
 * @param peer the person
 * @param reply what it says
 */
public record DirectPost(String id, Peer peer, Reply reply) {
}
