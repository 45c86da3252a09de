package com.ethora.bot.ai;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Attachment;
import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.policy.Caller;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something and a model is asked about it: who, where, and the way to
 * answer. Advisors find it in their context and tools in theirs, under {@link #KEY}.
 */
public final class Occasion {

	/** Where advisors and tools find the occasion. */
	public static final String KEY = "ethora.occasion";

	/** Where tools find the name of the bot. */
	public static final String BOT = "bot";

	/** Where tools find the address of the room; absent in private. */
	public static final String ROOM = "room";

	/** Where tools find the nick or the account of who speaks, as the server has it. */
	public static final String SENDER = "sender";

	/** Where tools find how who speaks stands with the room, as the server has it. */
	public static final String AFFILIATION = "affiliation";

	private final Caller caller;

	private final Sender sender;

	private final Words words;

	private final Mouth mouth;

	private final @Nullable Turn turn;

	private final long begun;

	private final List<Predicate<RoomMessage>> withheld;

	private @Nullable Queue<Runnable> afterwards;

	private Occasion(Caller caller, Sender sender, Words words, Mouth mouth, @Nullable Turn turn) {
		this(caller, sender, words, mouth, turn, System.nanoTime(), new CopyOnWriteArrayList<>());
	}

	private Occasion(Caller caller, Sender sender, Words words, Mouth mouth, @Nullable Turn turn, long begun,
			List<Predicate<RoomMessage>> withheld) {
		this.caller = caller;
		this.sender = sender;
		this.words = words;
		this.mouth = mouth;
		this.turn = turn;
		this.begun = begun;
		this.withheld = withheld;
	}

	/**
	 * Something is said in a room.
	 * @param turn its turn
	 * @return the occasion
	 */
	public static Occasion of(Turn turn) {
		RoomMessage message = turn.message();
		return new Occasion(Caller.inRoom(turn.bot(), message.room(), message.sender().nick()), message.sender(),
				Words.of(message), new RoomMouth(turn, false), turn);
	}

	/**
	 * Something is said to the bot alone.
	 * @param turn its turn
	 * @param admins the accounts that may do everything outside of rooms
	 * @return the occasion
	 */
	public static Occasion of(DirectTurn turn, Set<Jid> admins) {
		return new Occasion(Caller.alone(turn.bot(), turn.message().peer(), admins), turn.message().sender(),
				Words.of(turn.message()), new DirectMouth(turn), null);
	}

	/**
	 * Return who is asked.
	 * @return the bot
	 */
	public Bot bot() {
		return this.caller.bot();
	}

	/**
	 * Return who asks, as the server vouches for them.
	 * @return the caller
	 */
	public Caller caller() {
		return this.caller;
	}

	/**
	 * Return who asks, as they show themselves.
	 * @return the sender
	 */
	public Sender sender() {
		return this.sender;
	}

	/**
	 * Return what was said.
	 * @return the text, or which files are shown
	 */
	public String text() {
		return this.words.text();
	}

	/**
	 * Return the files that are shown.
	 * @return the files, none where something was said
	 */
	public List<Attachment> files() {
		return this.words.files();
	}

	/**
	 * Return what tells the message from others of the talk, and is the same when it is
	 * handled once more.
	 * @return its id in the archive, else that of its sender, if it has one
	 */
	public Optional<String> key() {
		return Optional.ofNullable(this.words.key());
	}

	/**
	 * Return the turn of the message, in which others can be asked something.
	 * @return the turn, none in private
	 */
	public Optional<Turn> turn() {
		return Optional.ofNullable(this.turn);
	}

	/**
	 * Return the message of the room.
	 * @return the message, none in private
	 */
	public Optional<RoomMessage> message() {
		return turn().map(Turn::message);
	}

	/**
	 * Return where it was said.
	 * @return the room, none in private
	 */
	public Optional<Room> room() {
		return turn().map(Turn::room);
	}

	/**
	 * Return the same occasion, answered in the thread that begins with the message, if
	 * it is in none. In private and without an archive there are no threads.
	 * @return the changed occasion
	 */
	public Occasion inThread() {
		return (this.turn != null) ? new Occasion(this.caller, this.sender, this.words, new RoomMouth(this.turn, true),
				this.turn, this.begun, this.withheld) : this;
	}

	/**
	 * Return how long ago it began to be handled.
	 * @return the time since
	 */
	public Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.begun);
	}

	/**
	 * Keep from the model what was said in the room before.
	 * @param which what is kept from it
	 */
	public void withhold(Predicate<RoomMessage> which) {
		this.withheld.add(which);
	}

	/**
	 * Return whether something that was said in the room before is kept from the model:
	 * who shows it such messages asks about each of them.
	 * @param message the message
	 * @return whether the model must not be shown it
	 */
	public boolean withholds(RoomMessage message) {
		return this.withheld.stream().anyMatch((which) -> which.test(message));
	}

	/**
	 * Show or hide that an answer is being made.
	 * @param active whether it is
	 */
	public void typing(boolean active) {
		this.mouth.typing(active);
	}

	/**
	 * Say something, in the thread of what was said if it is in one.
	 * @param reply what to say
	 */
	public void say(Reply reply) {
		this.mouth.say(reply);
	}

	/**
	 * Return a reply where answers to this occasion belong: in the thread of what was
	 * said if it is in one.
	 * @param reply the reply
	 * @return the reply, in its place
	 */
	public Reply inPlace(Reply reply) {
		return this.mouth.inPlace(reply);
	}

	/**
	 * Say something little by little, in the thread of what was said if it is in one.
	 * Nobody sees it grow in private.
	 * @return the reply, of which nothing is shown yet
	 */
	public GrowingReply grow() {
		return this.mouth.grow();
	}

	/**
	 * Do something that is not to come before the words of the answer: it is done when
	 * they are complete, or the handler that says them has returned. If that was before,
	 * it is done at once.
	 * @param work what to do
	 */
	public void afterwards(Runnable work) {
		if (!waits(work)) {
			work.run();
		}
	}

	private synchronized boolean waits(Runnable work) {
		return this.afterwards != null && this.afterwards.add(work);
	}

	/** Hear what people say or do where this is, until that is ended. */
	Runnable listen(Ears ears, Predicate<RoomEvent> inRoom, Predicate<DirectMessage> alone) {
		return this.mouth.listen(ears, inRoom, alone);
	}

	/** The words of an answer begin. */
	synchronized void begin() {
		this.afterwards = new ArrayDeque<>();
	}

	/** Whether there is more to an answer than words. */
	synchronized boolean hasMore() {
		return this.afterwards != null && !this.afterwards.isEmpty();
	}

	/** The words of an answer are complete. */
	void end() {
		rest().forEach(Runnable::run);
	}

	private synchronized Queue<Runnable> rest() {
		Queue<Runnable> rest = (this.afterwards != null) ? this.afterwards : new ArrayDeque<>();
		this.afterwards = null;
		return rest;
	}

	/**
	 * Return how who asks stands with the room at this moment, as the room itself tells
	 * it. Nothing that they say of themselves counts.
	 * @return the affiliation, none for who is not there; in private that of an owner for
	 * admins of the bot, and none for everybody else
	 */
	public Affiliation affiliation() {
		return this.caller.trusted() ? Affiliation.OWNER
				: this.caller.occupant().map(Occupant::affiliation).orElse(Affiliation.NONE);
	}

	/**
	 * Return what who asks may do in the room at this moment.
	 * @return the role, none for who is not there; in private that of a moderator for
	 * admins of the bot, and none for everybody else
	 */
	public Role role() {
		return this.caller.trusted() ? Role.MODERATOR : this.caller.occupant().map(Occupant::role).orElse(Role.NONE);
	}

	/**
	 * Return the talk that it belongs to: the room or the thread, or the one with this
	 * person.
	 * @return what no two talks have in common
	 */
	public String conversation() {
		return bot().name() + "/" + this.mouth.place();
	}

	/**
	 * Return what tools are told.
	 * @return bot, room, sender, affiliation and this
	 */
	public Map<String, Object> toolContext() {
		Map<String, Object> known = Map.of(KEY, this, BOT, bot().name(), SENDER, this.caller.name(), AFFILIATION,
				affiliation());
		return message().<Map<String, Object>>map((message) -> {
			Map<String, Object> more = new HashMap<>(known);
			more.put(ROOM, message.room().toString());
			return Map.copyOf(more);
		}).orElse(known);
	}

	/** Without what was said. */
	@Override
	public String toString() {
		return "Occasion[" + conversation() + "]";
	}

}
