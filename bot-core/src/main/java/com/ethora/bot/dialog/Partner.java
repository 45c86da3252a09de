package com.ethora.bot.dialog;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.ethora.bot.Naming;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;

/**
 * Who is asked.
 */
interface Partner {

	CompletableFuture<String> ask(Reply question, Duration within);

	void say(Reply reply);

	void typing();

	/** In a room, and in the thread of what was said if that is in one. */
	static Partner of(Turn turn) {
		RoomMessage message = turn.message();
		Naming naming = Naming.of(turn.bot());
		return new Partner() {

			@Override
			public CompletableFuture<String> ask(Reply question, Duration within) {
				return text(turn.ask(inPlace(question), within),
						(answer) -> naming.withoutGreeting(answer.text()).strip());
			}

			@Override
			public void say(Reply reply) {
				turn.reply(inPlace(reply));
			}

			@Override
			public void typing() {
				turn.typing(true);
			}

			private Reply inPlace(Reply reply) {
				return message.thread().isPresent() ? reply.inThread(message) : reply;
			}

		};
	}

	/** Alone. */
	static Partner of(DirectTurn turn) {
		return new Partner() {

			@Override
			public CompletableFuture<String> ask(Reply question, Duration within) {
				return text(turn.ask(question, within), (answer) -> answer.text().strip());
			}

			@Override
			public void say(Reply reply) {
				turn.reply(reply);
			}

			@Override
			public void typing() {
				turn.typing(true);
			}

		};
	}

	/** Who cancels the text cancels the answer. */
	private static <A> CompletableFuture<String> text(CompletableFuture<A> answer, Function<A, String> text) {
		CompletableFuture<String> said = answer.thenApply(text);
		said.whenComplete((ignored, error) -> {
			if (said.isCancelled()) {
				answer.cancel(false);
			}
		});
		return said;
	}

}
