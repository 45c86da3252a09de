package com.ethora.bot.boot;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.ethora.bot.dialog.DialogSettings;
import com.ethora.bot.engine.Workers;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a bot asks people something.
 *
 * @param timeout Time to wait for an answer once the question can be seen.
 * @param cancelWords Comma-separated list of words by which people say that they do not
 * want to go on.
 * @param tries Number of answers to one question that may make no sense.
 * @param maxOpen Number of people that may be asked at the same time. By default, 1000
 * where there are virtual threads, else a quarter of the messages that may be handled at
 * the same time.
 */
public record DialogProperties(@DefaultValue("5m") Duration timeout, @DefaultValue( {
		"cancel", "stop", "quit" }) List<String> cancelWords, @DefaultValue("3") int tries, @Nullable Integer maxOpen){

	public DialogProperties {
		BotProperties.positive(timeout, "dialog.timeout");
		BotProperties.check(tries > 0, "'dialog.tries' must be positive, but was %s", tries);
		BotProperties.check(maxOpen == null || maxOpen > 0, "'dialog.max-open' must be positive, but was %s", maxOpen);
		cancelWords = List.copyOf(cancelWords);
	}

	DialogSettings settings(@Nullable Integer concurrency) {
		return new DialogSettings(this.timeout, this.cancelWords, this.tries,
				Objects.requireNonNullElseGet(this.maxOpen, () -> Workers.waiting(concurrency)));
	}

}
