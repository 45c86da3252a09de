package com.ethora.bot.boot;

import java.time.Duration;

import com.ethora.bot.Announcement;
import com.ethora.bot.Bot;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.session.SessionState;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes what happens to bots as events of the application.
 *
 * @param publisher where to
 */
record BotEvents(ApplicationEventPublisher publisher) implements BotListener {

	@Override
	public void connectionChanged(Bot bot, SessionState state) {
		this.publisher.publishEvent(new BotConnectionEvent(bot, state));
	}

	@Override
	public void roomChanged(Bot bot, Jid room, RoomState state) {
		this.publisher.publishEvent(new BotRoomEvent(bot, room, state));
	}

	@Override
	public void happened(Bot bot, RoomEvent event) {
		this.publisher.publishEvent(new BotRoomActivity(bot, event));
	}

	@Override
	public void direct(Bot bot, DirectEvent event) {
		this.publisher.publishEvent(new BotDirectActivity(bot, event));
	}

	@Override
	public void announced(Bot bot, Announcement announcement) {
		this.publisher.publishEvent(new BotAnnouncement(bot, announcement));
	}

	@Override
	public void met(Bot bot, ContactEvent event) {
		this.publisher.publishEvent(new BotContactActivity(bot, event));
	}

	@Override
	public void delivered(Bot bot, Delivery delivery, Duration after) {
		this.publisher.publishEvent(new BotDeliveredEvent(bot, delivery, after));
	}

	@Override
	public void undelivered(Bot bot, Jid room, DeliveryException.Reason reason) {
		this.publisher.publishEvent(new BotUndeliveredEvent(bot, room, reason));
	}

}
