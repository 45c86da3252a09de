package com.ethora.bot.room;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursors;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Removal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rooms of a bot: enters all of them whenever there is a link, and turns what comes
 * from them into messages to deal with, each once. Lives on the timeline;
 * {@link #state(Jid)} and {@link #occupants(Jid)} may be asked by any thread.
 */
public final class Rooms {

	private static final Logger logger = LoggerFactory.getLogger(Rooms.class);

	private final RoomsListener listener;

	private final JoinQueue queue;

	private final Function<Jid, Member> makes;

	/** Changed by the timeline only. */
	private final Map<Jid, Member> members = Collections.synchronizedMap(new LinkedHashMap<>());

	/** Rooms that were left while messages of them were in work. */
	private final Map<Jid, Member> former = new HashMap<>();

	private @Nullable Link link;

	private String nick = "";

	public Rooms(Collection<Jid> rooms, RoomSettings settings, Cursors cursors, Timeline timeline,
			RandomGenerator random, RoomsListener listener) {
		this.listener = listener;
		this.queue = new JoinQueue(timeline, settings);
		this.makes = (room) -> {
			RoomLog log = new RoomLog(room, settings, cursors, timeline, random, listener);
			Occupants occupants = new Occupants();
			Membership membership = new Membership(room, settings, timeline, random, this.queue,
					new Feeder(room, log, occupants, listener));
			return new Member(membership, log, occupants);
		};
		rooms.forEach((room) -> this.members.put(room, this.makes.apply(room)));
	}

	/**
	 * Be in one more room, or ask again to be let into one that would not have us.
	 * @param room the room
	 */
	public void join(Jid room) {
		if (state(room) instanceof RoomState.Refused) {
			leave(room);
		}
		if (!this.members.containsKey(room)) {
			Member back = this.former.remove(room);
			Member member = (back != null) ? back : this.makes.apply(room);
			this.members.put(room, member);
			if (this.link != null) {
				enter(member, this.link);
			}
		}
	}

	/**
	 * Leave a room and do not enter it again.
	 * @param room the room
	 */
	public void leave(Jid room) {
		this.former.values().removeIf((member) -> member.log().backlog() == 0);
		Member member = this.members.remove(room);
		if (member != null) {
			boolean refused = member.membership().state() instanceof RoomState.Refused;
			member.membership().leave();
			if (member.log().backlog() > 0 && !refused) {
				this.former.put(room, member);
			}
		}
	}

	private void enter(Member member, Link link) {
		member.log().expect(this.nick);
		member.membership().online(link, this.nick);
	}

	/**
	 * There is a link: enter all rooms.
	 * @param link the link
	 * @param nick the name to enter under
	 */
	public void online(Link link, String nick) {
		this.link = link;
		this.nick = nick;
		this.members.values().forEach((member) -> enter(member, link));
	}

	/**
	 * The link is gone.
	 */
	public void offline() {
		this.link = null;
		this.queue.clear();
		this.members.values().forEach((member) -> member.membership().offline());
	}

	/**
	 * Leave all rooms politely.
	 */
	public void leave() {
		this.queue.clear();
		this.members.values().forEach((member) -> member.membership().leave());
	}

	/**
	 * Something happened in a room.
	 * @param event what
	 */
	public void received(RoomEvent event) {
		Member member = this.members.get(event.room());
		if (member == null) {
			logger.debug("Dropped an event of {}, which is none of our rooms", event.room());
		}
		else {
			member.membership().heard();
			if (event instanceof RoomMessage message) {
				member.log().received(message);
			}
			else {
				member.occupants().received(event);
				if (!ownEntrance(event)) {
					this.listener.event(event);
				}
			}
		}
	}

	/** That we are in a room is no news of others: it is told by the room's state. */
	private boolean ownEntrance(RoomEvent event) {
		return event instanceof RoomEvent.Entered entered && entered.occupant().nick().equals(this.nick);
	}

	/**
	 * We are no longer in a room.
	 * @param room the room
	 * @param removal why
	 */
	public void removed(Jid room, Removal removal) {
		Member member = this.members.get(room);
		if (member != null) {
			member.membership().removed(removal);
		}
	}

	/**
	 * Return where we stand with a room.
	 * @param room the room
	 * @return the state
	 */
	public RoomState state(Jid room) {
		Member member = this.members.get(room);
		return (member != null) ? member.membership().state() : new RoomState.Absent();
	}

	/**
	 * Return who is in a room. May be asked by any thread.
	 * @param room the room
	 * @return the people, none where we are not
	 */
	public List<Occupant> occupants(Jid room) {
		Member member = this.members.get(room);
		return (member != null) ? member.occupants().all() : List.of();
	}

	/**
	 * Return how many messages of a room are not finished.
	 * @param room the room
	 * @return the number of messages in work
	 */
	public int backlog(Jid room) {
		Member member = this.members.get(room);
		return (member != null) ? member.log().backlog() : 0;
	}

	private record Member(Membership membership, RoomLog log, Occupants occupants) {
	}

	private record Feeder(Jid room, RoomLog log, Occupants occupants,
			RoomsListener listener) implements Membership.Observer {

		@Override
		public void joined(Link link, Runnable caughtUp) {
			this.log.joined(link, caughtUp);
		}

		@Override
		public void left() {
			this.log.left();
		}

		@Override
		public void changed(RoomState state) {
			if (!(state instanceof RoomState.CatchingUp || state instanceof RoomState.Joined)) {
				this.occupants.clear();
			}
			this.listener.changed(this.room, state);
		}

	}

}
