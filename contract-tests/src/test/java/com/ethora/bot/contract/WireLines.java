package com.ethora.bot.contract;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * What goes over the wires of all bots, as their log shows it.
 */
final class WireLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger("ethora.wire");

	private final Level before;

	private final boolean additive;

	private WireLines() {
		this.before = this.logger.getLevel();
		this.additive = this.logger.isAdditive();
	}

	static WireLines listen() {
		WireLines lines = new WireLines();
		lines.setContext(lines.logger.getLoggerContext());
		lines.start();
		lines.logger.setAdditive(false);
		lines.logger.setLevel(Level.DEBUG);
		lines.logger.addAppender(lines);
		return lines;
	}

	@Override
	protected void append(ILoggingEvent event) {
		this.lines.add(event.getFormattedMessage());
	}

	List<String> lines() {
		return List.copyOf(this.lines);
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		this.logger.setLevel(this.before);
		this.logger.setAdditive(this.additive);
	}

}
