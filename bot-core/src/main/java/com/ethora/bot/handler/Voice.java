package com.ethora.bot.handler;

import java.util.function.Consumer;

import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Turn;

/**
 * Where what a method returns is said.
 */
interface Voice {

	void reply(Reply reply);

	Growth grow();

	/** In the room of a message. */
	static Voice of(Turn turn) {
		return new Voice() {

			@Override
			public void reply(Reply reply) {
				turn.reply(reply);
			}

			@Override
			public Growth grow() {
				return Growth.of(turn.grow());
			}

		};
	}

	/** To one person, who sees nothing grow: what was said there cannot be edited. */
	static Voice of(DirectTurn turn) {
		return atOnce(turn::reply);
	}

	/** Where something happened: nothing is shown before all of it is there. */
	static Voice of(EventTurn turn) {
		return atOnce(turn::reply);
	}

	/** Nothing is shown before all of it is there. */
	static Voice atOnce(Consumer<Reply> replies) {
		return new Voice() {

			@Override
			public void reply(Reply reply) {
				replies.accept(reply);
			}

			@Override
			public Growth grow() {
				return Growth.atOnce(this);
			}

		};
	}

	/**
	 * An answer that comes little by little.
	 */
	interface Growth {

		void show(String textSoFar);

		void finish(String text);

		static Growth of(GrowingReply reply) {
			return new Growth() {

				@Override
				public void show(String textSoFar) {
					reply.show(textSoFar);
				}

				@Override
				public void finish(String text) {
					reply.finish(text);
				}

			};
		}

		static Growth atOnce(Voice voice) {
			return new Growth() {

				@Override
				public void show(String textSoFar) {
					// Half of a text would stay there for ever.
				}

				@Override
				public void finish(String text) {
					voice.reply(Reply.text(text));
				}

			};
		}

	}

}
