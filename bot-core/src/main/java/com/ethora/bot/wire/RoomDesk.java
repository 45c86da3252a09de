package com.ethora.bot.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.Role;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.RoomListing;
import com.ethora.bot.RoomSubscription;

import org.jspecify.annotations.Nullable;

/**
 * Where a link asks about rooms and has them changed. Each stage fails with a
 * {@link RefusedException} when the answer is no, with a {@link LinkException} when the
 * link ends before there is one, and never for lack of time: limits are the caller's.
 */
public interface RoomDesk {

	/**
	 * List rooms.
	 * @param listing how to ask for them
	 * @param service the address of the service that has rooms
	 * @return the rooms, none where the answer has none
	 */
	CompletionStage<List<RoomInfo>> directory(RoomListing listing, Jid service);

	/**
	 * Ask what a room tells about itself.
	 * @param room the room
	 * @return what it tells
	 */
	CompletionStage<RoomInfo> info(Jid room);

	/**
	 * Ask whom a room knows, in Ethora's way.
	 * @param room the room
	 * @return the people
	 */
	CompletionStage<List<Member>> members(Jid room);

	/**
	 * Ask who has some relation to a room.
	 * @param room the room
	 * @param affiliation the relation
	 * @return the people
	 */
	CompletionStage<List<Member>> affiliated(Jid room, Affiliation affiliation);

	/**
	 * Give somebody another relation to a room.
	 * @param room the room
	 * @param person the person
	 * @param affiliation the relation
	 * @param reason why
	 * @return completed when it is so
	 */
	CompletionStage<Void> affiliate(Jid room, Jid person, Affiliation affiliation, @Nullable String reason);

	/**
	 * Give somebody in a room another role, or none to show them out.
	 * @param room the room
	 * @param nick who
	 * @param role the role
	 * @param reason why
	 * @return completed when it is so
	 */
	CompletionStage<Void> role(Jid room, String nick, Role role, @Nullable String reason);

	/**
	 * Silence somebody, in Ethora's way. There may be no answer.
	 * @param room the room
	 * @param person the person
	 * @param time how long
	 * @param reason why
	 * @return completed when the server says so
	 */
	CompletionStage<Void> suspend(Jid room, Jid person, Duration time, @Nullable String reason);

	/**
	 * Let somebody speak again who was silenced in Ethora's way. There may be no answer.
	 * @param room the room
	 * @param person the person
	 * @return completed when the server says so
	 */
	CompletionStage<Void> unsuspend(Jid room, Jid person);

	/**
	 * Ask how a room is set up.
	 * @param room the room
	 * @return the configuration
	 */
	CompletionStage<RoomConfiguration> configuration(Jid room);

	/**
	 * Set a room up, or accept what the server gives to a new one.
	 * @param room the room
	 * @param changes what to change, nothing to accept
	 * @return completed when it is so
	 */
	CompletionStage<Void> configure(Jid room, RoomConfiguration changes);

	/**
	 * Change the subject of a room.
	 * @param room the room
	 * @param subject the subject
	 * @return completed when the room has let it pass
	 */
	CompletionStage<Void> subject(Jid room, String subject);

	/**
	 * Invite somebody through a room.
	 * @param room the room
	 * @param person the person
	 * @param reason why
	 * @return completed when the room has let it pass
	 */
	CompletionStage<Void> invite(Jid room, Jid person, @Nullable String reason);

	/**
	 * Change the pictures of a room, in Ethora's way.
	 * @param room the room
	 * @param thumbnail address of the small one, absent for none
	 * @param background address of the one behind the messages, absent for none
	 * @return completed when it is so
	 */
	CompletionStage<Void> picture(Jid room, @Nullable String thumbnail, @Nullable String background);

	/**
	 * End a room.
	 * @param room the room
	 * @param reason why
	 * @return completed when it is no more
	 */
	CompletionStage<Void> destroy(Jid room, @Nullable String reason);

	/**
	 * Have a room send us its messages whether or not we are in it.
	 * @param room the room
	 * @param nick the name to be known by there
	 * @return completed when it does
	 */
	CompletionStage<Void> subscribe(Jid room, String nick);

	/**
	 * Have a room send us its messages no more, unless we are in it.
	 * @param room the room
	 * @return completed when it is so
	 */
	CompletionStage<Void> unsubscribe(Jid room);

	/**
	 * Ask which rooms send us their messages.
	 * @param service the address of the service that has rooms
	 * @return the rooms
	 */
	CompletionStage<List<RoomSubscription>> subscriptions(Jid service);

}
