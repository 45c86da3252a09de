package com.ethora.bot.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.simulation.SimulatedWire;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

/**
 * A session on a simulated wire, and what its listener was told.
 */
final class SessionFixture implements SessionListener {

	static final Credentials CREDENTIALS = new Credentials(Jid.parse("app_bot@example.com"), "secret");

	/** No chance: 1, 2, 4, ... 60 seconds. */
	static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(60), 0);

	final SimulatedTimeline timeline = new SimulatedTimeline();

	final SimulatedWire wire = new SimulatedWire(this.timeline);

	final List<String> told = new ArrayList<>();

	final List<SessionState> states = new ArrayList<>();

	final Session session;

	private final Instant start = this.timeline.instant();

	SessionFixture() {
		this(CredentialsSupplier.of(CREDENTIALS), -1);
	}

	SessionFixture(CredentialsSupplier credentials, int maxAttempts) {
		SessionSettings defaults = SessionSettings.DEFAULTS;
		SessionSettings settings = new SessionSettings(BACKOFF, maxAttempts, defaults.connectTimeout(),
				defaults.keepAlive(), defaults.answerWithin(), defaults.stableAfter());
		this.session = new Session(this.wire, credentials, settings, this.timeline, new SplittableRandom(1), this);
	}

	void start() {
		this.session.start();
		this.timeline.runDue();
	}

	/** Stop, and tell whether that has come to its end. */
	boolean stop() {
		var stopped = this.session.stop().toCompletableFuture();
		this.timeline.runDue();
		return stopped.isDone();
	}

	void advance(long seconds) {
		this.timeline.advance(Duration.ofSeconds(seconds));
	}

	long seconds() {
		return Duration.between(this.start, this.timeline.instant()).toSeconds();
	}

	int attempts() {
		return this.wire.links().size();
	}

	@Override
	public void changed(SessionState state) {
		this.states.add(state);
		this.told.add(state.getClass().getSimpleName() + "@" + seconds());
	}

	@Override
	public void online(Link link, Jid address) {
		this.told.add("online " + address);
	}

	@Override
	public void offline() {
		this.told.add("offline");
	}

	@Override
	public void received(RoomEvent event) {
		this.told.add("received from " + event.room());
	}

	@Override
	public void removed(Jid room, Removal removal) {
		this.told.add("removed from " + room);
	}

	@Override
	public void bounced(Jid room, String id, Refusal refusal) {
		this.told.add("bounced " + id);
	}

}
