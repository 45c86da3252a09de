package com.ethora.bot.contract.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.chaos.bot.BotProcess;
import com.ethora.bot.contract.chaos.bot.BotTask;
import com.ethora.bot.contract.chaos.judge.Verdict;
import com.ethora.bot.contract.chaos.strike.BotFaults;
import com.ethora.bot.contract.chaos.strike.Fault;
import com.ethora.bot.contract.chaos.strike.FaultKind;
import com.ethora.bot.contract.chaos.strike.Injector;
import com.ethora.bot.contract.chaos.strike.NetworkFaults;
import com.ethora.bot.contract.chaos.strike.Pause;
import com.ethora.bot.contract.chaos.strike.Recoveries;
import com.ethora.bot.contract.chaos.strike.RoomFaults;
import com.ethora.bot.contract.chaos.strike.ServerFaults;
import com.ethora.bot.contract.fault.FaultProxy;
import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.contract.server.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People talk to a bot in several rooms while faults strike; then the archives tell what
 * became of it.
 */
final class ChaosRun {

	private static final Logger logger = LoggerFactory.getLogger(ChaosRun.class);

	private static final Path FOLDER = Path.of("target", "chaos");

	private static final int ROOMS = 4;

	private static final int ASKERS = 3;

	/** How long the last strikes may hurt. */
	private static final Duration HEALING = Duration.ofSeconds(30);

	private final String name;

	private final ChatServer server;

	private final ChaosPlan plan;

	private final Predicate<Jid> silentKick;

	private final Jid bot;

	private final List<Jid> rooms;

	private final Journal journal;

	private final Recoveries recoveries = new Recoveries(InstantSource.system());

	private final Instant began = Instant.now();

	/**
	 * Prepare a run.
	 * @param name what the report calls it
	 * @param server where it takes place, started
	 * @param plan how much chaos there is to be
	 * @param silentKick makes a room lose somebody without a word, by room and nick
	 */
	ChaosRun(String name, ChatServer server, ChaosPlan plan, SilentKick silentKick) {
		this.name = name;
		this.server = server;
		this.plan = plan;
		this.journal = Journal.create(FOLDER.resolve(name.replace(' ', '-') + ".log"));
		this.bot = server.newAccount().account();
		this.rooms = IntStream.rangeClosed(1, ROOMS)
			.mapToObj((number) -> server.room("%s-chaos%d".formatted(this.bot.requireLocal(), number)))
			.toList();
		this.silentKick = (room) -> silentKick.strike(room, this.bot.requireLocal());
	}

	Report run() {
		logger.info("Chaos: {} with seed {}", this.name, this.plan.seed());
		try (Crowd crowd = Crowd.gather(this.server, this.rooms, ASKERS, this.bot.requireLocal(), this.recoveries);
				FaultProxy proxy = FaultProxy.to(this.server.address(Transport.WEB_SOCKET));
				BotFaults bot = new BotFaults(processes(proxy), proxy, all())) {
			crowd.talk(this.plan.interval());
			strike(injector(faults(crowd, proxy, bot)));
			Pause.until(() -> this.recoveries.open() == 0 && crowd.questions() >= this.plan.messages(), HEALING);
			crowd.fallSilent();
			Pause.until(() -> this.recoveries.open() == 0, this.plan.patience());
			crowd.close();
			Verdict verdict = Court.judge(this.server, this.rooms, this.bot.requireLocal(), this.plan.patience());
			Report report = new Report(this.name, this.plan.seed(), verdict, this.recoveries.summary(),
					this.recoveries.open(), Duration.between(this.began, Instant.now()))
				.save(FOLDER);
			logger.info("{}", report.table());
			return report;
		}
	}

	private void strike(Injector injector) {
		Instant end = Instant.now().plus(this.plan.duration());
		while (this.recoveries.strikes() < this.plan.faults() || Instant.now().isBefore(end)) {
			injector.next();
		}
	}

	private Injector injector(Map<FaultKind, Fault> faults) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(this.plan.seed());
		return new Injector(faults, this.plan.weights(), random, this.recoveries, this.journal::write);
	}

	private Map<FaultKind, Fault> faults(Crowd crowd, FaultProxy proxy, BotFaults bot) {
		Map<FaultKind, Fault> faults = new EnumMap<>(FaultKind.class);
		faults.putAll(new NetworkFaults(proxy, all()).all());
		faults.putAll(new ServerFaults(this.server, all()).all());
		faults.putAll(new RoomFaults(this.rooms, crowd::kick, this.silentKick).all());
		faults.putAll(bot.all());
		return faults;
	}

	private Supplier<BotProcess> processes(FaultProxy proxy) {
		BotTask task = new BotTask(proxy.address(), this.bot, this.plan.flaw(), this.rooms);
		return () -> BotProcess.start(task, this.journal.file());
	}

	private Set<Jid> all() {
		return new LinkedHashSet<>(this.rooms);
	}

	/**
	 * Makes a room lose somebody and tell nobody, if that can be done.
	 */
	@FunctionalInterface
	interface SilentKick {

		/** There is no way. */
		SilentKick IMPOSSIBLE = (room, nick) -> false;

		boolean strike(Jid room, String nick);

	}

}
