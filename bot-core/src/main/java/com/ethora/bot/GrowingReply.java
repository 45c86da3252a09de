package com.ethora.bot;

import java.util.concurrent.CompletableFuture;

/**
 * A reply that people see grow: it is said as soon as there is something to show, edited
 * while it gets longer, and ends in its final text. However often it is shown in between,
 * the room gets few edits, and only the newest text of each moment.
 * <p>
 * Should the same message be handled once more, because the bot was stopped or crashed in
 * the middle, what was said the first time is found and edited, and nothing is said
 * twice. People are not shown the text grow again: it is replaced by the final one, and
 * that is the one of the last time it was handled.
 * <p>
 * Only what an archive has can be edited: in a room without one each paragraph is said
 * when it is complete, and stays as it is.
 */
public interface GrowingReply {

	/**
	 * Show what there is so far. Returns at once, and may be called as often as there is
	 * more. A text that cannot be shown, because it is too long perhaps, is no failure
	 * unless it is the first: then {@link #finish} fails.
	 * @param textSoFar the whole text so far, which must not be blank
	 * @throws IllegalStateException when the reply is finished
	 */
	void show(String textSoFar);

	/**
	 * End the reply.
	 * @param text the final text, which must not be blank
	 * @return completed when the room has shown the final text, with the delivery of the
	 * message that grew, or failed with a {@link DeliveryException}; then people may have
	 * been left with an earlier text
	 * @throws IllegalStateException when the reply is finished already
	 */
	CompletableFuture<Delivery> finish(String text);

}
