package com.ethora.bot.contract;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.client.PlainClient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How each side tells the other what it has taken (XEP-0198).
 */
interface AcknowledgementContract extends Contract {

	/** More than either side leaves without asking. */
	int MANY = 30;

	Pattern COUNT = Pattern.compile("<a xmlns='urn:xmpp:sm:3' h='(\\d+)'|<a h='(\\d+)' xmlns='urn:xmpp:sm:3'");

	@Test
	default void knowsWhatTheServerHasTaken() {
		if (!stage().counted()) {
			return;
		}
		Jid room = stage().newRoom();
		try (WireLines wire = WireLines.listen()) {
			BotLink bot = stage().newBot().join(room);

			for (int i = 0; i < MANY; i++) {
				bot.send(room, "message " + i);
			}
			bot.say(room, "the last one");
			BotLink.await(bot.link().ping());

			List<String> lines = wire.lines().stream().dropWhile((line) -> !line.startsWith(">> <enable ")).toList();
			assertThat(lines).anyMatch((line) -> line.startsWith("<< <enabled "));
			assertThat(counts(lines, "<< ")).last().isEqualTo(stanzas(lines, ">> "));
			assertThat(requests(lines, ">> ")).isBetween(2L, 5L);
		}
	}

	@Test
	default void tellsTheServerWhatItHasTaken() {
		if (!stage().counted()) {
			return;
		}
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		try (WireLines wire = WireLines.listen()) {
			BotLink bot = stage().newBot().join(room);

			for (int i = 0; i < MANY; i++) {
				person.say(room, "message " + i);
			}
			bot.recorder().awaitMessage((message) -> message.text().equals("message " + (MANY - 1)));
			BotLink.await(bot.link().ping());

			assertThat(bot.recorder().stillOpen()).isTrue();
			List<String> lines = wire.lines().stream().dropWhile((line) -> !line.startsWith("<< <enabled ")).toList();
			assertThat(requests(lines, "<< ")).isPositive();
			assertThat(counts(lines, ">> ")).hasSize((int) requests(lines, "<< "))
				.isSorted()
				.allMatch((count) -> count <= stanzas(lines, "<< "));
		}
	}

	private static List<Long> counts(List<String> lines, String direction) {
		return lines.stream().filter((line) -> line.startsWith(direction)).flatMap((line) -> {
			Matcher matcher = COUNT.matcher(line);
			return matcher.find() ? Stream.of(matcher.group(1), matcher.group(2)) : Stream.empty();
		}).filter((count) -> count != null).map(Long::valueOf).toList();
	}

	private static long requests(List<String> lines, String direction) {
		return count(lines, (line) -> line.startsWith(direction + "<r "));
	}

	private static long stanzas(List<String> lines, String direction) {
		return count(lines, (line) -> Stream.of("<message", "<presence", "<iq")
			.anyMatch((start) -> line.startsWith(direction + start)));
	}

	private static long count(List<String> lines, Predicate<String> condition) {
		return lines.stream().filter(condition).count();
	}

}
