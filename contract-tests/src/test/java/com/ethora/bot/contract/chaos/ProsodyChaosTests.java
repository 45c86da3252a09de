package com.ethora.bot.contract.chaos;

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
				ChaosPlan.standard(1_200, 36).slower().without(FaultKind.SILENT_KICK));
	}

}
