package com.ethora.bot.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.ethora.bot.sandbox.SandboxWire.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

class OrderTests {

	private static final int SENDERS = 4;

	private static final int EACH = 50;

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@Test
	void allPeopleAndTheArchiveHaveTheSameOrder() throws Exception {
		List<WireClient> clients = IntStream.range(0, SENDERS).mapToObj((i) -> this.wire.join("user" + i)).toList();

		List<Thread> senders = clients.stream().map((client) -> new Thread(() -> sayAll(client))).toList();
		senders.forEach(Thread::start);
		for (Thread sender : senders) {
			sender.join();
		}

		List<List<String>> seen = clients.stream().map(OrderTests::receiveAll).toList();
		assertThat(seen.get(0)).hasSize(SENDERS * EACH).isSorted().doesNotHaveDuplicates();
		assertThat(seen).allSatisfy((ids) -> assertThat(ids).isEqualTo(seen.get(0)));
		assertThat(HistoryTests.page(clients.get(0), LOBBY, "<max>250</max>").ids()).isEqualTo(seen.get(0));
	}

	private static void sayAll(WireClient client) {
		for (int i = 0; i < EACH; i++) {
			client.say(LOBBY, "m" + i, Integer.toString(i));
		}
	}

	private static List<String> receiveAll(WireClient client) {
		List<String> ids = new ArrayList<>();
		while (ids.size() < SENDERS * EACH) {
			Element element = client.next();
			if (element.has("body", Ns.CLIENT)) {
				ids.add(RoomMessageTests.stanzaId(element));
			}
		}
		return ids;
	}

}
