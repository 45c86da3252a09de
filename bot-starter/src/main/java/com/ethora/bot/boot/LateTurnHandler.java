package com.ethora.bot.boot;

import java.util.List;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.turn.Claims;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Interest;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import org.jspecify.annotations.Nullable;

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
	public Claims claims(Bot bot) {
		return this.handler.getObject().claims(bot);
	}

	@Override
	public Interest interest(Bot bot) {
		return this.handler.getObject().interest(bot);
	}

	@Override
	public void overhear(Turn turn) {
		this.handler.getObject().overhear(turn);
	}

	@Override
	public boolean takes(Bot bot, RoomMessage message) {
		return this.handler.getObject().takes(bot, message);
	}

	@Override
	public boolean takes(Bot bot, DirectMessage message) {
		return this.handler.getObject().takes(bot, message);
	}

	@Override
	public boolean dismisses(RoomMessage message) {
		return this.handler.getObject().dismisses(message);
	}

	@Override
	public boolean commanded(Turn turn) {
		return this.handler.getObject().commanded(turn);
	}

	@Override
	public List<String> commands(Bot bot, @Nullable Jid room) {
		return this.handler.getObject().commands(bot, room);
	}

}
