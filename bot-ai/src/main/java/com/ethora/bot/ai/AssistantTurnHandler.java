package com.ethora.bot.ai;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.turn.Claims;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Interest;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import org.jspecify.annotations.Nullable;

/**
 * Lets assistants hear what nobody else of the application has taken.
 *
 * @param handler the rest of the application
 * @param assistants the assistant of each bot that has one
 * @param ears where people are heard by what runs
 */
public record AssistantTurnHandler(TurnHandler handler, Function<Bot, Optional<Assistant>> assistants,
		Ears ears) implements TurnHandler {

	@Override
	public boolean handle(Turn turn) {
		if (this.handler.handle(turn)) {
			return true;
		}
		return turn.refused().isEmpty()
				&& this.assistants.apply(turn.bot()).filter((assistant) -> assistant.hear(turn)).isPresent();
	}

	@Override
	public boolean handle(DirectTurn turn) {
		if (this.handler.handle(turn)) {
			return true;
		}
		Optional<Assistant> assistant = turn.refused().isEmpty() ? this.assistants.apply(turn.bot()) : Optional.empty();
		return assistant.filter((hearing) -> hearing.hear(turn)).isPresent();
	}

	@Override
	public boolean handle(EventTurn turn) {
		boolean taken = this.ears.take(turn.bot(), turn.event());
		return this.handler.handle(turn) || taken;
	}

	/** Signs on messages may stop an answer, and pictures may be questions. */
	@Override
	public Interest interest(Bot bot) {
		Interest interest = this.handler.interest(bot);
		Set<Class<? extends RoomEvent>> events = new HashSet<>(interest.events());
		events.add(RoomEvent.Reacted.class);
		boolean media = interest.media() || this.assistants.apply(bot).filter(Assistant::looks).isPresent();
		return new Interest(media, events);
	}

	@Override
	public boolean takes(Bot bot, RoomMessage message) {
		return this.ears.take(bot, message) || this.handler.takes(bot, message);
	}

	@Override
	public boolean takes(Bot bot, DirectMessage message) {
		return this.ears.take(bot, message) || this.handler.takes(bot, message);
	}

	@Override
	public boolean dismisses(RoomMessage message) {
		return this.handler.dismisses(message);
	}

	@Override
	public Claims claims(Bot bot) {
		return this.handler.claims(bot);
	}

	@Override
	public void overhear(Turn turn) {
		this.handler.overhear(turn);
	}

	@Override
	public boolean commanded(Turn turn) {
		return this.handler.commanded(turn);
	}

	@Override
	public List<String> commands(Bot bot, @Nullable Jid room) {
		return this.handler.commands(bot, room);
	}

}
