package com.ethora.bot.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Refusal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a bot says, until the room shows it. Messages to one room are sent in the order
 * they were given and paced over all rooms; without a link, or while a room is closed to
 * us, they wait. One that left without an echo is looked for in the archive before it
 * leaves again, under the same id. {@link #send} may be called by any thread, everything
 * else happens on the timeline.
 */
public final class Outbox {

	private static final Logger logger = LoggerFactory.getLogger(Outbox.class);

	private final OutboxSettings settings;

	private final Timeline timeline;

	private final Pace pace;

	private final Lanes lanes = new Lanes();

	private final Shown shown = new Shown();

	private final Pending pending = new Pending();

	private @Nullable Link link;

	private int losses;

	private String nick = "";

	/** Read by any thread: the timeline may have been closed along with the bot. */
	private volatile boolean stopped;

	public Outbox(OutboxSettings settings, Timeline timeline) {
		this.settings = settings;
		this.timeline = timeline;
		this.pace = new Pace(settings, timeline, this::pump);
	}

	/**
	 * Send a message.
	 * @param room where to
	 * @param id our id of the message
	 * @param reply what to say
	 * @return completed when the room has shown it, or failed with a
	 * {@link DeliveryException}
	 */
	public CompletableFuture<Delivery> send(Jid room, String id, Reply reply) {
		return give(new Letter(new OutboundMessage(id, room, new Content.Post(reply))));
	}

	/**
	 * Change a message that is in the room.
	 * @param room the room
	 * @param change the change
	 * @return completed when the room has shown it, with the delivery of the message that
	 * was changed, or failed with a {@link DeliveryException}
	 */
	public CompletableFuture<Delivery> change(Jid room, Content.Change change) {
		return give(new Letter(new OutboundMessage(ReplyIds.random(change), room, change)));
	}

	private CompletableFuture<Delivery> give(Letter letter) {
		if (acceptable(letter)) {
			this.timeline.execute(() -> accept(letter));
		}
		return letter.promise();
	}

	/** Send a message from the timeline. */
	CompletableFuture<Delivery> place(Letter letter) {
		accept(letter);
		return letter.delivery();
	}

	/**
	 * Let a message say something else.
	 * @return whether that was still possible
	 */
	boolean rewrite(OutboundMessage message, String text) {
		Letter letter = lane(message.room()).findUnsent(message.id());
		if (letter == null || tooLong(text)) {
			return false;
		}
		letter.rewrite(text);
		return true;
	}

	/** Nothing will be sent any more. May be asked by any thread. */
	boolean stopped() {
		return this.stopped;
	}

	/**
	 * There is a link. Rooms are opened one by one, as they go live.
	 * @param link the link
	 * @param nick the name we are in the rooms under
	 */
	public void online(Link link, String nick) {
		this.link = link;
		this.nick = nick;
		this.stopped = false;
	}

	/**
	 * The link is gone.
	 */
	public void offline() {
		this.link = null;
		this.losses++;
		this.lanes.close();
		this.lanes.removePassing().forEach((letter) -> letter.fail(Reason.EXPIRED, "The link was lost"));
		this.pending.tell();
	}

	/** How often the link was lost: another process may have spoken meanwhile. */
	int losses() {
		return this.losses;
	}

	/**
	 * A room takes messages, and what it showed while we were away is known. What left
	 * before and is not among it is looked for once more: its echo may have been lost.
	 * @param room the room
	 * @param newest the archive id of the newest entry we know of, if any
	 */
	public void open(Jid room, @Nullable String newest) {
		Lane lane = lane(room);
		lane.open(newest);
		search(lane);
		pump();
	}

	/**
	 * A room has shown something: the echo of what leaves from now on comes later.
	 * @param room the room
	 * @param archiveId the archive id of what it has shown
	 */
	public void saw(Jid room, String archiveId) {
		lane(room).saw(archiveId);
	}

	/**
	 * Nobody will ask any more whether a message was shown.
	 * @param room the room
	 * @param id our id of the message
	 */
	public void settled(Jid room, String id) {
		this.shown.settle(room, id);
	}

	/**
	 * A room takes no messages for now.
	 * @param room the room
	 */
	public void close(Jid room) {
		lane(room).close();
		lane(room).forgive();
	}

	/**
	 * A room will never take messages, unless it is tried again.
	 * @param room the room
	 * @param why the reason
	 */
	public void refuse(Jid room, String why) {
		Lane lane = lane(room);
		lane.refuse(why);
		lane.removeAll().forEach((letter) -> letter.fail(Reason.NOT_IN_ROOM, why));
		this.pending.tell();
	}

	/**
	 * A room shows a message under our name.
	 * @param message the message
	 */
	public void echoed(RoomMessage message) {
		if (message.id() == null) {
			return;
		}
		Delivery delivery = new Delivery(message.room(), message.id(), message.archiveId(), message.time());
		if (message.origin() != RoomMessage.Origin.HISTORY) {
			this.shown.add(delivery);
		}
		arrived(message.room(), message.id(), delivery, message.text());
	}

	/**
	 * A room shows something that is no message, of whomever.
	 * @param event what it shows
	 */
	public void happened(RoomEvent event) {
		ChangeEcho.of(event, lane(event.room()), this.nick, this.timeline.instant())
			.ifPresent((echo) -> arrived(event.room(), echo.id(), echo.delivery(), echo.text()));
	}

	/**
	 * A message came back.
	 * @param room the room it was for
	 * @param id our id of the message
	 * @param refusal why
	 */
	public void bounced(Jid room, String id, Refusal refusal) {
		Lane lane = lane(room);
		if (refusal.notInRoom()) {
			lane.close();
			lane.certain(id);
			return;
		}
		Letter letter = lane.findBounced(id);
		if (letter == null) {
			return;
		}
		if (refusal.slowDown() && this.pace.slowDown()) {
			logger.warn("{} wants the bot to be slower: {}", room, refusal);
		}
		Bounce bounce = new Bounce(room, refusal);
		// What is only on the way to something longer is not worth a second attempt.
		if (!letter.passing() && bounce.passes(letter.attempts())) {
			lane.sendAgain(letter);
			return;
		}
		lane.remove(letter.id());
		logger.warn("A message of the bot came back. {}", bounce.message());
		failed(letter, bounce.reason(), bounce.message());
	}

	/**
	 * Return how many messages wait for their echo or to be sent. May be asked by any
	 * thread.
	 * @return the number of messages on their way
	 */
	public int pending() {
		return this.pending.count();
	}

	/**
	 * Wait for what is on its way.
	 * @return completed when nothing is on its way any more
	 */
	public CompletionStage<Void> drain() {
		return this.pending.none();
	}

	/**
	 * Give up on everything that is on its way, and take nothing more until there is a
	 * link again.
	 */
	public void stop() {
		this.stopped = true;
		this.lanes.removeAll().forEach((letter) -> letter.fail(Reason.STOPPED, "The bot was stopped"));
		this.pending.tell();
	}

	private boolean acceptable(Letter letter) {
		if (tooLong(letter.message().text())) {
			letter.fail(Reason.REFUSED, "A message of %d characters is longer than 'max-length' %d"
				.formatted(letter.message().text().length(), this.settings.maxLength()));
			return false;
		}
		if (this.stopped) {
			letter.fail(Reason.STOPPED, "The bot was stopped");
			return false;
		}
		return true;
	}

	private boolean tooLong(String text) {
		return text.length() > this.settings.maxLength();
	}

	private void accept(Letter letter) {
		if (!acceptable(letter)) {
			return;
		}
		Delivery before = this.shown.find(letter.message().room(), letter.id());
		if (before != null) {
			letter.delivery().complete(before.again());
			return;
		}
		if (pending() >= this.settings.capacity()) {
			letter.fail(Reason.FULL, "%d messages are on their way already".formatted(this.settings.capacity()));
			return;
		}
		Lane lane = lane(letter.message().room());
		if (lane.refusal() != null) {
			letter.fail(Reason.NOT_IN_ROOM, lane.refusal());
			return;
		}
		lane.add(letter);
		Timeline.Timer expiry = this.timeline.schedule(this.settings.expiry(), () -> expire(letter));
		this.pending.add(letter);
		letter.delivery().whenComplete((ignored, error) -> expiry.cancel());
		pump();
	}

	private void pump() {
		while (this.link != null) {
			Lane lane = this.lanes.nextReady();
			if (lane == null || !this.pace.go()) {
				return;
			}
			this.lanes.served(lane);
			transmit(this.link, lane);
		}
	}

	private void transmit(Link current, Lane lane) {
		Letter letter = lane.send();
		int attempt = letter.leave();
		current.send(letter.message());
		this.timeline.schedule(this.settings.echoTimeout(), () -> {
			if (this.link == current && lane.awaitsEcho(letter) && letter.attempts() == attempt) {
				unanswered(lane, letter);
			}
		});
	}

	private void unanswered(Lane lane, Letter letter) {
		if (letter.hopeless()) {
			lane.remove(letter.id());
			failed(letter, Reason.REFUSED, "%s does not show the change".formatted(lane.room()));
			return;
		}
		logger.debug("No echo from {}, looking into its archive", lane.room());
		lane.doubt();
		search(lane);
		pump();
	}

	private void search(Lane lane) {
		if (this.link != null && lane.inDoubt()) {
			new EchoSearch(this.link, lane, this.timeline, this.settings.echoTimeout(), this::found, () -> {
				lane.settle();
				pump();
			}).ask();
		}
	}

	/** What is not among what the archive has did not arrive and leaves again. */
	private void found(List<RoomMessage> messages) {
		messages.stream().filter((message) -> message.sender().nick().equals(this.nick)).forEach(this::echoed);
	}

	private void arrived(Jid room, String id, Delivery delivery, String text) {
		Letter letter = lane(room).remove(id);
		if (letter != null) {
			this.pace.wentWell();
			letter.arrived(delivery, text);
			this.pending.tell();
			pump();
		}
	}

	private void expire(Letter letter) {
		Lane lane = lane(letter.message().room());
		if (lane.find(letter.id()) == letter) {
			lane.remove(letter.id());
			logger.warn("A message to {} was given up after {} s", letter.message().room(),
					this.settings.expiry().toSeconds());
			failed(letter, Reason.EXPIRED, "%s did not take the message in time".formatted(lane.room()));
		}
	}

	private void failed(Letter letter, Reason reason, String message) {
		letter.fail(reason, message);
		this.pending.tell();
		pump();
	}

	private Lane lane(Jid room) {
		return this.lanes.of(room);
	}

}
