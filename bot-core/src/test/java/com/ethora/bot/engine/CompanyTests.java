package com.ethora.bot.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import com.ethora.bot.Availability;
import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Presence;
import com.ethora.bot.SubscriptionPolicy;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.people.CircleSettings;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompanyTests {

	private static final Jid ACCOUNT = Jid.parse("echo@example.com");

	private static final Jid ANN = Jid.parse("ann@example.com/web");

	private static final Presence READING = new Presence(Availability.DND, "Reading", 3);

	private final EngineFixture fixture = new EngineFixture();

	private final List<ContactEvent> met = new ArrayList<>();

	private final BotEngine bot = BotEngine.create(
			BotSettings.of("echo", ACCOUNT, BotProfile.of("Echo Bot"), List.of())
				.withCircle(new CircleSettings(READING, SubscriptionPolicy.domain("example.com"))),
			new BotParts(this.fixture.wire, CredentialsSupplier.of(new Credentials(ACCOUNT, "secret")), (turn) -> true,
					CursorStoreFactory.memory(), this.fixture.work::add, () -> this.fixture.timeline, new Random(1),
					new Listener())
				.withRequests(new Weather()));

	@Test
	void showsAsItIsConfigured() {
		this.fixture.start(this.bot);

		assertThat(this.bot.people().presence()).isEqualTo(READING);
		assertThat(this.fixture.wire.link().listener().persona().presence()).isEqualTo(READING);
	}

	@Test
	void showsAsItWasToldLastWheneverItIsConnectedAgain() {
		this.fixture.start(this.bot);
		Presence away = Presence.of(Availability.AWAY);

		this.bot.people().show(away);
		this.fixture.pass();
		assertThat(this.fixture.wire.link().people().shown()).endsWith(away);

		this.fixture.wire.link().cut();
		this.bot.people().show(away.withStatus("Lunch"));
		this.fixture.timeline.advance(Duration.ofMinutes(2));

		assertThat(this.fixture.wire.links()).hasSize(2);
		assertThat(this.fixture.wire.link().listener().persona().presence()).isEqualTo(away.withStatus("Lunch"));
		assertThat(this.fixture.wire.link().people().shown()).containsExactly(away.withStatus("Lunch"));
	}

	@Test
	void knowsWhoIsThereWhileItIsConnected() {
		this.fixture.start(this.bot);

		meet(new ContactEvent.Appeared(ANN, Presence.AVAILABLE));
		assertThat(this.bot.people().presences(ANN)).containsOnlyKeys(ANN);
		assertThat(this.met).containsExactly(new ContactEvent.Appeared(ANN, Presence.AVAILABLE));

		this.fixture.wire.link().cut();
		this.fixture.settle();
		assertThat(this.bot.people().presences(ANN)).isEmpty();
	}

	@Test
	void letsThoseSeeItWhomThePolicyLets() {
		this.fixture.start(this.bot);

		meet(new ContactEvent.Asked(ANN.bare()));

		assertThat(this.fixture.wire.link().people().said()).containsExactly("SUBSCRIBED to ann@example.com");
	}

	@Test
	void tellsLinksWhatItAnswers() {
		this.fixture.start(this.bot);

		assertThat(this.fixture.wire.link().listener().persona().features()).containsExactly("urn:weather");
	}

	private void meet(ContactEvent event) {
		this.fixture.wire.link().listener().met(event);
		this.fixture.settle();
	}

	private final class Listener implements BotListener {

		@Override
		public void met(Bot bot, ContactEvent event) {
			CompanyTests.this.met.add(event);
		}

	}

	private static final class Weather implements RequestHandler {

		@Override
		public Set<String> namespaces(Bot bot) {
			return Set.of("urn:weather");
		}

	}

}
