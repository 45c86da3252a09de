package com.ethora.bot.contract.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.chaos.judge.Judge;
import com.ethora.bot.contract.chaos.judge.RoomArchive;
import com.ethora.bot.contract.chaos.judge.Said;
import com.ethora.bot.contract.chaos.judge.Verdict;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.contract.server.Transport;
import com.ethora.bot.wire.Credentials;
import org.awaitility.Awaitility;

/**
 * Waits until all that can be answered is answered, and judges.
 */
final class Court {

	/** How long nothing must have been said: a bot in doubt may yet repeat itself. */
	private static final Duration QUIET = Duration.ofSeconds(3);

	private final List<RoomArchive> archives;

	private final String bot;

	private int entries;

	private Instant changed = Instant.now();

	private Court(PlainClient reader, List<Jid> rooms, String bot) {
		this.archives = rooms.stream().map((room) -> new RoomArchive(reader, room)).toList();
		this.bot = bot;
	}

	static Verdict judge(ChatServer server, List<Jid> rooms, String bot, Duration patience) {
		Credentials account = server.newAccount();
		try (PlainClient reader = PlainClient.login(server.address(Transport.WEB_SOCKET), server.domain(),
				account.account().requireLocal(), account.password())) {
			rooms.forEach(reader::join);
			new Court(reader, rooms, bot).awaitCalm(patience);
			// From the beginning once more: nothing may hide behind what was read before.
			return new Court(reader, rooms, bot).verdict();
		}
	}

	private void awaitCalm(Duration patience) {
		Instant end = Instant.now().plus(patience);
		Awaitility.await()
			.forever()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(500))
			.until(() -> calm() || Instant.now().isAfter(end));
	}

	private boolean calm() {
		List<List<Said>> read = this.archives.stream().map(RoomArchive::read).toList();
		int count = read.stream().mapToInt(List::size).sum();
		if (count != this.entries) {
			this.entries = count;
			this.changed = Instant.now();
		}
		return this.changed.plus(QUIET).isBefore(Instant.now()) && verdict().lost() == 0;
	}

	private Verdict verdict() {
		return this.archives.stream()
			.map((archive) -> Judge.of(this.bot, archive.read()))
			.reduce(Verdict.NOTHING, Verdict::plus);
	}

}
