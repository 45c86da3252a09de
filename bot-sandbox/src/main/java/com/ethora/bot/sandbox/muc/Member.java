package com.ethora.bot.sandbox.muc;

import java.time.Instant;

/**
 * What a room knows of a person, present or not.
 *
 * @param affiliation relation to the room
 * @param name name to show, as last seen
 * @param lastActive when the person last came or wrote
 */
record Member(Affiliation affiliation, String name, Instant lastActive) {

}
