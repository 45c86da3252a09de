package com.ethora.bot.boot.health;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.ethora.bot.boot.Bots;
import com.ethora.bot.engine.BotStatus;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.session.SessionState;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up while every bot is connected and in all of its rooms. Tells connections and numbers
 * of rooms, never secrets.
 */
public final class BotHealthIndicator extends AbstractHealthIndicator {

	private final Bots bots;

	public BotHealthIndicator(Bots bots) {
		super("The health of the bots is unknown");
		this.bots = bots;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		boolean ready = true;
		for (Map.Entry<String, BotStatus> bot : this.bots.statuses().entrySet()) {
			ready &= bot.getValue().ready();
			builder.withDetail(bot.getKey(), details(bot.getValue()));
		}
		if (ready) {
			builder.up();
		}
		else {
			builder.down();
		}
	}

	private static Map<String, Object> details(BotStatus status) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("connection", status.connection().getClass().getSimpleName().toLowerCase(Locale.ROOT));
		String failure = failure(status.connection());
		if (failure != null) {
			details.put("failure", failure);
		}
		long joined = status.rooms().values().stream().filter(RoomState.Joined.class::isInstance).count();
		details.put("rooms", Map.of("joined", joined, "total", status.rooms().size()));
		return details;
	}

	private static @Nullable String failure(SessionState connection) {
		if (connection instanceof SessionState.Waiting waiting) {
			return waiting.failure().message();
		}
		return (connection instanceof SessionState.Failed failed) ? failed.failure().message() : null;
	}

}
