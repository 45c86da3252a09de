package com.ethora.bot.people;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import com.ethora.bot.Availability;
import com.ethora.bot.BotException;
import com.ethora.bot.Card;
import com.ethora.bot.Contact;
import com.ethora.bot.Jid;
import com.ethora.bot.PermissionException;
import com.ethora.bot.Presence;
import com.ethora.bot.UnsupportedFeatureException;
import com.ethora.bot.control.Inquirer;
import com.ethora.bot.simulation.SimulatedPeople;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class CircleTests {

	private static final Jid ANN = Jid.parse("ann@chat.test/web");

	private final SimulatedPeople people = new SimulatedPeople();

	private final Circle circle = new Circle(Jid.parse("bot@chat.test"), Presence.AVAILABLE, new Connected());

	@Test
	void showsInAnotherWayAndRemembersIt() {
		Presence busy = Presence.of(Availability.DND).withStatus("Reading");

		this.circle.show(busy);

		assertThat(this.people.shown()).containsExactly(busy);
		assertThat(this.circle.presence()).isEqualTo(busy);
	}

	@Test
	void remembersHowToShowWithoutAConnection() {
		Circle offline = new Circle(Jid.parse("bot@chat.test"), Presence.AVAILABLE, new Refused(null));

		offline.show(Presence.of(Availability.AWAY));

		assertThat(offline.presence().availability()).isEqualTo(Availability.AWAY);
	}

	@Test
	void speaksToAccountsAndNotToSessions() {
		this.circle.subscribe(ANN).join();
		this.circle.unsubscribe(ANN).join();
		this.circle.admit(ANN).join();
		this.circle.dismiss(ANN).join();
		this.circle.probe(ANN).join();

		assertThat(this.people.said()).containsExactly("SUBSCRIBE to ann@chat.test", "UNSUBSCRIBE to ann@chat.test",
				"SUBSCRIBED to ann@chat.test", "UNSUBSCRIBED to ann@chat.test", "PROBE to ann@chat.test");
	}

	@Test
	void namesTheFeatureThatAServerLacks() {
		assertLacks(this.circle.put(Contact.of(ANN, "Ann", List.of())), "jabber:iq:roster");
		assertLacks(this.circle.blocked(), "urn:xmpp:blocking");
		assertLacks(this.circle.block(ANN), "urn:xmpp:blocking");
		assertLacks(this.circle.publish(Card.EMPTY), "vcard-temp");
		assertLacks(this.circle.publishNick("Echo"), "http://jabber.org/protocol/pubsub");
		assertLacks(this.circle.lastActivity(ANN), "jabber:iq:last");
	}

	@Test
	void namesThePermissionThatIsWanted() {
		Circle refused = new Circle(Jid.parse("bot@chat.test"), Presence.AVAILABLE,
				new Refused(new RefusedException(new Refusal("forbidden", null))));

		assertThatExceptionOfType(CompletionException.class).isThrownBy(refused.lastActivity(ANN)::join)
			.havingCause()
			.isInstanceOfSatisfying(PermissionException.class,
					(ex) -> assertThat(ex.permission()).isEqualTo("one who may see the presence"));
	}

	@Test
	void blocksNobodyByMistakeAndNeverAll() {
		assertThatIllegalArgumentException().isThrownBy(this.circle::block);
		assertThatIllegalArgumentException().isThrownBy(this.circle::unblock);
		assertThatIllegalArgumentException().isThrownBy(() -> this.circle.publishNick(" "));
	}

	@Test
	void hasAnEmptyCardWhereThereIsNone() {
		assertThat(this.circle.card().join()).isEqualTo(Card.EMPTY);
		assertThat(this.circle.card(ANN).join()).isEmpty();
	}

	private static void assertLacks(CompletableFuture<?> asked, String feature) {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(asked::join)
			.havingCause()
			.isInstanceOfSatisfying(UnsupportedFeatureException.class,
					(ex) -> assertThat(ex.feature()).isEqualTo(feature));
	}

	private final class Connected implements Inquirer {

		@Override
		public <T> CompletableFuture<T> ask(Function<Link, CompletionStage<T>> request) {
			Link link = mock();
			given(link.people()).willReturn(CircleTests.this.people);
			return request.apply(link).toCompletableFuture();
		}

	}

	private record Refused(@Nullable RefusedException reason) implements Inquirer {

		@Override
		public <T> CompletableFuture<T> ask(Function<Link, CompletionStage<T>> request) {
			return CompletableFuture.failedFuture((this.reason != null) ? this.reason : new BotException("offline"));
		}

	}

}
