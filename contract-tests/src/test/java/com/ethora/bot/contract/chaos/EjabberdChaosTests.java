package com.ethora.bot.contract.chaos;

import java.time.Duration;

import com.ethora.bot.contract.chaos.strike.FaultKind;
import com.ethora.bot.contract.server.EjabberdServer;
import com.ethora.bot.contract.server.RequiresProgram;

/**
 * Chaos around ejabberd, whose rooms also repeat their history to those who enter.
 */
@RequiresProgram("ejabberdctl")
class EjabberdChaosTests extends ChaosTests {

	private static final int HISTORY = 20;

	EjabberdChaosTests() {
		super("ejabberd", new EjabberdServer(HISTORY),
				ChaosPlan.standard(Duration.ofMillis(300), 1_400, 32).without(FaultKind.SILENT_KICK));
	}

}
