package com.ethora.bot.engine;

import java.util.List;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.outbox.OutboxSettings;
import com.ethora.bot.people.CircleSettings;
import com.ethora.bot.request.RequestSettings;
import com.ethora.bot.room.RoomSettings;
import com.ethora.bot.session.SessionSettings;
import com.ethora.bot.turn.Gate;
import com.ethora.bot.turn.Order;

/**
 * What one bot is and how it behaves.
 *
 * @param name the name of the bot in its application
 * @param jid the account of the bot
 * @param profile who it is to people
 * @param rooms the rooms to be in
 * @param session how it keeps its connection
 * @param room how it keeps its rooms
 * @param gate what it hears
 * @param order which messages wait for each other
 * @param outbox how it sends
 * @param manners how it behaves among people
 * @param circle how it shows to people outside of rooms
 * @param requests what it answers to whom, other than messages
 */
public record BotSettings(String name, Jid jid, BotProfile profile, List<Jid> rooms, SessionSettings session,
		RoomSettings room, Gate gate, Order order, OutboxSettings outbox, Manners manners, CircleSettings circle,
		RequestSettings requests) {

	public BotSettings {
		jid = jid.bare();
		jid.requireLocal();
		rooms = rooms.stream().map(Jid::bare).distinct().toList();
		rooms.forEach(Jid::requireLocal);
	}

	/**
	 * A bot that shows to people and answers to them as bots do unless told otherwise.
	 * @param name the name of the bot in its application
	 * @param jid the account of the bot
	 * @param profile who it is to people
	 * @param rooms the rooms to be in
	 * @param session how it keeps its connection
	 * @param room how it keeps its rooms
	 * @param gate what it hears
	 * @param order which messages wait for each other
	 * @param outbox how it sends
	 * @param manners how it behaves among people
	 */
	public BotSettings(String name, Jid jid, BotProfile profile, List<Jid> rooms, SessionSettings session,
			RoomSettings room, Gate gate, Order order, OutboxSettings outbox, Manners manners) {
		this(name, jid, profile, rooms, session, room, gate, order, outbox, manners, CircleSettings.DEFAULTS,
				RequestSettings.DEFAULTS);
	}

	/**
	 * A bot that behaves as bots do unless told otherwise.
	 * @param name the name of the bot in its application
	 * @param jid the account of the bot
	 * @param profile who it is to people
	 * @param rooms the rooms to be in
	 * @return the settings
	 */
	public static BotSettings of(String name, Jid jid, BotProfile profile, List<Jid> rooms) {
		return new BotSettings(name, jid, profile, rooms, SessionSettings.DEFAULTS, RoomSettings.DEFAULTS,
				Gate.DEFAULTS, Order.SENDER, OutboxSettings.DEFAULTS, Manners.DEFAULTS);
	}

	/**
	 * Return the same bot with another way to keep its connection.
	 * @param session how it keeps its connection
	 * @return the changed settings
	 */
	public BotSettings withSession(SessionSettings session) {
		return new BotSettings(this.name, this.jid, this.profile, this.rooms, session, this.room, this.gate, this.order,
				this.outbox, this.manners, this.circle, this.requests);
	}

	/**
	 * Return the same bot with another way to keep its rooms.
	 * @param room how it keeps its rooms
	 * @return the changed settings
	 */
	public BotSettings withRoom(RoomSettings room) {
		return new BotSettings(this.name, this.jid, this.profile, this.rooms, this.session, room, this.gate, this.order,
				this.outbox, this.manners, this.circle, this.requests);
	}

	/**
	 * Return the same bot with another way to send.
	 * @param outbox how it sends
	 * @return the changed settings
	 */
	public BotSettings withOutbox(OutboxSettings outbox) {
		return new BotSettings(this.name, this.jid, this.profile, this.rooms, this.session, this.room, this.gate,
				this.order, outbox, this.manners, this.circle, this.requests);
	}

	/**
	 * Return the same bot with other manners.
	 * @param manners how it behaves among people
	 * @return the changed settings
	 */
	public BotSettings withManners(Manners manners) {
		return new BotSettings(this.name, this.jid, this.profile, this.rooms, this.session, this.room, this.gate,
				this.order, this.outbox, manners, this.circle, this.requests);
	}

	/**
	 * Return the same bot that shows to people in another way.
	 * @param circle how it shows to people outside of rooms
	 * @return the changed settings
	 */
	public BotSettings withCircle(CircleSettings circle) {
		return new BotSettings(this.name, this.jid, this.profile, this.rooms, this.session, this.room, this.gate,
				this.order, this.outbox, this.manners, circle, this.requests);
	}

	/**
	 * Return the same bot that answers other things to others.
	 * @param requests what it answers to whom, other than messages
	 * @return the changed settings
	 */
	public BotSettings withRequests(RequestSettings requests) {
		return new BotSettings(this.name, this.jid, this.profile, this.rooms, this.session, this.room, this.gate,
				this.order, this.outbox, this.manners, this.circle, requests);
	}

}
