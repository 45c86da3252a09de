package com.ethora.bot.sample.panel;

import java.time.Duration;
import java.util.List;

import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.test.sandbox.EmbeddedEthora;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PanelBotApplication}.
 */
@SpringBootTest(properties = "ethora.bot.manners.pause=100ms")
@EmbeddedEthora
class PanelBotApplicationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@Test
	void eachSpeechIsSeenOnceAlthoughTheNetworkFails(@Autowired Sandbox sandbox,
			@Autowired @Qualifier("optimist/lobby") Room sunny, @Autowired @Qualifier("pessimist/lobby") Room gloomy) {
		Awaitility.await().atMost(LIMIT).until(() -> sunny.joined() && gloomy.joined());
		try (SandboxPerson alice = SandboxPerson.enter(sandbox, "alice", "lobby")) {
			alice.says("/debate cats").hears("“cats”, then. " + new Speech(1, Persona.OPTIMIST).text());
			sandbox.faults().dropConnections();
		}

		String last = new Speech(Speech.TURNS, Persona.PESSIMIST).text();
		Awaitility.await().atMost(LIMIT).until(() -> sunny.joined() && said(sunny).contains(last));

		assertThat(said(sunny)).hasSize(1 + Speech.TURNS).doesNotHaveDuplicates();
	}

	private static List<String> said(Room room) {
		return room.history().latest(50).stream().map(RoomMessage::text).filter((text) -> !text.isEmpty()).toList();
	}

}
