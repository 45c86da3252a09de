package com.ethora.bot.contract.chaos;

import java.time.Duration;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.server.SandboxServer;

/**
 * Chaos around the sandbox, the only server that can lose people from rooms without a
 * word.
 */
class SandboxChaosTests extends ChaosTests {

	private static final SandboxServer SANDBOX = new SandboxServer();

	SandboxChaosTests() {
		super("sandbox", SANDBOX, ChaosPlan.standard(Duration.ofMillis(160), 2_600, 36));
	}

	@Override
	ChaosRun.SilentKick silentKick() {
		return SandboxChaosTests::evict;
	}

	static boolean evict(Jid room, String nick) {
		try {
			SANDBOX.evict(room, nick);
			return true;
		}
		catch (IllegalArgumentException ex) {
			// The bot is not there just now.
			return false;
		}
	}

}
