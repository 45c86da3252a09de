package com.ethora.bot;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A reply that everybody in the room has been sent: the room echoed it.
 *
 * @param room the room
 * @param id our id of the message
 * @param archiveId the room's id of the message, absent where the server keeps no archive
 * @param time when the server took it
 */
public record Delivery(Jid room, String id, @Nullable String archiveId, Instant time) {
}
