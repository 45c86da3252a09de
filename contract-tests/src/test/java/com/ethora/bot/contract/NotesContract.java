package com.ethora.bot.contract;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.Notes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a server keeps for a bot.
 */
interface NotesContract extends Contract {

	@Test
	default void keepsNothingThatNobodyWrote() {
		BotLink bot = stage().newBot();

		assertThat(read(bot, "cursor/" + stage().newRoom())).isEmpty();
	}

	@Test
	default void keepsANoteForTheNextLinkOfTheAccount() {
		Credentials account = stage().newAccount();
		BotLink first = online(account);
		write(first, "a", "1727199609620712 2026-03-04T05:06:07.089Z");
		first.close();

		assertThat(read(online(account), "a")).contains("1727199609620712 2026-03-04T05:06:07.089Z");
	}

	@Test
	default void keepsWhatWasWrittenLast() {
		BotLink bot = stage().newBot();
		write(bot, "a", "1");

		CompletableFuture<?>[] written = List.of("2", "3", "4")
			.stream()
			.map((text) -> bot.link().notes().write("a", text).toCompletableFuture())
			.toArray(CompletableFuture[]::new);
		BotLink.await(CompletableFuture.allOf(written));

		assertThat(read(bot, "a")).contains("4");
	}

	@Test
	default void keepsEachNoteForItself() {
		BotLink bot = stage().newBot();
		List<String> names = List.of("cursor/a@conference.example.com", "cursor/b@conference.example.com",
				"cursor/caf\u00E9@conference.example.com", "a b", "a+b", "a%20b", "x".repeat(1_000), "x".repeat(1_001));

		names.forEach((name) -> write(bot, name, "text of " + name));

		names.forEach((name) -> assertThat(read(bot, name)).as(name).contains("text of " + name));
	}

	@Test
	default void keepsTextsAsTheyAre() {
		BotLink bot = stage().newBot();

		for (String text : List.of("<b a=\"1\">&amp; ]]>", " two  blanks ", "\uD83D\uDE00 \u4E16\u754C", "-")) {
			write(bot, "text", text);
			assertThat(read(bot, "text")).contains(text);
		}
	}

	@Test
	default void keepsNotesOfOneAccountFromOthers() {
		write(stage().newBot(), "mine", "1");

		assertThat(read(stage().newBot(), "mine")).isEmpty();
	}

	@Test
	default void keepsNotesWhenItIsKilled() {
		Credentials account = stage().newAccount();
		BotLink bot = online(account);
		Jid room = stage().newRoom();
		write(bot, "cursor/" + room, "17 -");

		stage().server().kill();
		bot.recorder().awaitClosed();
		stage().server().start();

		assertThat(read(online(account), "cursor/" + room)).contains("17 -");
	}

	@Test
	default void keepsNotesWhenItIsStopped() {
		Credentials account = stage().newAccount();
		BotLink bot = online(account);
		write(bot, "a", "17 -");

		stage().server().stop();
		bot.recorder().awaitClosed();
		stage().server().start();

		assertThat(read(online(account), "a")).contains("17 -");
	}

	private BotLink online(Credentials account) {
		BotLink bot = stage().connect(stage().settings(stage().address()), account);
		bot.recorder().awaitOnline();
		return bot;
	}

	private static Optional<String> read(BotLink bot, String name) {
		return BotLink.await(bot.link().notes().read(name));
	}

	private static void write(BotLink bot, String name, String text) {
		Notes notes = bot.link().notes();
		BotLink.await(notes.write(name, text));
	}

}
