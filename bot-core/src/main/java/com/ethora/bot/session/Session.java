package com.ethora.bot.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.Wire;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one owner of a bot's connection. Once started it connects, and whenever the link
 * ends it connects again, until it is stopped or trying again has become pointless. Can
 * be started again after either. {@link #start()} and {@link #stop()} may be called by
 * any thread, everything else happens on the timeline.
 */
public final class Session {

	private static final Logger logger = LoggerFactory.getLogger(Session.class);

	private final Wire wire;

	private final CredentialsSupplier credentials;

	private final SessionSettings settings;

	private final Timeline timeline;

	private final RandomGenerator random;

	private final SessionListener listener;

	private volatile SessionState state = new SessionState.Idle();

	private @Nullable Attempt attempt;

	private Timeline.@Nullable Timer retry;

	private CompletableFuture<Void> stopped = CompletableFuture.completedFuture(null);

	private boolean startAgain;

	private int failures;

	private boolean credentialsRefused;

	public Session(Wire wire, CredentialsSupplier credentials, SessionSettings settings, Timeline timeline,
			RandomGenerator random, SessionListener listener) {
		this.wire = wire;
		this.credentials = credentials;
		this.settings = settings;
		this.timeline = timeline;
		this.random = random;
		this.listener = listener;
	}

	/**
	 * Return where the session stands.
	 * @return the state
	 */
	public SessionState state() {
		return this.state;
	}

	/**
	 * Begin to connect, unless that has begun already.
	 */
	public void start() {
		this.timeline.execute(() -> {
			if (resting()) {
				this.failures = 0;
				this.credentialsRefused = false;
				connect();
			}
			else if (this.state instanceof SessionState.Closing) {
				this.startAgain = true;
			}
		});
	}

	/**
	 * Say goodbye and stay away.
	 * @return completed when the link has ended
	 */
	public CompletionStage<Void> stop() {
		CompletableFuture<Void> done = new CompletableFuture<>();
		this.timeline.execute(() -> {
			this.startAgain = false;
			if (!resting() && !(this.state instanceof SessionState.Closing)) {
				this.stopped = new CompletableFuture<>();
				leave();
			}
			this.stopped.thenRun(() -> done.complete(null));
		});
		return done;
	}

	private void up(Link link, Jid address) {
		logger.info("Connected as {}", address);
		this.credentialsRefused = false;
		enter(new SessionState.Online(address, this.timeline.instant()));
		this.listener.online(link, address);
	}

	private void down(LinkFailure failure) {
		this.attempt = null;
		SessionState ended = this.state;
		if (ended instanceof SessionState.Closing) {
			finishStopping();
			return;
		}
		if (ended instanceof SessionState.Online online) {
			this.listener.offline();
			boolean stable = !online.since().plus(this.settings.stableAfter()).isAfter(this.timeline.instant());
			this.failures = stable ? 0 : this.failures + 1;
		}
		else {
			this.failures++;
		}
		Verdict verdict = judge(failure);
		report(verdict, failure);
		if (verdict == Verdict.GIVE_UP) {
			enter(new SessionState.Failed(failure));
		}
		else {
			await(verdict, failure);
		}
	}

	private void leave() {
		boolean online = this.state instanceof SessionState.Online;
		enter(new SessionState.Closing());
		if (this.retry != null) {
			this.retry.cancel();
			this.retry = null;
		}
		if (online) {
			this.listener.offline();
		}
		if (this.attempt != null) {
			this.attempt.close();
		}
		else {
			finishStopping();
		}
	}

	private void finishStopping() {
		logger.info("Disconnected");
		enter(new SessionState.Stopped());
		this.stopped.complete(null);
		if (this.startAgain) {
			this.startAgain = false;
			start();
		}
	}

	private void connect() {
		this.retry = null;
		enter(new SessionState.Connecting(this.failures + 1));
		this.attempt = new Attempt(this.timeline, this.settings, new Outcome(), this.listener);
		this.attempt.start(this.wire, this.credentials);
	}

	private void await(Verdict verdict, LinkFailure failure) {
		Duration delay = switch (verdict) {
			case AT_ONCE -> Duration.ZERO;
			case LATE -> this.settings.backoff().max();
			default -> this.settings.backoff().delay(this.failures, this.random);
		};
		enter(new SessionState.Waiting(this.failures, this.timeline.instant().plus(delay), failure));
		this.retry = this.timeline.schedule(delay, this::connect);
	}

	private Verdict judge(LinkFailure failure) {
		boolean exhausted = this.settings.maxAttempts() >= 0 && this.failures >= this.settings.maxAttempts();
		return switch (failure.kind()) {
			case CREDENTIALS -> {
				boolean another = this.credentials.renewable() && !this.credentialsRefused;
				this.credentialsRefused = true;
				yield another ? Verdict.AT_ONCE : Verdict.GIVE_UP;
			}
			case UNSUITABLE -> Verdict.GIVE_UP;
			case CONFLICT, POLICY -> exhausted ? Verdict.GIVE_UP : Verdict.LATE;
			default -> exhausted ? Verdict.GIVE_UP : Verdict.SOON;
		};
	}

	/** Repeated failures are quiet: the first of a row is worth a warning. */
	private void report(Verdict verdict, LinkFailure failure) {
		if (verdict == Verdict.GIVE_UP) {
			logger.error("Giving up on the chat server: {}", failure.message());
		}
		else if (failure.kind() == LinkFailure.Kind.CONFLICT) {
			logger.warn("Another process uses the same account and resource, so this one waits: {}", failure.message());
		}
		else if (failure.kind() == LinkFailure.Kind.POLICY) {
			logger.warn("The chat server does not allow what this bot does, so it waits: {}", failure.message());
		}
		else if (this.failures <= 1) {
			logger.warn("No connection to the chat server, trying again: {}", failure.message());
		}
		else {
			logger.debug("Attempt {} failed: {}", this.failures, failure.message());
		}
	}

	private boolean resting() {
		return this.state instanceof SessionState.Idle || this.state instanceof SessionState.Stopped
				|| this.state instanceof SessionState.Failed;
	}

	private void enter(SessionState next) {
		this.state = next;
		this.listener.changed(next);
	}

	private final class Outcome implements Attempt.Outcome {

		@Override
		public void up(Link link, Jid address) {
			Session.this.up(link, address);
		}

		@Override
		public void down(LinkFailure failure) {
			Session.this.down(failure);
		}

	}

	private enum Verdict {

		AT_ONCE, SOON, LATE, GIVE_UP

	}

}
