package com.ethora.bot.xmpp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.Removal;
import org.jspecify.annotations.Nullable;

/**
 * The rooms we are in or about to enter, and who else is there. Safe for use by any
 * thread.
 */
final class Attendance {

	/** How many people of one room are known; of more it is not told that they come. */
	static final int MAX_OTHERS = 20_000;

	private static final Runnable NOTHING = () -> {
	};

	private final LinkEvents events;

	private final Leaving leaving;

	private final Map<Jid, Stay> stays = new HashMap<>();

	Attendance(LinkEvents events, Leaving leaving) {
		this.events = events;
		this.leaving = leaving;
	}

	/**
	 * Expect to enter a room.
	 * @param room the room
	 * @param nick our name there
	 * @param id the id of the presence that asks for it
	 * @return completed when we are there
	 */
	synchronized CompletableFuture<Void> join(Jid room, String nick, String id) {
		Stay stay = this.stays.computeIfAbsent(room, (key) -> new Stay());
		stay.nick = nick;
		stay.ids.add(id);
		CompletableFuture<Void> pending = stay.pending;
		if (pending == null) {
			pending = new CompletableFuture<>();
			stay.pending = pending;
		}
		return pending;
	}

	void leave(Jid room) {
		Stay stay;
		synchronized (this) {
			stay = this.stays.remove(room);
		}
		if (stay != null) {
			settle(stay,
					new LinkException(LinkFailure.of(Kind.CLOSED, "Left '%s' before it let us in".formatted(room))));
		}
	}

	synchronized boolean attends(Jid room) {
		return this.stays.containsKey(room);
	}

	/** Nobody will answer any more. */
	void end(LinkException reason) {
		Map<Jid, Stay> ended;
		synchronized (this) {
			ended = Map.copyOf(this.stays);
			this.stays.clear();
		}
		ended.values().forEach((stay) -> settle(stay, reason));
	}

	void received(Element presence) throws DroppedException {
		RoomPresence read = RoomPresence.of(presence);
		Runnable outcome;
		synchronized (this) {
			Stay stay = this.stays.get(read.room());
			if (stay == null) {
				throw new DroppedException("presence from where we are not");
			}
			outcome = read.refused() ? refused(stay, read, Refusals.of(presence)) : decide(stay, read);
		}
		outcome.run();
	}

	private Runnable refused(Stay stay, RoomPresence presence, Refusal refusal) throws DroppedException {
		if (stay.pending == null || (presence.id() != null && !stay.ids.contains(presence.id()))) {
			throw new DroppedException("refusal of what we did not ask for");
		}
		this.stays.remove(presence.room());
		return () -> settle(stay, new RefusedException(refusal));
	}

	private Runnable decide(Stay stay, RoomPresence presence) throws DroppedException {
		String nick = presence.nick();
		if (nick == null) {
			throw new DroppedException("presence of a room");
		}
		if (presence.present()) {
			return stay.isUs(presence) ? entered(stay, presence, nick) : cameIn(stay, presence, nick);
		}
		if (!presence.gone()) {
			throw new DroppedException("presence of another type");
		}
		return (presence.self() || nick.equals(stay.nick)) ? removed(stay, presence) : wentOut(stay, presence, nick);
	}

	private Runnable entered(Stay stay, RoomPresence presence, String nick) {
		CompletableFuture<Void> pending = stay.pending;
		if (pending == null) {
			return NOTHING;
		}
		if (!nick.equals(stay.nick)) {
			// Under another name we would not know our own messages.
			this.stays.remove(presence.room());
			Refusal refusal = new Refusal("conflict", "the room would call us '%s'".formatted(nick));
			return () -> {
				this.leaving.leave(presence.room(), nick);
				settle(stay, new RefusedException(refusal));
			};
		}
		stay.present = true;
		stay.pending = null;
		stay.ids.clear();
		return () -> this.events.settle(() -> pending.complete(null));
	}

	private Runnable removed(Stay stay, RoomPresence presence) {
		if (!stay.present) {
			// What is left of an older session of ours: servers tell its end to this one.
			return NOTHING;
		}
		this.stays.remove(presence.room());
		Removal removal = presence.removal();
		return () -> {
			settle(stay, new RefusedException(new Refusal("not-acceptable", "removed while entering")));
			this.events.tell((listener) -> listener.removed(presence.room(), removal));
		};
	}

	private Runnable cameIn(Stay stay, RoomPresence presence, String nick) throws DroppedException {
		if (nick.equals(stay.nick) || stay.others.contains(nick)) {
			return NOTHING;
		}
		if (stay.others.size() >= MAX_OTHERS) {
			throw new DroppedException("presence of more people than are known");
		}
		stay.others.add(nick);
		RoomEvent event = new RoomEvent.Entered(presence.room(), presence.sender());
		return () -> this.events.tell((listener) -> listener.received(event));
	}

	private Runnable wentOut(Stay stay, RoomPresence presence, String nick) {
		if (!stay.others.remove(nick)) {
			return NOTHING;
		}
		RoomEvent event = new RoomEvent.Left(presence.room(), nick);
		return () -> this.events.tell((listener) -> listener.received(event));
	}

	private void settle(Stay stay, RuntimeException reason) {
		CompletableFuture<Void> pending = stay.pending;
		if (pending != null) {
			this.events.settle(() -> pending.completeExceptionally(reason));
		}
	}

	/**
	 * Leaves a room.
	 */
	@FunctionalInterface
	interface Leaving {

		/** Tell the room that we go. */
		void leave(Jid room, String nick);

	}

	private static final class Stay {

		private final Set<String> ids = new HashSet<>();

		private final Set<String> others = new HashSet<>();

		private String nick = "";

		private boolean present;

		private @Nullable CompletableFuture<Void> pending;

		/** A server that does not say who is who at least answers with our id. */
		private boolean isUs(RoomPresence presence) {
			String id = presence.id();
			return presence.self() || (this.nick.equals(presence.nick()) && id != null && this.ids.contains(id));
		}

	}

}
