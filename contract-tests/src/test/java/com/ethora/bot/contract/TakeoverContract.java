package com.ethora.bot.contract;

import java.time.Duration;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.fault.FaultProxy;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Credentials;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two links of one account and resource: the newer one takes the place of the older, so
 * that two never speak at once.
 */
interface TakeoverContract extends Contract {

	@Test
	default void theNewerLinkTakesThePlaceOfTheOlderInARoom() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		Credentials account = stage().newAccount();
		BotLink older = online(account).join(room);
		older.say(room, "older");

		BotLink newer = online(account).join(room);

		assertThat(older.recorder().awaitClosed().kind()).isIn(stage().replaced());
		sayInTheEnd(newer, room, "newer");
		person.awaitMessage(newer.nick(), "newer");
		person.say(room, "hello");
		newer.recorder().awaitMessage((message) -> message.text().equals("hello"));
		assertThat(newer.present(room)).isTrue();
		assertThat(newer.recorder().stillOpen()).isTrue();
		assertThat(person.saidBy(room, newer.nick())).containsExactly("older", "newer");
		assertThat(older.recorder().messages(room)).extracting(RoomMessage::text).doesNotContain("hello");
	}

	@Test
	default void theOlderLinkSaysNothingAfterTheNewerIsThere() {
		Jid room = stage().newRoom();
		Credentials account = stage().newAccount();
		BotLink older = online(account).join(room);

		BotLink newer = stage().connect(stage().settings(stage().address()), account);
		Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
			older.send(room, "older");
			return !older.recorder().stillOpen();
		});
		newer.recorder().awaitOnline();
		sayInTheEnd(newer.join(room), room, "newer");
		sayInTheEnd(newer, room, "newest");

		assertThat(newer.archive(ArchiveQuery.latest(room, 2)).messages()).extracting(RoomMessage::text)
			.containsExactly("newer", "newest");
	}

	@Test
	default void aGhostIsReplacedAtOnceAndNeverHeardAgain() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		FaultProxy proxy = stage().newProxy();
		Credentials account = stage().newAccount();
		BotLink ghost = ghost(proxy, account, room);

		proxy.stall();
		ghost.send(room, "from a ghost");
		person.say(room, "anybody?");
		BotLink newer = replace(ghost, account, room, proxy);

		person.awaitMessage(newer.nick(), "newest");
		assertThat(person.saidBy(room, newer.nick())).containsExactly("alive", "newer", "newest");
		assertThat(newer.archive(ArchiveQuery.latest(room, 10)).messages()).extracting(RoomMessage::text)
			.containsExactly("alive", "anybody?", "newer", "newest");
	}

	/** The server's session of such a ghost may stand still, and end long after. */
	@Test
	default void aGhostThatTakesNothingIsReplacedAtOnceAndNeverHeardAgain() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		FaultProxy proxy = stage().newProxy();
		Credentials account = stage().newAccount();
		BotLink ghost = ghost(proxy, account, room);

		proxy.stall();
		ghost.send(room, "from a ghost");
		flood(person, room);
		BotLink newer = replace(ghost, account, room, proxy);

		person.awaitMessage(newer.nick(), "newest");
		assertThat(person.saidBy(room, newer.nick())).containsExactly("alive", "newer", "newest");
	}

	private BotLink online(Credentials account) {
		BotLink bot = stage().connect(stage().settings(stage().address()), account);
		bot.recorder().awaitOnline();
		return bot;
	}

	private BotLink ghost(FaultProxy proxy, Credentials account, Jid room) {
		BotLink ghost = stage().connect(stage().settings(proxy.address()), account);
		ghost.recorder().awaitOnline();
		ghost.join(room).say(room, "alive");
		return ghost;
	}

	/** The newer link speaks before and after what the ghost has sent comes through. */
	private BotLink replace(BotLink ghost, Credentials account, Jid room, FaultProxy proxy) {
		BotLink newer = online(account).join(room);
		sayInTheEnd(newer, room, "newer");
		proxy.resume();
		ghost.recorder().awaitClosed();
		sayInTheEnd(newer, room, "newest");
		return newer;
	}

	/**
	 * The end of the older session may show the newer out of the room, because both have
	 * the same address. Then the newer one is told, gets its messages back and may enter
	 * again.
	 */
	private static void sayInTheEnd(BotLink bot, Jid room, String text) {
		Awaitility.await(text).atMost(Duration.ofSeconds(15)).pollDelay(Duration.ZERO).until(() -> {
			String id = bot.send(room, text);
			Awaitility.await()
				.pollInterval(Duration.ofMillis(5))
				.until(() -> echoed(bot, room, id) || bot.recorder().bounced(id));
			if (echoed(bot, room, id)) {
				return true;
			}
			bot.recorder().awaitRemoval(room);
			bot.join(room);
			return false;
		});
	}

	private static boolean echoed(BotLink bot, Jid room, String id) {
		return bot.recorder().messages(room).stream().anyMatch((message) -> id.equals(message.id()));
	}

	/** More than all the buffers on the way hold. */
	private static void flood(PlainClient person, Jid room) {
		String body = "x".repeat(15_000);
		for (int i = 0; i < 1_200; i++) {
			person.send("""
					<message xmlns='jabber:client' to='%s' type='groupchat'><body>%s</body>\
					<no-store xmlns='urn:xmpp:hints'/></message>""".formatted(room, body));
		}
		person.say(room, "flooded");
	}

}
