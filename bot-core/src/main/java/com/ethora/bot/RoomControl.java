package com.ethora.bot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a room and changed about it, by those who may. Safe for use by any
 * thread; nothing here waits for the network. Futures are completed by a thread that must
 * not be held up. They fail with a {@link PermissionException} when the bot is not
 * entitled, with an {@link UnsupportedFeatureException} when the server does not do this
 * at all, with a {@link NoAnswerException} when it says nothing in time, and with another
 * {@link BotException} otherwise, as without a connection.
 */
public interface RoomControl {

	/**
	 * Ask what the room tells about itself.
	 * @return what it tells, without the pictures, which only a directory has
	 */
	CompletableFuture<RoomInfo> info();

	/**
	 * Ask whom the room knows: on Ethora's servers the fifty who were active last, with
	 * their names; where they do not tell, all whom Ethora's backend knows; on others its
	 * owners, admins and members.
	 * @return the people
	 */
	CompletableFuture<List<Member>> members();

	/**
	 * Ask who has some relation to the room.
	 * @param affiliation the relation
	 * @return the people
	 */
	CompletableFuture<List<Member>> affiliations(Affiliation affiliation);

	/**
	 * Give somebody another relation to the room.
	 * @param person the address of the person
	 * @param affiliation the relation
	 * @param reason why, to be shown to the person
	 * @return completed when it is so
	 */
	CompletableFuture<Void> affiliation(Jid person, Affiliation affiliation, @Nullable String reason);

	/**
	 * Let people belong to the room, and invite them: by Ethora's backend if the bot has
	 * one, else by the room.
	 * @param people the accounts of the people
	 * @return completed when it is so
	 */
	CompletableFuture<Void> addMembers(List<Jid> people);

	/**
	 * Let people belong to the room no longer.
	 * @param people the accounts of the people
	 * @return completed when it is so
	 */
	CompletableFuture<Void> removeMembers(List<Jid> people);

	/**
	 * Let somebody who is in the room do more or less.
	 * @param nick who
	 * @param role what the person may do
	 * @param reason why, to be shown to the person
	 * @return completed when it is so
	 */
	CompletableFuture<Void> role(String nick, Role role, @Nullable String reason);

	/**
	 * Show somebody out, who may come back.
	 * @param nick who
	 * @param reason why, to be shown to the person
	 * @return completed when it is so
	 */
	default CompletableFuture<Void> kick(String nick, @Nullable String reason) {
		return role(nick, Role.NONE, reason);
	}

	/**
	 * Show somebody out for good.
	 * @param person the address of the person
	 * @param reason why, to be shown to the person
	 * @return completed when it is so
	 */
	default CompletableFuture<Void> ban(Jid person, @Nullable String reason) {
		return affiliation(person, Affiliation.OUTCAST, reason);
	}

	/**
	 * Take back a {@link #ban}.
	 * @param person the address of the person
	 * @return completed when it is so
	 */
	default CompletableFuture<Void> unban(Jid person) {
		return affiliation(person, Affiliation.NONE, null);
	}

	/**
	 * Silence somebody for some time, in a way that only Ethora's servers know. They do
	 * not always answer, so silence is no failure here.
	 * @param person the address of the person
	 * @param time how long, in whole seconds
	 * @param reason why
	 * @return completed with whether the server has confirmed it
	 */
	CompletableFuture<Boolean> suspend(Jid person, Duration time, @Nullable String reason);

	/**
	 * Take back a {@link #suspend}.
	 * @param person the address of the person
	 * @return completed with whether the server has confirmed it
	 */
	CompletableFuture<Boolean> unsuspend(Jid person);

	/**
	 * Ask how the room is set up.
	 * @return the configuration
	 */
	CompletableFuture<RoomConfiguration> configuration();

	/**
	 * Set the room up differently.
	 * @param changes what to change; what it does not hold stays
	 * @return completed when it is so
	 */
	CompletableFuture<Void> configure(RoomConfiguration changes);

	/**
	 * Change what the room talks about.
	 * @param subject the subject, empty for none
	 * @return completed when it is so
	 */
	CompletableFuture<Void> subject(String subject);

	/**
	 * Invite somebody through the room, which makes the person a member where the room
	 * does that.
	 * @param person the address of the person
	 * @param reason why
	 * @return completed when the room has taken the invitation, which says nothing about
	 * the person
	 */
	CompletableFuture<Void> invite(Jid person, @Nullable String reason);

	/**
	 * Change the pictures of the room, in a way that only Ethora's servers know.
	 * @param thumbnail address of a small picture, absent for none
	 * @param background address of a background picture, absent for none
	 * @return completed when it is so
	 */
	CompletableFuture<Void> picture(@Nullable String thumbnail, @Nullable String background);

	/**
	 * End the room for everybody, for ever. A room that Ethora's backend knows is ended
	 * there, without telling why.
	 * @param reason why, to be shown to those who are in it
	 * @return completed when it is so
	 */
	CompletableFuture<Void> destroy(@Nullable String reason);

	/**
	 * Have the room send its messages to the bot whether or not the bot is in it, which
	 * are told as {@link RoomEvent.Overheard}. It lasts until it is ended, beyond the
	 * connection. Only Ethora's servers and ejabberd know it.
	 * @return completed when the room does
	 */
	CompletableFuture<Void> subscribe();

	/**
	 * Have the room send its messages to the bot only while the bot is in it.
	 * @return completed when it is so
	 */
	CompletableFuture<Void> unsubscribe();

}
