package com.ethora.bot.wire;

/**
 * What became of a command.
 *
 * @param done whether it was carried out
 * @param text what there is to say about it, may be empty
 */
public record CommandOutcome(boolean done, String text) {

	/** Without the text: an outcome may end up in a log. */
	@Override
	public String toString() {
		return "CommandOutcome[done=%s]".formatted(this.done);
	}

}
