package com.ethora.bot.xmpp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * Our stay in one room, from asking to be let in, and who is there with us.
 */
final class Stay {

	private final Set<String> ids = new HashSet<>();

	private final Map<String, Standing> occupants = new HashMap<>();

	private String nick = "";

	private boolean present;

	private @Nullable CompletableFuture<Void> pending;

	/** Ask to be let in, perhaps once more: the room will say anew who is there. */
	CompletableFuture<Void> ask(String nick, String id) {
		this.nick = nick;
		this.ids.add(id);
		this.occupants.clear();
		CompletableFuture<Void> answer = this.pending;
		if (answer == null) {
			answer = new CompletableFuture<>();
			this.pending = answer;
		}
		return answer;
	}

	@Nullable CompletableFuture<Void> pending() {
		return this.pending;
	}

	String nick() {
		return this.nick;
	}

	boolean present() {
		return this.present;
	}

	boolean asked(@Nullable String id) {
		return id == null || this.ids.contains(id);
	}

	/** A server that does not say who is who at least answers with our id. */
	boolean isUs(RoomPresence presence) {
		String id = presence.id();
		return presence.self() || (this.nick.equals(presence.nick()) && id != null && this.ids.contains(id));
	}

	void begin() {
		this.present = true;
		this.pending = null;
		this.ids.clear();
	}

	/** Somebody is there, or is there in another way. We ourselves always count. */
	List<RoomEvent> shown(RoomPresence presence) throws DroppedException {
		Occupant occupant = presence.occupant();
		Standing now = new Standing(occupant.affiliation(), occupant.role());
		if (full() && !this.occupants.containsKey(occupant.nick()) && !occupant.nick().equals(this.nick)) {
			throw new DroppedException("presence of more people than are known");
		}
		Standing before = this.occupants.put(occupant.nick(), now);
		if (before == null) {
			return List.of(new RoomEvent.Entered(presence.room(), occupant, this.pending != null));
		}
		return before.changes(now, presence.room(), occupant);
	}

	private boolean full() {
		int others = this.occupants.size() - (this.occupants.containsKey(this.nick) ? 1 : 0);
		return others >= Attendance.MAX_OTHERS;
	}

	/** Somebody is there no more, and may stand differently with the room. */
	List<RoomEvent> gone(RoomPresence presence) {
		Occupant occupant = presence.occupant();
		Standing before = this.occupants.remove(occupant.nick());
		if (before == null) {
			return List.of();
		}
		Standing now = new Standing(occupant.affiliation(), before.role());
		return Stream
			.concat(before.changes(now, presence.room(), occupant).stream(),
					Stream.of(new RoomEvent.Left(presence.room(), occupant.nick())))
			.toList();
	}

	private record Standing(Affiliation affiliation, Role role) {

		private List<RoomEvent> changes(Standing now, Jid room, Occupant occupant) {
			if (now.equals(this)) {
				return List.of();
			}
			Jid person = (occupant.jid() != null) ? occupant.jid().bare() : null;
			Stream<RoomEvent> affiliation = (now.affiliation == this.affiliation) ? Stream.empty()
					: Stream.of(new RoomEvent.AffiliationChanged(room, now.affiliation, person, occupant.nick()));
			Stream<RoomEvent> role = (now.role == this.role) ? Stream.empty()
					: Stream.of(new RoomEvent.RoleChanged(room, occupant.nick(), now.role));
			return Stream.concat(affiliation, role).toList();
		}

	}

}
