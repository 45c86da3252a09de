package com.ethora.bot.wire;

import java.util.List;

import com.ethora.bot.MessageRef;
import com.ethora.bot.Reply;

/**
 * What a message to a room does: says something, or changes what was said.
 */
public sealed interface Content {

	/**
	 * Return what people will read.
	 * @return the text, empty when it is nothing to read
	 */
	String text();

	/**
	 * Return the same content with another text.
	 * @param text the text
	 * @return the changed content
	 */
	default Content withText(String text) {
		throw new IllegalStateException("This has no text");
	}

	/**
	 * Says something.
	 *
	 * @param reply what
	 */
	record Post(Reply reply) implements Content {

		@Override
		public String text() {
			return this.reply.text();
		}

		@Override
		public Content withText(String text) {
			return new Post(Reply.text(text));
		}

	}

	/**
	 * A change of a message that is in the room. Done twice, it leaves nothing to be seen
	 * of that.
	 */
	sealed interface Change extends Content {

		/**
		 * Return the message that is changed.
		 * @return the message
		 */
		MessageRef message();

	}

	/**
	 * Gives a message of ours another text.
	 *
	 * @param message the message
	 * @param text the text
	 */
	record Edit(MessageRef message, String text) implements Change {

		@Override
		public Content withText(String text) {
			return new Edit(this.message, text);
		}

	}

	/**
	 * Takes a message of ours back.
	 *
	 * @param message the message
	 */
	record Deletion(MessageRef message) implements Change {

		@Override
		public String text() {
			return "";
		}

	}

	/**
	 * Shows all our reactions to a message, in place of those before.
	 *
	 * @param message the message
	 * @param reactions the reactions, none to take them back
	 */
	record Reactions(MessageRef message, List<String> reactions) implements Change {

		public Reactions {
			reactions = List.copyOf(reactions);
		}

		@Override
		public String text() {
			return "";
		}

	}

}
