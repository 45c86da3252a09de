package com.ethora.bot.test.autoconfigure;

import com.ethora.bot.test.BotTester;

import org.springframework.context.SmartLifecycle;

/**
 * Stops the bots before the application does, which would wait for a clock that stands
 * still.
 */
final class BotTesterLifecycle implements SmartLifecycle {

	private final BotTester tester;

	private volatile boolean running;

	BotTesterLifecycle(BotTester tester) {
		this.tester = tester;
	}

	@Override
	public void start() {
		this.tester.start();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.tester.close();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
