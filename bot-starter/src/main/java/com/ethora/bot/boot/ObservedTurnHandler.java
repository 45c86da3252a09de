package com.ethora.bot.boot;

import com.ethora.bot.observation.BotObservation;
import com.ethora.bot.observation.BotObservation.HighKeys;
import com.ethora.bot.observation.BotObservation.LowKeys;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/**
 * Makes one observation of each turn. It knows where the message is, not what it says.
 *
 * @param handler what is done with messages
 * @param observations where observations go
 */
record ObservedTurnHandler(TurnHandler handler, ObservationRegistry observations) implements TurnHandler {

	@Override
	public boolean handle(Turn turn) {
		Observation observation = BotObservation.TURN.observation(this.observations)
			.contextualName(BotObservation.TURN.getContextualName())
			.lowCardinalityKeyValue(LowKeys.BOT.withValue(turn.bot().name()))
			.lowCardinalityKeyValue(LowKeys.OUTCOME.withValue("failed"))
			.highCardinalityKeyValue(HighKeys.ROOM.withValue(turn.message().room().toString()));
		String archiveId = turn.message().archiveId();
		if (archiveId != null) {
			observation.highCardinalityKeyValue(HighKeys.ARCHIVE_ID.withValue(archiveId));
		}
		return Boolean.TRUE.equals(observation.observe(() -> {
			boolean handled = this.handler.handle(turn);
			observation.lowCardinalityKeyValue(LowKeys.OUTCOME.withValue(handled ? "handled" : "unhandled"));
			return handled;
		}));
	}

}
