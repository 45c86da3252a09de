package com.ethora.bot.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DialogException;
import com.ethora.bot.DialogException.Reason;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Naming;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Skipped;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.room.LogEntry;

import org.jspecify.annotations.Nullable;

/**
 * One message being handled, and the replies to it. A turn is over when its handler has
 * returned and the room has shown every reply.
 */
public final class Turn {

	private final RoomMessage message;

	private final Bot bot;

	private final ReplySink sink;

	private final Skipped skipped;

	private final List<CompletableFuture<Delivery>> deliveries = new ArrayList<>();

	private final List<OpenReply> growing = new ArrayList<>();

	/** The ids of the questions that were asked. */
	private final Set<String> questions = ConcurrentHashMap.newKeySet();

	private final @Nullable Ear<LogEntry> ear;

	private boolean typing;

	private TurnObserver.@Nullable Outcome refused;

	/**
	 * A turn in which nobody can be asked anything.
	 * @param message what is to be handled
	 * @param bot who is to handle it
	 * @param sink where replies go
	 */
	public Turn(RoomMessage message, Bot bot, ReplySink sink) {
		this(message, bot, sink, Skipped.NONE);
	}

	/**
	 * Create a turn that stands for several messages, in which nobody can be asked
	 * anything.
	 * @param message the newest of them, which is answered
	 * @param bot who is to handle it
	 * @param sink where replies go
	 * @param skipped the others
	 */
	public Turn(RoomMessage message, Bot bot, ReplySink sink, Skipped skipped) {
		this(message, bot, sink, skipped, null);
	}

	Turn(RoomMessage message, Bot bot, ReplySink sink, Skipped skipped, @Nullable Ear<LogEntry> ear) {
		this.message = message;
		this.bot = bot;
		this.sink = sink;
		this.skipped = skipped;
		this.ear = ear;
	}

	/**
	 * Return what is to be handled.
	 * @return the message
	 */
	public RoomMessage message() {
		return this.message;
	}

	/**
	 * Return who is to handle it.
	 * @return the bot
	 */
	public Bot bot() {
		return this.bot;
	}

	/**
	 * Return where it was said.
	 * @return the room
	 */
	public Room room() {
		return this.bot.room(this.message.room().toString());
	}

	/**
	 * Return whether the message belongs to a thread that begins with a message of the
	 * bot. Of messages that the bot does not remember, the name says so that is quoted
	 * with them.
	 * @return whether somebody talks to the bot there
	 */
	public boolean answersBot() {
		return this.message.thread()
			.filter((parent) -> this.sink.sent(this.message.room(), parent.id())
					|| Naming.of(this.bot).contains(parent.userName()))
			.isPresent();
	}

	/**
	 * Return what else is handled in this turn.
	 * @return the messages that came before while the bot was busy
	 */
	public Skipped skipped() {
		return this.skipped;
	}

	/**
	 * Say that nothing was done about the message because of who said it or how often.
	 * @param why {@code FORBIDDEN} or {@code LIMITED}
	 */
	public synchronized void refuse(TurnObserver.Outcome why) {
		this.refused = why;
	}

	/**
	 * Return whether nothing was done about the message because of who said it or how
	 * often.
	 * @return why, none when it was not refused
	 */
	public synchronized Optional<TurnObserver.Outcome> refused() {
		return Optional.ofNullable(this.refused);
	}

	/**
	 * Show or hide that an answer is being made, where that is wanted. Whatever is said
	 * hides it.
	 * @param active whether it is being made
	 */
	public synchronized void typing(boolean active) {
		if (active != this.typing) {
			this.typing = active;
			this.sink.typing(this.message, active);
		}
	}

	/**
	 * Answer in the room of the message. The answer's id follows from the message and
	 * from how many answers went before, so the same turn run twice says the same things
	 * under the same ids.
	 * @param reply what to say
	 * @return completed when the room has shown it
	 */
	public synchronized CompletableFuture<Delivery> reply(Reply reply) {
		return send(this.message, reply);
	}

	/**
	 * Answer in another room. Its id follows from the message, too, but a crash may have
	 * it said twice there: what was said in that room before is not looked for.
	 * @param room the name or the address of one of the bot's rooms
	 * @param reply what to say
	 * @return completed when that room has shown it
	 * @throws IllegalArgumentException when it is none of the bot's rooms
	 */
	public synchronized CompletableFuture<Delivery> replyIn(String room, Reply reply) {
		return send(in(this.bot.room(room).jid()), reply);
	}

	private CompletableFuture<Delivery> send(RoomMessage to, Reply reply) {
		typing(false);
		CompletableFuture<Delivery> delivery = stopped() ? Silence.delivery() : this.sink.send(to, replies(), reply);
		this.deliveries.add(delivery);
		return delivery.copy();
	}

	private RoomMessage in(Jid room) {
		RoomMessage said = this.message;
		return new RoomMessage(room, said.sender(), said.text(), said.id(), said.archiveId(), said.time(),
				said.origin(), said.kind(), said.data());
	}

	/**
	 * Answer in the room of the message, little by little. Counts as an answer from now
	 * on. When the handler has returned, or failed, the answer ends: if it was not
	 * finished it stays as it was shown last, and if nothing was shown there is none.
	 * @return the answer, of which nothing is shown yet
	 */
	public GrowingReply grow() {
		return grow(UnaryOperator.identity());
	}

	/**
	 * Answer little by little, in a thread perhaps.
	 * @param form gives each text its place
	 * @return the answer, of which nothing is shown yet
	 */
	public synchronized GrowingReply grow(UnaryOperator<Reply> form) {
		GrowingReply growing = stopped() ? new Silence() : this.sink.grow(this.message, replies(), form);
		OpenReply reply = new OpenReply(growing, () -> typing(false));
		this.growing.add(reply);
		return reply;
	}

	/**
	 * Ask the sender of the message something: what the same person says next in the same
	 * place is the answer, and is handled by this turn and no other. Next is whatever
	 * follows the message in the room's log and no other question has taken, even if it
	 * was said before the question could be seen: so a turn that runs again finds the
	 * same answers. The same place is the thread of the message, or that of a question;
	 * for a message in no thread, the channel or the thread that begins with it.
	 * @param question what to ask
	 * @param within how long to wait once the room has shown the question
	 * @return the answer, or failed with a {@link DialogException} when there is none or
	 * a {@link DeliveryException} when the room does not show the question
	 */
	public CompletableFuture<RoomMessage> ask(Reply question, Duration within) {
		Ear<LogEntry> listener = this.ear;
		if (listener == null) {
			return CompletableFuture
				.failedFuture(new DialogException(Reason.UNAVAILABLE, "There is nobody to ask in this turn"));
		}
		Question<LogEntry> asked = listener.ask((entry) -> answers(entry.message()));
		if (!asked.over()) {
			CompletableFuture<?> shown = reply(question).thenAccept((delivery) -> {
				if (delivery.archiveId() != null) {
					this.questions.add(delivery.archiveId());
				}
			});
			listener.listen(asked, shown, within);
		}
		return asked.answer(LogEntry::message);
	}

	/**
	 * Wait for something that is not said to this turn, such as what others decide, no
	 * longer than for an answer. Cancel it once there is nothing to wait for any more.
	 * @param begun what the time begins to run with; if it was said before this turn
	 * began again, so did the time
	 * @param within how long to wait then
	 * @return never completed, but failed with a {@link DialogException} when the time is
	 * up, the bot stops or the turn is over
	 */
	public CompletableFuture<?> deadline(Delivery begun, Duration within) {
		Ear<LogEntry> listener = this.ear;
		if (listener == null) {
			return CompletableFuture
				.failedFuture(new DialogException(Reason.UNAVAILABLE, "Nobody can be waited for in this turn"));
		}
		Question<LogEntry> unanswerable = listener.ask((entry) -> false);
		if (!unanswerable.over()) {
			Duration rest = begun.repeated() ? listener.rest(begun.time(), within) : within;
			listener.listen(unanswerable, CompletableFuture.completedFuture(begun), rest);
		}
		return unanswerable.answer(LogEntry::message);
	}

	private boolean answers(RoomMessage said) {
		if (said.kind() != RoomMessage.Kind.TEXT) {
			return false;
		}
		String thread = thread(said);
		return Objects.equals(thread, thread(this.message))
				|| (thread != null && (thread.equals(this.message.archiveId()) || this.questions.contains(thread)));
	}

	private static @Nullable String thread(RoomMessage message) {
		return message.thread().map(ThreadParent::id).orElse(null);
	}

	/**
	 * Return whether the bot stops and the turn was waiting for an answer: then nothing
	 * is said any more, and the next start begins the turn again.
	 * @return whether it is to begin again
	 */
	public boolean stopped() {
		return this.ear != null && this.ear.stopped();
	}

	/**
	 * Return whether the sender of the message has left a question without an answer for
	 * too long.
	 * @return whether they have
	 */
	public boolean idle() {
		return this.ear != null && this.ear.wasIdle();
	}

	/**
	 * The handler is done: nothing grows any more.
	 * @return the deliveries of what was said, complete or not
	 */
	synchronized List<CompletableFuture<Delivery>> end() {
		List<CompletableFuture<Delivery>> all = new ArrayList<>(this.deliveries);
		this.growing.forEach((reply) -> reply.end().ifPresent(all::add));
		return all;
	}

	private int replies() {
		return this.deliveries.size() + this.growing.size();
	}

}
