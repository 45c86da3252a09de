package com.ethora.bot.sandbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.ethora.bot.sandbox.SandboxWire.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

class SlowReaderTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@Test
	void whoDoesNotReadIsCutWithoutHoldingUpTheOthers() {
		WireClient slow = this.wire.join("slow");
		WireClient anna = this.wire.join("anna");
		slow.stopReading();
		String large = "x".repeat(200 * 1024);

		boolean gone = false;
		for (int i = 0; i < 400 && !gone; i++) {
			anna.say(LOBBY, "m" + i, large);
			gone = anna.await((element) -> element.attribute("from").orElse("").startsWith(LOBBY))
				.attribute("type")
				.orElse("")
				.equals("unavailable");
		}

		assertThat(gone).as("the slow reader was taken out of the room").isTrue();
	}

}
