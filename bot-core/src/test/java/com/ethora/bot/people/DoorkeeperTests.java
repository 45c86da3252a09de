package com.ethora.bot.people;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;

import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.SubscriptionPolicy;
import com.ethora.bot.simulation.SimulatedPeople;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.wire.Link;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class DoorkeeperTests {

	private static final Jid ANN = Jid.parse("ann@chat.test");

	private static final Jid EVE = Jid.parse("eve@elsewhere.test");

	private final SimulatedTimeline timeline = new SimulatedTimeline();

	private final Deque<Runnable> work = new ArrayDeque<>();

	private final SimulatedPeople people = new SimulatedPeople();

	private final Link link = mock();

	@Test
	void admitsWhomThePolicyAdmitsAndDismissesOthers() {
		Doorkeeper doorkeeper = online(SubscriptionPolicy.domain("chat.test"));

		doorkeeper.met(new ContactEvent.Asked(ANN));
		doorkeeper.met(new ContactEvent.Asked(EVE));
		settle();

		assertThat(this.people.said()).containsExactly("SUBSCRIBED to ann@chat.test",
				"UNSUBSCRIBED to eve@elsewhere.test");
	}

	@Test
	void admitsNobodyUnlessToldTo() {
		Doorkeeper doorkeeper = online(CircleSettings.DEFAULTS.policy());

		doorkeeper.met(new ContactEvent.Asked(ANN));
		settle();

		assertThat(this.people.said()).containsExactly("UNSUBSCRIBED to ann@chat.test");
	}

	@Test
	void leavesTheAnswerToOthersIfItIsTold() {
		Doorkeeper doorkeeper = online(SubscriptionPolicy.LATER);

		doorkeeper.met(new ContactEvent.Asked(ANN));
		settle();

		assertThat(this.people.said()).isEmpty();
	}

	@Test
	void showsTheBotToThoseWhoProbeAndMaySeeIt() {
		Doorkeeper doorkeeper = online(SubscriptionPolicy.domain("chat.test"));

		doorkeeper.met(new ContactEvent.Probed(ANN.withResource("web")));
		doorkeeper.met(new ContactEvent.Probed(EVE));
		settle();

		assertThat(this.people.said()).containsExactly("show to ann@chat.test/web");
	}

	@Test
	void aPolicyThatFailsAdmitsNobody() {
		Doorkeeper doorkeeper = online((person) -> {
			throw new IllegalStateException("no database");
		});

		doorkeeper.met(new ContactEvent.Asked(ANN));
		settle();

		assertThat(this.people.said()).isEmpty();
	}

	@Test
	void asksThePolicyOnAWorkerAboutOneAfterTheOther() {
		Doorkeeper doorkeeper = online(SubscriptionPolicy.EVERYBODY);

		for (int i = 0; i < 3 * Doorkeeper.MAX_WAITING; i++) {
			doorkeeper.met(new ContactEvent.Asked(Jid.parse("user%d@chat.test".formatted(i))));
		}

		assertThat(this.people.said()).isEmpty();
		assertThat(this.work).hasSize(1);
		settle();
		assertThat(this.people.said()).hasSize(Doorkeeper.MAX_WAITING + 1);
	}

	@Test
	void saysNothingWithoutAConnection() {
		Doorkeeper doorkeeper = online(SubscriptionPolicy.EVERYBODY);
		doorkeeper.met(new ContactEvent.Asked(ANN));

		doorkeeper.offline();
		settle();

		assertThat(this.people.said()).isEmpty();
	}

	@Test
	void goesOnAfterThereWasNoWorker() {
		given(this.link.people()).willReturn(this.people);
		boolean[] busy = { true };
		Doorkeeper doorkeeper = new Doorkeeper(SubscriptionPolicy.EVERYBODY, (task) -> {
			if (busy[0]) {
				throw new RejectedExecutionException();
			}
			this.work.add(task);
		}, this.timeline);
		doorkeeper.online(this.link);
		doorkeeper.met(new ContactEvent.Asked(ANN));

		busy[0] = false;
		doorkeeper.met(new ContactEvent.Asked(EVE));
		settle();

		assertThat(this.people.said()).containsExactly("SUBSCRIBED to eve@elsewhere.test");
	}

	private Doorkeeper online(SubscriptionPolicy policy) {
		given(this.link.people()).willReturn(this.people);
		Doorkeeper doorkeeper = new Doorkeeper(policy, this.work::add, this.timeline);
		doorkeeper.online(this.link);
		return doorkeeper;
	}

	private void settle() {
		while (!this.work.isEmpty()) {
			this.work.remove().run();
			this.timeline.runDue();
		}
	}

}
