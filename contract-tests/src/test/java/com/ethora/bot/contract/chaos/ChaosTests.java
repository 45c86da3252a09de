package com.ethora.bot.contract.chaos;

import com.ethora.bot.contract.server.ChatServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever strikes: each message is answered exactly once, and each person in order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChaosTests {

	private final String name;

	private final ChatServer server;

	private final ChaosPlan plan;

	ChaosTests(String name, ChatServer server, ChaosPlan plan) {
		this.name = name;
		this.server = server;
		this.plan = plan;
	}

	ChaosRun.SilentKick silentKick() {
		return ChaosRun.SilentKick.IMPOSSIBLE;
	}

	@BeforeAll
	void start() {
		this.server.start();
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@Test
	void answersEveryMessageOnceAndInOrder() {
		Report report = new ChaosRun(this.name, this.server, this.plan, silentKick()).run();

		assertThat(report.verdict().mistakes()).as(report.table()).isZero();
		assertThat(report.verdict().answeredOnce()).isEqualTo(report.verdict().messages());
		assertThat(report.verdict().messages()).isGreaterThanOrEqualTo(this.plan.messages());
		assertThat(report.faults()).isGreaterThanOrEqualTo(this.plan.faults());
		assertThat(report.unrecovered()).as(report.table()).isZero();
	}

}
