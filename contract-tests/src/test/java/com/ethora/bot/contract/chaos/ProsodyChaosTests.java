package com.ethora.bot.contract.chaos;

import java.time.Duration;

import com.ethora.bot.contract.chaos.strike.FaultKind;
import com.ethora.bot.contract.server.ProsodyServer;
import com.ethora.bot.contract.server.RequiresProgram;

/**
 * Chaos around Prosody, whose rooms also repeat their history to those who enter.
 */
@RequiresProgram("prosody")
class ProsodyChaosTests extends ChaosTests {

	private static final int HISTORY = 20;

	ProsodyChaosTests() {
		super("prosody", new ProsodyServer(HISTORY),
				ChaosPlan.standard(Duration.ofMillis(350), 1_000, 34).without(FaultKind.SILENT_KICK));
	}

}
