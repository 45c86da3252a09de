package com.ethora.bot.test.sandbox;

import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.sandbox.SandboxSettings;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox of this JVM. Its threads are no reason for the JVM to stay.
 */
final class SharedSandbox {

	private static @Nullable Sandbox sandbox;

	private SharedSandbox() {
	}

	static synchronized Sandbox get() {
		Sandbox shared = sandbox;
		if (shared == null) {
			shared = Sandbox.create(SandboxSettings.DEFAULTS.withPort(0)).start();
			sandbox = shared;
		}
		return shared;
	}

}
