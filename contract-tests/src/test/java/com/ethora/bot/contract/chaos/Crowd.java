package com.ethora.bot.contract.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.chaos.strike.Recoveries;
import com.ethora.bot.contract.chaos.talk.Answer;
import com.ethora.bot.contract.chaos.talk.Question;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.contract.server.Transport;
import com.ethora.bot.wire.Credentials;

/**
 * The people of all rooms.
 */
final class Crowd implements AutoCloseable {

	private static final Duration LOOK_ROUND = Duration.ofMillis(300);

	private final Map<Jid, Owner> owners = new LinkedHashMap<>();

	private final List<Asker> askers = new ArrayList<>();

	private final List<Future<?>> talks = new ArrayList<>();

	private final Map<Question, Instant> asked = new ConcurrentHashMap<>();

	/** What was heard in the rooms, so it got there. */
	private final Set<Question> heard = ConcurrentHashMap.newKeySet();

	private final InstantSource clock;

	private final ScheduledExecutorService scheduler;

	private Crowd(InstantSource clock, int size) {
		this.clock = clock;
		this.scheduler = Executors.newScheduledThreadPool(size);
	}

	/** Everybody has entered their room when this returns, and nobody has said a word. */
	static Crowd gather(ChatServer server, List<Jid> rooms, int askersEach, String bot, Recoveries recoveries) {
		Crowd crowd = new Crowd(InstantSource.system(), rooms.size() * (askersEach + 1));
		for (Jid room : rooms) {
			Owner owner = new Owner(login(server), room, bot, crowd.heard::add,
					(answer) -> crowd.answered(room, answer, recoveries));
			crowd.owners.put(room, owner);
			owner.step();
			owner.claim();
			for (int i = 0; i < askersEach; i++) {
				Asker asker = new Asker(login(server), room, crowd::asked);
				crowd.askers.add(asker);
				asker.step();
			}
		}
		return crowd;
	}

	/** Let everybody talk. */
	void talk(Duration interval) {
		long millis = interval.toMillis();
		this.owners.values().forEach((owner) -> repeat(owner, 0, LOOK_ROUND.toMillis()));
		for (int i = 0; i < this.askers.size(); i++) {
			this.talks.add(repeat(this.askers.get(i), i * millis / this.askers.size(), millis));
		}
	}

	/** Let nobody ask any more, but go on listening. */
	void fallSilent() {
		this.talks.forEach((talk) -> talk.cancel(false));
	}

	/**
	 * How many questions got to their rooms, as far as somebody was there to hear them.
	 */
	int questions() {
		return this.heard.size();
	}

	boolean kick(Jid room) {
		Owner owner = this.owners.get(room);
		return owner != null && owner.kick();
	}

	@Override
	public void close() {
		this.scheduler.shutdownNow();
		this.askers.forEach(Visitor::close);
		this.owners.values().forEach(Visitor::close);
	}

	private Future<?> repeat(Visitor visitor, long delay, long interval) {
		return this.scheduler.scheduleWithFixedDelay(visitor::step, delay, interval, TimeUnit.MILLISECONDS);
	}

	private void asked(Question question) {
		this.asked.put(question, this.clock.instant());
	}

	private void answered(Jid room, Answer answer, Recoveries recoveries) {
		Instant at = this.asked.remove(answer.to());
		if (at != null) {
			recoveries.answered(room, at);
		}
	}

	private static Supplier<PlainClient> login(ChatServer server) {
		Credentials account = server.newAccount();
		return () -> PlainClient.login(server.address(Transport.WEB_SOCKET), server.domain(),
				account.account().requireLocal(), account.password());
	}

}
