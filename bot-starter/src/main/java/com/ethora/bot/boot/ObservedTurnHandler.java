package com.ethora.bot.boot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.observation.BotObservation;
import com.ethora.bot.observation.BotObservation.HighKeys;
import com.ethora.bot.observation.BotObservation.LowKeys;
import com.ethora.bot.turn.Claims;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Interest;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.turn.TurnObserver.Outcome;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes one observation of each turn. It knows where the message is, not what it says.
 *
 * @param handler what is done with messages
 * @param observations where observations go
 */
record ObservedTurnHandler(TurnHandler handler, ObservationRegistry observations) implements TurnHandler {

	@Override
	public boolean handle(Turn turn) {
		Observation observation = observation(turn.bot())
			.highCardinalityKeyValue(HighKeys.ROOM.withValue(turn.message().room().toString()));
		String archiveId = turn.message().archiveId();
		if (archiveId != null) {
			observation.highCardinalityKeyValue(HighKeys.ARCHIVE_ID.withValue(archiveId));
		}
		return observe(observation, () -> this.handler.handle(turn), turn::refused);
	}

	/** Who talks to the bot alone is nobody else's business. */
	@Override
	public boolean handle(DirectTurn turn) {
		return observe(observation(turn.bot()), () -> this.handler.handle(turn), turn::refused);
	}

	@Override
	public Claims claims(Bot bot) {
		return this.handler.claims(bot);
	}

	@Override
	public boolean handle(EventTurn turn) {
		return observe(
				observation(turn.bot())
					.highCardinalityKeyValue(HighKeys.ROOM.withValue(turn.event().room().toString())),
				() -> this.handler.handle(turn), Optional::empty);
	}

	@Override
	public Interest interest(Bot bot) {
		return this.handler.interest(bot);
	}

	@Override
	public void overhear(Turn turn) {
		this.handler.overhear(turn);
	}

	@Override
	public boolean takes(Bot bot, RoomMessage message) {
		return this.handler.takes(bot, message);
	}

	@Override
	public boolean takes(Bot bot, DirectMessage message) {
		return this.handler.takes(bot, message);
	}

	@Override
	public boolean dismisses(RoomMessage message) {
		return this.handler.dismisses(message);
	}

	@Override
	public boolean commanded(Turn turn) {
		return this.handler.commanded(turn);
	}

	@Override
	public List<String> commands(Bot bot, @Nullable Jid room) {
		return this.handler.commands(bot, room);
	}

	private Observation observation(Bot bot) {
		return BotObservation.TURN.observation(this.observations)
			.contextualName(BotObservation.TURN.getContextualName())
			.lowCardinalityKeyValue(LowKeys.BOT.withValue(bot.name()))
			.lowCardinalityKeyValue(LowKeys.OUTCOME.withValue("failed"));
	}

	private static boolean observe(Observation observation, BooleanSupplier handling,
			Supplier<Optional<Outcome>> refused) {
		return Boolean.TRUE.equals(observation.observe(() -> {
			boolean handled = handling.getAsBoolean();
			Outcome outcome = refused.get().orElse(handled ? Outcome.HANDLED : Outcome.UNHANDLED);
			observation.lowCardinalityKeyValue(LowKeys.OUTCOME.withValue(outcome.name().toLowerCase(Locale.ROOT)));
			return handled;
		}));
	}

}
