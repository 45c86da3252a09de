package com.ethora.bot.xmpp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Ethora's servers and clients send, one of each kind, and what becomes of it.
 */
final class ReceivedFixtures {

	private static final List<String> FILES = List.of("connection", "rooms", "messages", "archive", "people");

	private ReceivedFixtures() {
	}

	static Stream<Fixture> all() {
		return FILES.stream().flatMap((file) -> read(file).stream());
	}

	/** The elements alone, as material for those who spoil them. */
	static List<String> stanzas() {
		return all().flatMap((fixture) -> fixture.stanzas().stream()).toList();
	}

	private static List<Fixture> read(String file) {
		try (InputStream input = ReceivedFixtures.class.getResourceAsStream("received/" + file + ".txt")) {
			List<Fixture> fixtures = new ArrayList<>();
			for (String line : new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
				if (line.startsWith("# ")) {
					fixtures
						.add(new Fixture(line.substring(2), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
				}
				else if (!line.isBlank()) {
					fixtures.get(fixtures.size() - 1).add(line);
				}
			}
			return fixtures;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Elements that arrive, and what they do.
	 *
	 * @param name what it is
	 * @param when when it arrives, if not while we are in the room
	 * @param stanzas what arrives
	 * @param outcome what becomes of it
	 */
	record Fixture(String name, List<String> when, List<String> stanzas, List<String> outcome) {

		private void add(String line) {
			if (line.startsWith("=> ")) {
				this.outcome.add(line.substring(3));
			}
			else if (line.startsWith("! ")) {
				this.when.add(line.substring(2));
			}
			else {
				this.stanzas.add(line);
			}
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
