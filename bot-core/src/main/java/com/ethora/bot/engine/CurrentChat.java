package com.ethora.bot.engine;

import java.util.function.Supplier;

import com.ethora.bot.ChatState;
import com.ethora.bot.DirectChat;
import com.ethora.bot.DirectDelivery;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.outbox.DirectOutbox;

import org.jspecify.annotations.Nullable;

/**
 * The talk with one person, by the run of the moment.
 *
 * @param peer the person
 * @param run the run, if the bot is started
 */
record CurrentChat(Peer peer, Supplier<@Nullable BotRun> run) implements DirectChat {

	@Override
	public DirectDelivery send(Reply reply) {
		BotRun running = this.run.get();
		return (running != null) ? running.direct().send(this.peer, reply) : DirectOutbox.notStarted(this.peer, reply);
	}

	@Override
	public void show(ChatState state) {
		BotRun running = this.run.get();
		if (running != null) {
			running.direct().show(this.peer, state);
		}
	}

	@Override
	public void displayed(String id) {
		BotRun running = this.run.get();
		if (running != null) {
			running.direct().displayed(this.peer, id);
		}
	}

	/** Without the run. */
	@Override
	public String toString() {
		return "DirectChat[peer=%s]".formatted(this.peer);
	}

}
