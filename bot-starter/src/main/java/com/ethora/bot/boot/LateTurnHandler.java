package com.ethora.bot.boot;

import com.ethora.bot.Bot;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Interest;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Has the application's handler deal with messages. It is looked up when a bot starts, so
 * that it may depend on a bot.
 *
 * @param handler the handler
 */
record LateTurnHandler(ObjectProvider<TurnHandler> handler) implements TurnHandler {

	@Override
	public boolean handle(Turn turn) {
		return this.handler.getObject().handle(turn);
	}

	@Override
	public boolean handle(DirectTurn turn) {
		return this.handler.getObject().handle(turn);
	}

	@Override
	public boolean handle(EventTurn turn) {
		return this.handler.getObject().handle(turn);
	}

	@Override
	public Interest interest(Bot bot) {
		return this.handler.getObject().interest(bot);
	}

}
