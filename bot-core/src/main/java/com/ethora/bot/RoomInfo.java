package com.ethora.bot;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a server tells about a room to those who may not be in it.
 *
 * @param jid the address of the room
 * @param name the name to show, the local part of the address where there is none
 * @param description what the room is for, if it says so
 * @param users how many people there are, if it says so: those in the room now, or those
 * who belong to it, as the server counts
 * @param background address of a background picture, if there is one
 * @param thumbnail address of a small picture, if there is one
 * @param features what the room can do and is, in the words of XMPP, as in
 * {@code muc_membersonly}; empty in a list of rooms
 */
public record RoomInfo(Jid jid, String name, @Nullable String description, @Nullable Integer users,
		@Nullable String background, @Nullable String thumbnail, Set<String> features) {

	public RoomInfo {
		jid = jid.bare();
		name = name.isBlank() ? jid.requireLocal() : name;
		features = Set.copyOf(features);
	}

}
