package com.ethora.bot.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Bot;
import com.ethora.bot.Delivery;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Naming;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Skipped;

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

	private boolean typing;

	private TurnObserver.@Nullable Outcome refused;

	public Turn(RoomMessage message, Bot bot, ReplySink sink) {
		this(message, bot, sink, Skipped.NONE);
	}

	/**
	 * Create a turn that stands for several messages.
	 * @param message the newest of them, which is answered
	 * @param bot who is to handle it
	 * @param sink where replies go
	 * @param skipped the others
	 */
	public Turn(RoomMessage message, Bot bot, ReplySink sink, Skipped skipped) {
		this.message = message;
		this.bot = bot;
		this.sink = sink;
		this.skipped = skipped;
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
		typing(false);
		CompletableFuture<Delivery> delivery = this.sink.send(this.message, replies(), reply);
		this.deliveries.add(delivery);
		return delivery.copy();
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
		Jid other = this.bot.room(room).jid();
		typing(false);
		CompletableFuture<Delivery> delivery = this.sink.send(in(other), replies(), reply);
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
	public synchronized GrowingReply grow() {
		OpenReply reply = new OpenReply(this.sink.grow(this.message, replies()), () -> typing(false));
		this.growing.add(reply);
		return reply;
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
