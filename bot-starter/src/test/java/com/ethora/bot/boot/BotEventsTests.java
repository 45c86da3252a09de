package com.ethora.bot.boot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Announcement;
import com.ethora.bot.Bot;
import com.ethora.bot.ChatState;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.engine.BotListener;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class BotEventsTests {

	private final List<Object> published = new ArrayList<>();

	private final Bot bot = mock(Bot.class);

	@Test
	void whatHappensWithOnePersonAndWhatIsAnnouncedIsPublished() {
		DirectEvent event = new DirectEvent.Typing(Peer.account(Jid.parse("ann@example.com")), ChatState.COMPOSING);
		Announcement announcement = new Announcement.UserUpdated("ann", Map.of());
		StaticListableBeanFactory beans = new StaticListableBeanFactory(
				Map.of("failing", new Failing(), "events", new BotEvents(this.published::add)));
		BotListener listeners = new BotListeners(beans.getBeanProvider(BotListener.class));

		listeners.direct(this.bot, event);
		listeners.announced(this.bot, announcement);

		assertThat(this.published).containsExactly(new BotDirectActivity(this.bot, event),
				new BotAnnouncement(this.bot, announcement));
	}

	@Test
	void whatBecomesOfMessagesOfABotIsPublished() {
		Jid lobby = Jid.parse("lobby@conference.example.com");
		Delivery delivery = new Delivery(lobby, "1", "2", Instant.EPOCH);
		StaticListableBeanFactory beans = new StaticListableBeanFactory(
				Map.of("events", new BotEvents(this.published::add)));
		BotListener listeners = new BotListeners(beans.getBeanProvider(BotListener.class));

		listeners.delivered(this.bot, delivery, Duration.ofMillis(20));
		listeners.undelivered(this.bot, lobby, DeliveryException.Reason.FULL);

		assertThat(this.published).containsExactly(new BotDeliveredEvent(this.bot, delivery, Duration.ofMillis(20)),
				new BotUndeliveredEvent(this.bot, lobby, DeliveryException.Reason.FULL));
	}

	private static final class Failing implements BotListener {

		@Override
		public void direct(Bot bot, DirectEvent event) {
			throw new IllegalStateException("as wanted");
		}

		@Override
		public void announced(Bot bot, Announcement announcement) {
			throw new IllegalStateException("as wanted");
		}

	}

}
