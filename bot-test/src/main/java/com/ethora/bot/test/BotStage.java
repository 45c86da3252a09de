package com.ethora.bot.test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;

/**
 * Where bots are put to be tested: a chat server without a network, and a clock that
 * stands still. For those who make bots themselves; {@link BotTester#of} and
 * {@code @BotTest} make one of their own.
 */
public final class BotStage {

	/** So long a handler may stand still for reasons of its own, by a real clock. */
	public static final Duration PATIENCE = Duration.ofMillis(500);

	/** What a bot is about to say it says within this time. */
	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private static final Duration JOINING = Duration.ofMinutes(5);

	private final VirtualTime time = new VirtualTime(VirtualTime.BEGINNING);

	private final ChatServer server = new ChatServer(this.time);

	/**
	 * By their names; an application may add more while it runs, and have them no more.
	 */
	private final Map<String, Actor> actors = new LinkedHashMap<>();

	private final Pulse pulse;

	private Iterable<? extends Bot> bots = List.of();

	public BotStage() {
		this(PATIENCE);
	}

	/**
	 * Create a stage.
	 * @param patience how long a handler may stand still, by a real clock, until it is
	 * taken for waiting rather than working
	 */
	public BotStage(Duration patience) {
		this.pulse = new Pulse(this.time, patience);
	}

	/**
	 * Have a bot play here: its wire, clock, workers and chance are those of this stage.
	 * @param settings what it is
	 * @param parts what it would work with elsewhere
	 * @return what it works with here
	 */
	public BotParts equip(BotSettings settings, BotParts parts) {
		Actor actor = new Actor(settings, this.server, this.pulse);
		synchronized (this.actors) {
			this.actors.put(settings.name(), actor);
		}
		return actor.equip(parts);
	}

	/**
	 * Begin to test.
	 * @param bots those made of what {@link #equip} gave; more may come
	 * @return the tester, whose bots are not started yet
	 */
	public BotTester tester(Iterable<? extends Bot> bots) {
		this.bots = bots;
		return new BotTester(this);
	}

	/**
	 * Return the clock that stands still, for what belongs to bots and is not made by
	 * {@link #equip}, such as their limits.
	 * @return the clock
	 */
	public InstantSource clock() {
		return this.time;
	}

	ChatServer server() {
		return this.server;
	}

	/** Those that there are now. */
	List<Actor> actors() {
		List<Actor> present = new ArrayList<>();
		for (Bot bot : this.bots) {
			synchronized (this.actors) {
				Actor actor = this.actors.get(bot.name());
				if (actor != null && bot instanceof BotEngine engine) {
					actor.embody(engine);
					present.add(actor);
				}
			}
		}
		return present;
	}

	Pulse pulse() {
		return this.pulse;
	}

	/** The room of a name, in which bots are that have no rooms of their own. */
	ChatRoom room(Jid jid) {
		boolean known = this.server.rooms().stream().anyMatch((room) -> room.jid().equals(jid));
		ChatRoom room = this.server.room(jid);
		if (!known) {
			for (Actor actor : actors()) {
				if (actor.settings().rooms().isEmpty()) {
					actor.engine().join(jid.toString());
					this.pulse.pass(JOINING, () -> actor.engine().room(jid.toString()).joined());
				}
			}
		}
		return room;
	}

	/**
	 * Somebody does something, and the bots do what follows from it.
	 */
	<T> T act(Diary diary, Supplier<T> deed) {
		diary.begin();
		T result = deed.get();
		settle();
		return result;
	}

	/** Let the bots do what they are about to do. */
	void settle() {
		this.pulse.pass(LONGEST_PAUSE, () -> actors().stream().noneMatch(Actor::aboutToSpeak));
	}

	/** What happens from now on is new everywhere. */
	void turnPage() {
		this.server.rooms().forEach((room) -> room.diary().begin());
		this.server.diaries().forEach(Diary::begin);
	}

}
