package com.ethora.bot.ai.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A document that was read.
 *
 * @param title what it is called
 * @param link where people find it, if it says so
 * @param rooms the rooms in which it may be used, empty for all
 * @param sections what it says
 */
record Reading(String title, @Nullable String link, List<String> rooms, List<Section> sections) {

	static Reading of(String title, List<Section> sections) {
		return new Reading(title, null, List.of(), sections);
	}

}
