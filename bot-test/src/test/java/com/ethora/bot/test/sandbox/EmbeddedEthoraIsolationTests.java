package com.ethora.bot.test.sandbox;

import com.ethora.bot.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/**
 * Tests for {@link EmbeddedEthora} without an application.
 */
@EmbeddedEthora
class EmbeddedEthoraIsolationTests {

	@BeforeAll
	static void thereIsOneForAll(Sandbox sandbox) {
		assertThat(sandbox).isSameAs(SharedSandbox.get());
		assertThat(sandbox.isRunning()).isTrue();
	}

	@Test
	void whatWasBrokenIsWholeForTheNextClass(Sandbox sandbox) {
		sandbox.faults().stall(true);
		sandbox.faults().refuseAuth(true);
		sandbox.faults().throttle(1);

		EngineTestKit.engine("junit-jupiter")
			.selectors(selectClass(NextClass.class))
			.execute()
			.testEvents()
			.assertStatistics((statistics) -> statistics.succeeded(1));
	}

	@EmbeddedEthora
	static class NextClass {

		@Test
		void peopleTalk(Sandbox sandbox) {
			try (SandboxPerson alice = SandboxPerson.enter(sandbox, "alice", "lobby");
					SandboxPerson bob = SandboxPerson.enter(sandbox, "bob", "lobby")) {
				alice.says("1 < 2 & 3 > 2");
				bob.hears("1 < 2 & 3 > 2");
			}
		}

	}

}
