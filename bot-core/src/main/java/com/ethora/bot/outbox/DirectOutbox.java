package com.ethora.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectDelivery.Status;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.time.Pauses;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.DirectPost;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Refusal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a bot says to single people. Nobody echoes it, so the server is asked for a sign
 * of life after it: it deals with one thing after the other, so what it got before it has
 * taken. What left before the link was lost, and no sign came, leaves again under the
 * same id. {@link #send} may be called by any thread, everything else happens on the
 * timeline.
 */
public final class DirectOutbox {

	private static final Logger logger = LoggerFactory.getLogger(DirectOutbox.class);

	private final OutboxSettings settings;

	private final Timeline timeline;

	private final Predicate<Peer> reachable;

	private final Consumer<DirectEvent> listener;

	private final Pace pace;

	private final DirectLane lane = new DirectLane();

	private final List<CompletableFuture<Void>> drains = new ArrayList<>();

	private @Nullable Link link;

	private boolean asking;

	private final Pauses pauses;

	/** When the last of each that pauses is given to be sent. */
	private final Map<Peer, Instant> dues = new HashMap<>();

	/** How many will be given to be sent after a pause. */
	private int pausing;

	/** Written on the timeline only, read by anybody. */
	private volatile int pending;

	/** Read by any thread: the timeline may have been closed along with the bot. */
	private volatile boolean stopped;

	/**
	 * Create an outbox.
	 * @param settings how to send
	 * @param timeline what time runs on
	 * @param reachable whether somebody can be reached while there is a link
	 * @param listener told how far messages have come
	 */
	public DirectOutbox(OutboxSettings settings, Timeline timeline, Predicate<Peer> reachable,
			Consumer<DirectEvent> listener) {
		this.settings = settings;
		this.timeline = timeline;
		this.reachable = reachable;
		this.listener = listener;
		this.pace = new Pace(settings, timeline, this::pump);
		this.pauses = new Pauses(timeline);
	}

	/**
	 * What becomes of a message while the bot is not started.
	 * @param peer whom it is for
	 * @param reply what it says
	 * @return a message that has failed
	 */
	public static DirectDelivery notStarted(Peer peer, Reply reply) {
		DirectLetter letter = new DirectLetter(new DirectPost(ReplyIds.random(), peer, reply));
		letter.fail(Reason.STOPPED, "The bot is not started");
		return letter;
	}

	/**
	 * Send a message.
	 * @param peer whom to
	 * @param reply what to say
	 * @return the message on its way
	 */
	public DirectDelivery send(Peer peer, Reply reply) {
		return sendAfter(Duration.ZERO, peer, reply);
	}

	/**
	 * Send a message after a while, and not before what is sent to the same person after
	 * a while already.
	 * @param pause how long to wait
	 * @param peer whom to
	 * @param reply what to say
	 * @return the message on its way
	 */
	public DirectDelivery sendAfter(Duration pause, Peer peer, Reply reply) {
		DirectLetter letter = new DirectLetter(new DirectPost(ReplyIds.random(), peer, reply));
		if (reply.text().length() > this.settings.maxLength()) {
			letter.fail(Reason.REFUSED, "A message of %d characters is longer than 'max-length' %d"
				.formatted(reply.text().length(), this.settings.maxLength()));
		}
		else if (this.stopped) {
			letter.fail(Reason.STOPPED, "The bot was stopped");
		}
		else {
			this.timeline.execute(() -> acceptAfter(pause, letter));
		}
		return letter;
	}

	private void acceptAfter(Duration pause, DirectLetter letter) {
		if (pause.isZero()) {
			accept(letter);
			return;
		}
		this.pausing++;
		count();
		Instant now = this.timeline.instant();
		Instant due = Objects.requireNonNullElse(this.dues.get(letter.peer()), now).plus(pause);
		this.dues.put(letter.peer(), due);
		this.pauses.after(Duration.between(now, due), () -> {
			this.pausing--;
			this.dues.remove(letter.peer(), due);
			accept(letter);
			count();
		});
	}

	/**
	 * Send what pauses, and pause no more.
	 */
	public void hurry() {
		this.pauses.hurry();
	}

	private void accept(DirectLetter letter) {
		if (this.stopped) {
			fail(letter, Reason.STOPPED, "The bot was stopped");
		}
		else if (this.lane.pending() >= this.settings.capacity()) {
			fail(letter, Reason.FULL, "%d messages are on their way already".formatted(this.settings.capacity()));
		}
		else {
			this.lane.add(letter);
			Timeline.Timer expiry = this.timeline.schedule(this.settings.expiry(),
					() -> fail(letter, Reason.EXPIRED, "%s could not be told in time".formatted(letter.peer())));
			letter.reached(Status.SENT).whenComplete((status, error) -> expiry.cancel());
			pump();
		}
	}

	/**
	 * There is a link.
	 * @param link the link
	 */
	public void online(Link link) {
		this.link = link;
		this.asking = false;
		this.stopped = false;
		pump();
	}

	/**
	 * The link is gone.
	 */
	public void offline() {
		this.link = null;
		this.lane.doubt();
	}

	/**
	 * Send what can be sent: somebody may be reachable now who was not.
	 */
	public void pump() {
		while (this.link != null) {
			DirectLetter letter = this.lane.next(this.reachable);
			if (letter == null || !this.pace.go()) {
				break;
			}
			this.lane.leave(letter);
			letter.leave();
			this.link.direct().send(letter.post());
		}
		ask();
		count();
	}

	/** One question for all that has left until now. */
	private void ask() {
		Link current = this.link;
		List<DirectLetter> left = this.lane.left();
		if (current != null && !this.asking && !left.isEmpty()) {
			this.asking = true;
			current.ping().whenComplete((answer, error) -> this.timeline.execute(() -> {
				if (this.link == current && error == null) {
					this.asking = false;
					left.forEach(this::taken);
					pump();
				}
			}));
		}
	}

	private void taken(DirectLetter letter) {
		if (this.lane.taken(letter)) {
			this.pace.wentWell();
			come(letter, Status.SENT);
		}
	}

	/**
	 * Somebody says that a message has arrived. Only whom it was for is believed.
	 * @param peer who says so
	 * @param id our id of the message
	 * @param read whether it was read, and all before it
	 */
	public void acknowledged(Peer peer, String id, boolean read) {
		List<DirectLetter> sent = this.lane.sentTo(peer);
		for (DirectLetter letter : sent) {
			if (letter.id().equals(id)) {
				arrived(letter, read);
				if (read) {
					sent.subList(0, sent.indexOf(letter)).forEach((before) -> arrived(before, true));
				}
			}
		}
		count();
	}

	private void arrived(DirectLetter letter, boolean read) {
		taken(letter);
		come(letter, read ? Status.READ : Status.DELIVERED);
		if (read) {
			this.lane.remove(letter);
		}
	}

	private void come(DirectLetter letter, Status status) {
		if (letter.come(status)) {
			this.listener.accept(new DirectEvent.StatusChanged(letter.peer(), letter.id(), status));
		}
	}

	/**
	 * A message came back.
	 * @param peer whom it was for
	 * @param id our id of the message
	 * @param refusal why
	 */
	public void returned(Peer peer, String id, Refusal refusal) {
		this.lane.sentTo(peer)
			.stream()
			.filter((letter) -> letter.id().equals(id))
			.findFirst()
			.ifPresent((letter) -> returned(letter, refusal));
	}

	private void returned(DirectLetter letter, Refusal refusal) {
		Bounce bounce = new Bounce(letter.peer().jid(), refusal);
		if (refusal.slowDown() && letter.status() == Status.WAITING && bounce.passes(letter.attempts())) {
			if (this.pace.slowDown()) {
				logger.warn("{} wants the bot to be slower: {}", letter.peer(), refusal);
			}
			this.lane.again(letter);
			return;
		}
		String why = "%s did not get the message: %s".formatted(letter.peer(), refusal);
		logger.warn("A message of the bot came back. {}", why);
		fail(letter, reason(bounce, refusal), why);
	}

	/** An account that is not there and one that is away are one to a server. */
	private static Reason reason(Bounce bounce, Refusal refusal) {
		if (refusal.notInRoom()) {
			return Reason.NOT_IN_ROOM;
		}
		return "service-unavailable".equals(refusal.condition()) ? Reason.UNREACHABLE : bounce.reason();
	}

	private void fail(DirectLetter letter, Reason reason, String message) {
		this.lane.remove(letter);
		if (letter.fail(reason, message)) {
			this.listener.accept(new DirectEvent.StatusChanged(letter.peer(), letter.id(), Status.FAILED));
		}
		count();
	}

	/**
	 * Return how many messages the server is not known to have taken. May be asked by any
	 * thread.
	 * @return the number of messages on their way
	 */
	public int pending() {
		return this.pending;
	}

	/**
	 * Wait for what is on its way to the server.
	 * @return completed when nothing is on its way any more
	 */
	public CompletionStage<Void> drain() {
		CompletableFuture<Void> drained = new CompletableFuture<>();
		this.drains.add(drained);
		count();
		return drained;
	}

	/**
	 * Give up on everything that is on its way, and take nothing more until there is a
	 * link again.
	 */
	public void stop() {
		this.stopped = true;
		this.lane.removePending().forEach((letter) -> fail(letter, Reason.STOPPED, "The bot was stopped"));
		count();
	}

	private void count() {
		this.pending = this.lane.pending() + this.pausing;
		if (this.pending == 0) {
			List<CompletableFuture<Void>> drained = List.copyOf(this.drains);
			this.drains.clear();
			drained.forEach((drain) -> drain.complete(null));
		}
	}

}
