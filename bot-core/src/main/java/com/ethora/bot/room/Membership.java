package com.ethora.bot.room;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.Removal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Being a member of one room: asks to be let in, asks again when that failed or when we
 * were removed, and stops asking when the answer will not change. Rooms do not know each
 * other, so one broken room delays no other.
 */
final class Membership {

	private static final Logger logger = LoggerFactory.getLogger(Membership.class);

	private final Jid room;

	private final RoomSettings settings;

	private final Timeline timeline;

	private final RandomGenerator random;

	private final JoinQueue queue;

	private final Observer observer;

	private volatile RoomState state = new RoomState.Absent();

	private @Nullable Link link;

	private String nick = "";

	private Timeline.@Nullable Timer timer;

	private int failures;

	private Instant insideSince = Instant.EPOCH;

	/** When the room last showed that we are in it. */
	private long heardAt;

	/** Tells answers to this request from answers to an earlier one. */
	private int request;

	Membership(Jid room, RoomSettings settings, Timeline timeline, RandomGenerator random, JoinQueue queue,
			Observer observer) {
		this.room = room;
		this.settings = settings;
		this.timeline = timeline;
		this.random = random;
		this.queue = queue;
		this.observer = observer;
	}

	RoomState state() {
		return this.state;
	}

	void online(Link link, String nick) {
		this.link = link;
		this.nick = nick;
		if (!(this.state instanceof RoomState.Refused)) {
			this.failures = 0;
			ask();
		}
	}

	void offline() {
		this.link = null;
		this.request++;
		cancelTimer();
		if (!(this.state instanceof RoomState.Refused)) {
			leave(new RoomState.Absent());
		}
	}

	void leave() {
		if (this.link != null && inside()) {
			this.link.leave(this.room, this.nick);
		}
		offline();
	}

	void removed(Removal removal) {
		if (inside()) {
			boolean stable = !this.insideSince.plus(this.settings.retry().max()).isAfter(this.timeline.instant());
			this.failures = stable ? 1 : this.failures + 1;
			String reason = "removed (%s)".formatted(removal);
			logger.warn("The bot was {} from {}, asking to be let in again later", reason, this.room);
			retry(reason, removal.lasting() ? this.settings.retry().max() : delay());
		}
	}

	/** Something came from the room, so we are in it. */
	void heard() {
		this.heardAt = this.timeline.millis();
	}

	private void ask() {
		cancelTimer();
		int asked = ++this.request;
		enter(new RoomState.Joining());
		this.queue.add((done) -> join(asked, done));
	}

	private void join(int asked, Runnable done) {
		if (asked != this.request || this.link == null) {
			done.run();
			return;
		}
		this.timer = this.timeline.schedule(this.settings.joinTimeout(), () -> {
			this.request++;
			done.run();
			failed("no answer");
		});
		this.link.join(this.room, this.nick).whenComplete((ignored, error) -> this.timeline.execute(() -> {
			if (asked == this.request) {
				this.request++;
				cancelTimer();
				done.run();
				answered(error);
			}
		}));
	}

	private void answered(@Nullable Throwable error) {
		Throwable cause = (error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error;
		if (cause == null) {
			logger.info("Joined {}", this.room);
			this.insideSince = this.timeline.instant();
			enter(new RoomState.CatchingUp(this.insideSince));
			heard();
			watch();
			if (this.link != null) {
				this.observer.joined(this.link, this::caughtUp);
			}
		}
		else if (cause instanceof RefusedException refused && refused.refusal().permanent()) {
			logger.error("{} does not let the bot in, and will not: {}", this.room, refused.refusal());
			leave(new RoomState.Refused(refused.refusal().toString()));
		}
		else if (!(cause instanceof LinkException)) {
			failed(String.valueOf(cause.getMessage()));
		}
	}

	/** Rooms may lose us without a word, so one that is silent is asked now and then. */
	private void watch() {
		Duration silence = Duration.ofMillis(this.timeline.millis() - this.heardAt);
		boolean silent = silence.isNegative() || silence.compareTo(this.settings.presenceCheck()) >= 0;
		this.timer = this.timeline.schedule(
				silent ? this.settings.presenceCheck() : this.settings.presenceCheck().minus(silence), this::watch);
		if (silent && this.link != null) {
			int asked = this.request;
			this.link.present(this.room, this.nick).whenComplete((present, error) -> this.timeline.execute(() -> {
				if (asked == this.request && Boolean.FALSE.equals(present)) {
					removed(Removal.UNKNOWN);
				}
			}));
		}
	}

	/** Repeated refusals are quiet: the first of a row is worth a warning. */
	private void failed(String reason) {
		this.failures++;
		if (this.failures == 1) {
			logger.warn("{} does not let the bot in, asking again later: {}", this.room, reason);
		}
		else {
			logger.debug("{} does not let the bot in for the {}th time: {}", this.room, this.failures, reason);
		}
		retry(reason, delay());
	}

	private void retry(String reason, Duration delay) {
		cancelTimer();
		leave(new RoomState.Waiting(reason, this.timeline.instant().plus(delay)));
		this.timer = this.timeline.schedule(delay, this::ask);
	}

	private Duration delay() {
		return this.settings.retry().delay(this.failures, this.random);
	}

	private void caughtUp() {
		if (this.state instanceof RoomState.CatchingUp) {
			enter(new RoomState.Joined(this.insideSince));
		}
	}

	private boolean inside() {
		return this.state instanceof RoomState.CatchingUp || this.state instanceof RoomState.Joined;
	}

	private void leave(RoomState next) {
		boolean wasIn = inside();
		enter(next);
		if (wasIn) {
			this.observer.left();
		}
	}

	private void enter(RoomState next) {
		if (!next.equals(this.state)) {
			this.state = next;
			this.observer.changed(next);
		}
	}

	private void cancelTimer() {
		if (this.timer != null) {
			this.timer.cancel();
			this.timer = null;
		}
	}

	/**
	 * Told how the membership goes.
	 */
	interface Observer {

		void joined(Link link, Runnable caughtUp);

		void left();

		void changed(RoomState state);

	}

}
