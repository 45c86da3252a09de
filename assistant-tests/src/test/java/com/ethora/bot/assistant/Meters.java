package com.ethora.bot.assistant;

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * What meters of assistants say by now.
 */
final class Meters {

	private Meters() {
	}

	/** How many answers ended so. */
	static long answers(MeterRegistry meters, String outcome) {
		Timer answers = meters.find("ethora.bot.assistant.answers")
			.tags("bot", "bot", "outcome", outcome.toLowerCase(Locale.ROOT))
			.timer();
		return (answers != null) ? answers.count() : 0;
	}

	/** How many uses of a tool ended so. */
	static double tools(MeterRegistry meters, String tool, String outcome) {
		Counter tools = meters.find("ethora.bot.assistant.tools")
			.tags("bot", "bot", "tool", tool, "outcome", outcome)
			.counter();
		return (tools != null) ? tools.count() : 0;
	}

	/** How many tokens were read or made for a room. */
	static double tokens(MeterRegistry meters, String room, String direction) {
		Counter tokens = meters.find("ethora.bot.assistant.tokens")
			.tags("bot", "bot", "room", room, "direction", direction)
			.counter();
		return (tokens != null) ? tokens.count() : 0;
	}

}
