package com.ethora.bot.contract.chaos;

import com.ethora.bot.contract.chaos.strike.FaultKind;
import com.ethora.bot.contract.server.ProsodyServer;
import com.ethora.bot.contract.server.RequiresProgram;

/**
 * Chaos around Prosody.
 */
@RequiresProgram("prosody")
class ProsodyChaosTests extends ChaosTests {

	ProsodyChaosTests() {
		super("prosody", new ProsodyServer(), ChaosPlan.standard().without(FaultKind.SILENT_KICK));
	}

}
