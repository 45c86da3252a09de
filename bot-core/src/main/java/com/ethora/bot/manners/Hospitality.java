package com.ethora.bot.manners;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.manners.Invitations.Inviter;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Removal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows invitations, and comes back to those rooms after a restart until it is shown
 * out or leaves. Lives on the timeline.
 */
final class Hospitality {

	private static final Logger logger = LoggerFactory.getLogger(Hospitality.class);

	private final Bot bot;

	private final Invitations invitations;

	private final KnownRooms rooms;

	private final Timeline timeline;

	private final Runnable changed;

	private final BiConsumer<Jid, String> say;

	private final Consumer<Manner> manners;

	/** Rooms that are greeted as soon as the bot is in them. */
	private final Set<Jid> greeted = new HashSet<>();

	/**
	 * Create the hospitality.
	 * @param bot who is invited
	 * @param invitations which invitations it follows
	 * @param rooms the rooms it was invited to
	 * @param timeline what time runs on
	 * @param changed run when these are others than before
	 * @param say says something in a room
	 * @param manners told what it does
	 */
	Hospitality(Bot bot, Invitations invitations, KnownRooms rooms, Timeline timeline, Runnable changed,
			BiConsumer<Jid, String> say, Consumer<Manner> manners) {
		this.bot = bot;
		this.invitations = invitations;
		this.rooms = rooms;
		this.timeline = timeline;
		this.changed = changed;
		this.say = say;
		this.manners = manners;
	}

	/** It is known now which rooms there were before. */
	void comeBack() {
		this.rooms.all().stream().filter((room) -> !isOurs(room)).forEach((room) -> enter(room, null));
	}

	void invited(RoomEvent.Invited invitation) {
		Jid room = invitation.room();
		if (isOurs(room)) {
			return;
		}
		switch (this.invitations.accept()) {
			case NOBODY -> decline(room);
			case EVERYBODY -> accept(room);
			case DOMAIN -> decide(room, ofOurServer(invitation));
			case CONTACTS -> decideByContacts(room, invitation.from());
		}
	}

	private void decide(Jid room, boolean welcome) {
		if (welcome) {
			accept(room);
		}
		else {
			decline(room);
		}
	}

	/** Rooms are at domains below that of the server. */
	private boolean ofOurServer(RoomEvent.Invited invitation) {
		Jid from = invitation.from();
		String ours = this.bot.jid().domain();
		boolean known = from == null || from.domain().equals(ours) || from.bare().equals(invitation.room());
		return known && (invitation.room().domain().equals(ours) || invitation.room().domain().endsWith("." + ours));
	}

	private void decideByContacts(Jid room, @Nullable Jid from) {
		this.bot.people()
			.contacts()
			.whenComplete((contacts, error) -> this.timeline.execute(() -> decide(room, error == null && from != null
					&& contacts.stream().anyMatch((contact) -> contact.jid().equals(from.bare())))));
	}

	private void accept(Jid room) {
		if (isOurs(room) || !this.rooms.add(room, this.invitations.maxRooms())) {
			decline(room);
			return;
		}
		this.changed.run();
		this.manners.accept(Manner.INVITED);
		enter(room, this.invitations.greeting());
	}

	private void decline(Jid room) {
		logger.debug("An invitation to {} is not followed", room);
		this.manners.accept(Manner.DECLINED);
	}

	/** Whether it has something to say in a room as a guest. */
	boolean greets(Jid room) {
		return this.greeted.contains(room);
	}

	private void enter(Jid room, @Nullable String greeting) {
		if (greeting != null) {
			this.greeted.add(room);
		}
		this.bot.join(room.toString()).whenComplete((entered, error) -> this.timeline.execute(() -> {
			this.greeted.remove(room);
			if (error == null && greeting != null) {
				this.manners.accept(Manner.GREETED);
				this.say.accept(room, greeting);
			}
		}));
	}

	/** A room will not have us any more. */
	void refused(Jid room) {
		if (this.rooms.contains(room)) {
			this.bot.leave(room.toString());
			forget(room);
		}
	}

	/** We were shown out, but a service that stops for a while does not mean us. */
	void removed(Jid room, Removal removal) {
		if (removal != Removal.SERVICE && removal != Removal.UNKNOWN) {
			refused(room);
		}
	}

	void forget(Jid room) {
		if (this.rooms.remove(room)) {
			this.changed.run();
			this.manners.accept(Manner.FORGOTTEN);
		}
	}

	private boolean isOurs(Jid room) {
		return this.bot.rooms().stream().map(Room::jid).anyMatch(room::equals);
	}

	/** Whether there is anything to remember. */
	static boolean wanted(Invitations invitations) {
		return invitations.accept() != Inviter.NOBODY;
	}

}
