package com.ethora.bot.boot;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What metrics tell of an assistant.
 *
 * @param rooms Number of rooms that metrics of tokens tell apart. All others are one. If
 * 0, rooms are not told apart.
 */
public record AssistantObservationProperties(@DefaultValue("100") int rooms) {

	public AssistantObservationProperties {
		BotProperties.check(rooms >= 0, "'assistant.observation.rooms' must not be negative, but was %s", rooms);
	}

}
