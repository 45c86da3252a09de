package com.ethora.bot.assistant;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * Everything that is logged: by bots at any level, by all others as an application has it
 * by default.
 */
final class CapturedLog implements AutoCloseable {

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Logger bots = logger("com.ethora.bot");

	CapturedLog() {
		this.log.setContext(this.root.getLoggerContext());
		this.log.start();
		this.root.addAppender(this.log);
		this.bots.setLevel(Level.TRACE);
	}

	private static Logger logger(String name) {
		return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
	}

	/** What was logged by now, exceptions and their causes included. */
	List<String> lines() {
		return List.copyOf(this.log.list).stream().map(CapturedLog::line).toList();
	}

	private static String line(ILoggingEvent event) {
		return "%s [%s] %s %s %s".formatted(event.getLoggerName(), event.getThreadName(), event.getMDCPropertyMap(),
				event.getFormattedMessage(), ThrowableProxyUtil.asString(event.getThrowableProxy()));
	}

	@Override
	public void close() {
		this.root.detachAppender(this.log);
		this.bots.setLevel(null);
	}

}
