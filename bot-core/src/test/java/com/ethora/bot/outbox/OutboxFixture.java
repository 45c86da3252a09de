package com.ethora.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.simulation.SimulatedLink;
import com.ethora.bot.simulation.SimulatedRoom;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.simulation.SimulatedWire;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An outbox on a simulated wire. The part of the rooms is played by hand: who is in, and
 * when a room is open.
 */
final class OutboxFixture {

	static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	static final Jid OTHER = Jid.parse("other@conference.example.com");

	static final String NICK = "app_bot";

	/** Ten a second, two at once; an echo within 10 s, a letter waits 60 s at most. */
	static final OutboxSettings SETTINGS = new OutboxSettings(10, 2, Duration.ofSeconds(10), Duration.ofSeconds(60), 50,
			20);

	final SimulatedTimeline timeline = new SimulatedTimeline();

	final SimulatedWire wire = new SimulatedWire(this.timeline);

	final SimulatedRoom lobby = this.wire.room(LOBBY);

	final Outbox outbox;

	private final Instant start = this.timeline.instant();

	OutboxFixture() {
		this(SETTINGS);
	}

	OutboxFixture(OutboxSettings settings) {
		this.outbox = new Outbox(settings, this.timeline);
	}

	/** Get a link and enter a room, which is not open yet. */
	SimulatedLink connect() {
		this.wire.connect(CredentialsSupplier.of(new Credentials(Jid.parse("app_bot@example.com"), "secret")),
				new Street());
		this.timeline.runDue();
		return this.wire.link();
	}

	/** Get a link on which the lobby is open. */
	SimulatedLink connectAndOpen() {
		SimulatedLink link = connect();
		this.outbox.open(LOBBY, null);
		this.timeline.runDue();
		return link;
	}

	void cut() {
		this.wire.link().cut();
		this.timeline.runDue();
	}

	CompletableFuture<Delivery> send(String text) {
		return send(LOBBY, text);
	}

	CompletableFuture<Delivery> send(Jid room, String text) {
		CompletableFuture<Delivery> delivery = this.outbox.send(room, "id-" + text, Reply.text(text));
		this.timeline.runDue();
		return delivery;
	}

	void advance(long millis) {
		this.timeline.advance(Duration.ofMillis(millis));
	}

	long millis() {
		return Duration.between(this.start, this.timeline.instant()).toMillis();
	}

	/** The texts that went over a link. */
	List<String> sent(SimulatedLink link) {
		return link.sent().stream().map(OutboundMessage::text).toList();
	}

	/** The texts that are in the lobby. */
	List<String> shown() {
		return this.lobby.log().stream().map(RoomMessage::text).toList();
	}

	static void assertFailed(CompletableFuture<Delivery> delivery, Reason reason) {
		List<Throwable> errors = new ArrayList<>();
		delivery.whenComplete((shown, error) -> errors.add(error));
		assertThat(errors).singleElement()
			.isInstanceOfSatisfying(DeliveryException.class, (error) -> assertThat(error.reason()).isEqualTo(reason));
	}

	private final class Street implements LinkListener {

		@Override
		public void heard() {
			// Nobody watches.
		}

		@Override
		public void online(Jid address) {
			SimulatedLink link = OutboxFixture.this.wire.link();
			OutboxFixture.this.outbox.online(link, NICK);
			link.join(LOBBY, NICK);
			link.join(OTHER, NICK);
		}

		@Override
		public void received(RoomEvent event) {
			if (event instanceof RoomMessage message && message.sender().nick().equals(NICK)) {
				OutboxFixture.this.outbox.echoed(message);
			}
			else {
				OutboxFixture.this.outbox.happened(event);
			}
		}

		@Override
		public void removed(Jid room, Removal removal) {
			OutboxFixture.this.outbox.close(room);
		}

		@Override
		public void bounced(Jid room, String id, Refusal refusal) {
			OutboxFixture.this.outbox.bounced(room, id, refusal);
		}

		@Override
		public void closed(LinkFailure failure) {
			OutboxFixture.this.outbox.offline();
		}

	}

}
