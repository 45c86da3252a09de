package com.ethora.bot.xmpp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.Removal;

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
		return this.stays.computeIfAbsent(room, (key) -> new Stay()).ask(nick, id);
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

	/** Whether a domain has rooms we are in: who speaks from there is no account. */
	synchronized boolean hasRooms(String domain) {
		return this.stays.keySet().stream().anyMatch((room) -> room.domain().equals(domain));
	}

	/** Where we are, under the names we have there. */
	synchronized List<Jid> places() {
		return this.stays.entrySet()
			.stream()
			.filter((stay) -> stay.getValue().present())
			.map((stay) -> stay.getKey().withResource(stay.getValue().nick()))
			.toList();
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
		if (stay.pending() == null || !stay.asked(presence.id())) {
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
			return stay.isUs(presence) ? self(stay, presence, nick) : others(stay, presence, nick);
		}
		if (!presence.gone()) {
			throw new DroppedException("presence of another type");
		}
		return (presence.self() || nick.equals(stay.nick())) ? removed(stay, presence) : tell(stay.gone(presence));
	}

	private Runnable self(Stay stay, RoomPresence presence, String nick) throws DroppedException {
		CompletableFuture<Void> pending = stay.pending();
		if (pending == null) {
			return others(stay, presence, nick);
		}
		if (!nick.equals(stay.nick())) {
			// Under another name we would not know our own messages.
			this.stays.remove(presence.room());
			Refusal refusal = new Refusal("conflict", "the room would call us '%s'".formatted(nick));
			return () -> {
				this.leaving.leave(presence.room(), nick);
				settle(stay, new RefusedException(refusal));
			};
		}
		stay.begin();
		Runnable news = tell(stay.shown(presence));
		return () -> {
			news.run();
			this.events.settle(() -> pending.complete(null));
		};
	}

	private Runnable removed(Stay stay, RoomPresence presence) {
		if (!stay.present()) {
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

	/** Before the room has let us in, who has our nick is an older session of ours. */
	private Runnable others(Stay stay, RoomPresence presence, String nick) throws DroppedException {
		boolean older = nick.equals(stay.nick()) && stay.pending() != null;
		return older ? NOTHING : tell(stay.shown(presence));
	}

	private Runnable tell(List<RoomEvent> events) {
		return () -> events.forEach((event) -> this.events.tell((listener) -> listener.received(event)));
	}

	private void settle(Stay stay, RuntimeException reason) {
		CompletableFuture<Void> pending = stay.pending();
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

}
