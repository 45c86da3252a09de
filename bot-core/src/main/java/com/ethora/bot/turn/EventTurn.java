package com.ethora.bot.turn;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;

/**
 * Something that happened in a room, other than a message, being told. Unlike messages,
 * events are not told again when the bot stops or fails on the way.
 */
public final class EventTurn {

	private final RoomEvent event;

	private final Bot bot;

	private final EventSink sink;

	public EventTurn(RoomEvent event, Bot bot, EventSink sink) {
		this.event = event;
		this.bot = bot;
		this.sink = sink;
	}

	/**
	 * Return what happened.
	 * @return the event
	 */
	public RoomEvent event() {
		return this.event;
	}

	/**
	 * Return who is told.
	 * @return the bot
	 */
	public Bot bot() {
		return this.bot;
	}

	/**
	 * Return by whom it happened. Of somebody who has left, and of somebody who invites,
	 * no more than a name is known.
	 * @return the person, if that is told
	 */
	public Optional<Sender> sender() {
		return sender(this.event);
	}

	/**
	 * Return the message it happened to.
	 * @return the message, if it is about one
	 */
	public Optional<MessageRef> message() {
		if (this.event instanceof RoomEvent.Reacted reacted) {
			return Optional.of(reacted.message());
		}
		if (this.event instanceof RoomEvent.Edited edited) {
			return Optional.of(edited.message());
		}
		return (this.event instanceof RoomEvent.Deleted deleted) ? Optional.of(deleted.message()) : Optional.empty();
	}

	/**
	 * Say something because of it: in the room, or to the one who invites the bot to a
	 * room that it is not in. Where the account of that one is not known, nothing is
	 * said.
	 * @param reply what to say
	 */
	public void reply(Reply reply) {
		if (this.event instanceof RoomEvent.Invited) {
			inviter().ifPresent((person) -> this.sink.send(person, reply));
		}
		else {
			send(reply);
		}
	}

	/**
	 * Say something in the room.
	 * @param reply what to say
	 * @return completed when the room has shown it, or failed where the bot is not in it
	 */
	public CompletableFuture<Delivery> send(Reply reply) {
		return this.sink.send(this.event.room(), reply);
	}

	/**
	 * Return who invites the bot. A place in the room is no account, and a server is
	 * nobody to talk to.
	 * @return the person, if their account is known
	 */
	public Optional<Peer> inviter() {
		return Optional.of(this.event)
			.filter(RoomEvent.Invited.class::isInstance)
			.map((event) -> ((RoomEvent.Invited) event).from())
			.filter((from) -> from.local() != null && !from.bare().equals(this.event.room()))
			.map(Peer::account);
	}

	static Optional<Sender> sender(RoomEvent event) {
		if (event instanceof RoomEvent.Reacted reacted) {
			return Optional.of(reacted.sender());
		}
		if (event instanceof RoomEvent.Edited edited) {
			return Optional.of(edited.sender());
		}
		if (event instanceof RoomEvent.Deleted deleted) {
			return Optional.of(deleted.sender());
		}
		if (event instanceof RoomEvent.Entered entered) {
			return Optional.of(entered.sender());
		}
		if (event instanceof RoomEvent.Left left) {
			return Optional.of(Sender.of(left.nick()));
		}
		return (event instanceof RoomEvent.Invited invited) ? name(invited).map(Sender::of) : Optional.empty();
	}

	private static Optional<String> name(RoomEvent.Invited invited) {
		Jid from = invited.from();
		if (from == null) {
			return Optional.empty();
		}
		return Optional.ofNullable(from.bare().equals(invited.room()) ? from.resource() : from.local());
	}

}
