package com.ethora.bot.xmpp;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * What one logger says during a test.
 */
final class LogLines implements BeforeEachCallback, AfterEachCallback {

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	private final Logger logger;

	LogLines(Class<?> type) {
		this(type.getName());
	}

	LogLines(String name) {
		this.logger = (Logger) LoggerFactory.getLogger(name);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		this.appender.start();
		this.logger.addAppender(this.appender);
		this.logger.setAdditive(false);
		level(Level.DEBUG);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.logger.detachAppender(this.appender);
		this.logger.setAdditive(true);
		level(null);
	}

	void level(@Nullable Level level) {
		this.logger.setLevel(level);
	}

	List<String> lines() {
		return List.copyOf(this.appender.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	/** The values of the placeholders alone, where there is one in a line. */
	List<Object> values() {
		return List.copyOf(this.appender.list).stream().map((event) -> event.getArgumentArray()[0]).toList();
	}

}
