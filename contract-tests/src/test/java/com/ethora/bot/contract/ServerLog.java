package com.ethora.bot.contract;

import com.ethora.bot.contract.server.ChatServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what the server wrote when a test has failed.
 */
final class ServerLog implements TestWatcher {

	private static final Logger logger = LoggerFactory.getLogger(ServerLog.class);

	private final ChatServer server;

	ServerLog(ChatServer server) {
		this.server = server;
	}

	@Override
	public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
		logger.error("'{}' failed, and this is what the server wrote: {}", context.getDisplayName(), this.server.log());
	}

}
