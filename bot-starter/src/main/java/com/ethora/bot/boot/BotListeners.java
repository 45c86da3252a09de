package com.ethora.bot.boot;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import com.ethora.bot.Announcement;
import com.ethora.bot.Bot;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.manners.Manner;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.session.SessionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells all listeners of the application. They are looked up at the first news, so that a
 * listener may depend on a bot.
 */
final class BotListeners implements BotListener {

	private static final Logger logger = LoggerFactory.getLogger(BotListeners.class);

	private final SingletonSupplier<List<BotListener>> listeners;

	BotListeners(ObjectProvider<BotListener> listeners) {
		this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
	}

	@Override
	public void connectionChanged(Bot bot, SessionState state) {
		tell((listener) -> listener.connectionChanged(bot, state));
	}

	@Override
	public void roomChanged(Bot bot, Jid room, RoomState state) {
		tell((listener) -> listener.roomChanged(bot, room, state));
	}

	@Override
	public void happened(Bot bot, RoomEvent event) {
		tell((listener) -> listener.happened(bot, event));
	}

	@Override
	public void direct(Bot bot, DirectEvent event) {
		tell((listener) -> listener.direct(bot, event));
	}

	@Override
	public void announced(Bot bot, Announcement announcement) {
		tell((listener) -> listener.announced(bot, announcement));
	}

	@Override
	public void met(Bot bot, ContactEvent event) {
		tell((listener) -> listener.met(bot, event));
	}

	@Override
	public void messageSettled(Bot bot, String outcome) {
		tell((listener) -> listener.messageSettled(bot, outcome));
	}

	@Override
	public void eventSettled(Bot bot, String outcome) {
		tell((listener) -> listener.eventSettled(bot, outcome));
	}

	@Override
	public void behaved(Bot bot, Manner manner) {
		tell((listener) -> listener.behaved(bot, manner));
	}

	@Override
	public void leftOut(Bot bot, Jid room, int messages) {
		tell((listener) -> listener.leftOut(bot, room, messages));
	}

	@Override
	public void delivered(Bot bot, Delivery delivery, Duration after) {
		tell((listener) -> listener.delivered(bot, delivery, after));
	}

	@Override
	public void undelivered(Bot bot, Jid room, DeliveryException.Reason reason) {
		tell((listener) -> listener.undelivered(bot, room, reason));
	}

	private void tell(Consumer<BotListener> news) {
		for (BotListener listener : this.listeners.obtain()) {
			try {
				news.accept(listener);
			}
			catch (RuntimeException ex) {
				logger.warn("A listener of a bot failed: {}", listener.getClass().getName(), ex);
			}
		}
	}

}
