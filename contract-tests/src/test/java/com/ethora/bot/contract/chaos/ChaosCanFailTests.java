package com.ethora.bot.contract.chaos;

import com.ethora.bot.contract.chaos.bot.Flaw;
import com.ethora.bot.contract.chaos.judge.Verdict;
import com.ethora.bot.contract.chaos.strike.FaultKind;
import com.ethora.bot.contract.server.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The suite would notice: a bot that lacks one of the things that make it answer once
 * does not pass.
 */
class ChaosCanFailTests {

	private static final SandboxServer SANDBOX = new SandboxServer();

	@BeforeAll
	static void start() {
		SANDBOX.start();
	}

	@AfterAll
	static void stop() {
		SANDBOX.close();
	}

	@Test
	void whoCannotTellWhatTheyHaveSeenRepeatThemselves() {
		Verdict verdict = verdict(Flaw.NO_DEDUPLICATION, FaultKind.DUPLICATES);

		assertThat(verdict.doubled()).isPositive();
	}

	@Test
	void whoDoNotLookIntoTheArchiveRepeatThemselves() {
		Verdict verdict = verdict(Flaw.NO_ARCHIVE_CHECK, FaultKind.LOST_ECHOES, FaultKind.BOT_KILL);

		assertThat(verdict.doubled()).isPositive();
	}

	@Test
	void whoForgetHowFarTheyHaveComeMissThings() {
		Verdict verdict = verdict(Flaw.NO_CURSOR, FaultKind.BOT_KILL);

		assertThat(verdict.lost()).isPositive();
	}

	private static Verdict verdict(Flaw flaw, FaultKind... kinds) {
		String name = "sandbox with flaw %s".formatted(flaw);
		return new ChaosRun(name, SANDBOX, ChaosPlan.flawed(flaw, kinds), ChaosRun.SilentKick.IMPOSSIBLE).run()
			.verdict();
	}

}
