package com.ethora.bot.ai.attention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Naming;
import com.ethora.bot.OneToOneRoom;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.turn.Turn;

/**
 * Decides whether an assistant says something. Who talks to it is answered always; what
 * else it says something to is a matter of its settings, and of how long ago and how late
 * it is. Safe for use by any thread.
 */
public final class Attention {

	/** So many rooms and threads are remembered. */
	private static final int MAX = 10_000;

	private static final Pattern QUESTION = Pattern.compile("[?？؟](?:[\\s\\p{P}\\p{So}]|$)");

	private final AttentionSettings settings;

	private final InstantSource clock;

	private final Predicate<Turn> smart;

	private final Map<Jid, Instant> spoken = new Bounded<>();

	private final Map<String, Boolean> threads = new Bounded<>();

	/**
	 * Create an attention.
	 * @param settings when it speaks
	 * @param smart whether a message is worth an answer, asked where a model decides
	 * @param clock what time it is
	 */
	public Attention(AttentionSettings settings, Predicate<Turn> smart, InstantSource clock) {
		this.settings = settings;
		this.smart = smart;
		this.clock = clock;
	}

	/**
	 * Return whether a message is to be answered. May ask a model.
	 * @param turn the message
	 * @return whether it is
	 */
	public boolean wants(Turn turn) {
		RespondTo rule = this.settings.in(turn.room());
		return addressed(turn, rule) ? answering(turn, rule)
				: free(turn.message()) && unasked(turn, rule) && answeringUnasked(turn, rule);
	}

	/**
	 * Return whether an answer begins a thread.
	 * @param turn what is answered
	 * @return whether it does
	 */
	public boolean threads(Turn turn) {
		return this.settings.in(turn.room()) == RespondTo.THREAD;
	}

	/** Whether it is said to the assistant. */
	private boolean addressed(Turn turn, RespondTo rule) {
		RoomMessage message = turn.message();
		if (alone(turn.bot(), message) || Naming.of(turn.bot()).isIn(message)) {
			return true;
		}
		return switch (rule) {
			case MENTION -> false;
			case REPLY, QUESTION, SMART, ALL -> turn.answersBot();
			case THREAD -> turn.answersBot() || thread(message).filter(this::known).isPresent();
		};
	}

	private boolean unasked(Turn turn, RespondTo rule) {
		RoomMessage message = turn.message();
		if (message.kind() != RoomMessage.Kind.TEXT) {
			return rule == RespondTo.ALL;
		}
		return switch (rule) {
			case MENTION, REPLY, THREAD -> false;
			case QUESTION -> !saidToOthers(turn) && QUESTION.matcher(message.text()).find();
			case SMART -> !saidToOthers(turn) && this.smart.test(turn);
			case ALL -> true;
		};
	}

	/** Who names somebody else asks them. */
	private static boolean saidToOthers(Turn turn) {
		return !turn.message().mentions().isEmpty();
	}

	private static boolean alone(Bot bot, RoomMessage message) {
		return OneToOneRoom.at(message.room())
			.other(bot.jid())
			.filter((other) -> other.equals(message.sender().nick()))
			.isPresent();
	}

	private synchronized boolean free(RoomMessage message) {
		if (this.settings.quietHours() != null && this.settings.quietHours().contain(message.time())) {
			return false;
		}
		Duration coolDown = this.settings.coolDown();
		Instant last = this.spoken.get(message.room());
		return coolDown.isZero() || last == null || !this.clock.instant().isBefore(last.plus(coolDown));
	}

	/** Another message may have been found worth an answer meanwhile. */
	private synchronized boolean answeringUnasked(Turn turn, RespondTo rule) {
		return free(turn.message()) && answering(turn, rule);
	}

	/** An answer that begins a thread, or belongs to one, is where it is talked to. */
	private synchronized boolean answering(Turn turn, RespondTo rule) {
		this.spoken.put(turn.message().room(), this.clock.instant());
		if (rule == RespondTo.THREAD) {
			thread(turn.message()).or(() -> begins(turn.message()))
				.ifPresent((thread) -> this.threads.put(thread, true));
		}
		return true;
	}

	private synchronized boolean known(String thread) {
		return this.threads.containsKey(thread);
	}

	private static Optional<String> thread(RoomMessage message) {
		return message.thread().map(ThreadParent::id).map((id) -> message.room() + "/" + id);
	}

	private static Optional<String> begins(RoomMessage message) {
		return Optional.ofNullable(message.archiveId()).map((id) -> message.room() + "/" + id);
	}

	/**
	 * Forgets what was not used for the longest time.
	 *
	 * @param <K> by what things are known
	 * @param <V> what is known of them
	 */
	private static final class Bounded<K, V> extends LinkedHashMap<K, V> {

		private static final boolean BY_ACCESS = true;

		Bounded() {
			super(16, 0.75f, BY_ACCESS);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
			return size() > MAX;
		}

	}

}
