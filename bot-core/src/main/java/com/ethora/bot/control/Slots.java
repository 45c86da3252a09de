package com.ethora.bot.control;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.BotException;
import com.ethora.bot.FileContent;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.UploadSlot;

/**
 * Where a bot asks its chat server for places to put files.
 */
public final class Slots {

	private static final String NOT_TAKEN = "not-acceptable";

	private final Inquirer inquirer;

	/**
	 * Create the slots of a bot.
	 * @param inquirer asks by the link of the moment
	 */
	public Slots(Inquirer inquirer) {
		this.inquirer = inquirer;
	}

	/**
	 * Ask for a place.
	 * @param file what is to be put there
	 * @return the place
	 */
	public CompletableFuture<UploadSlot> of(FileContent file) {
		return Errand.UPLOAD
			.asked(this.inquirer.ask((link) -> link.uploads().slot(file.name(), file.size(), file.mimeType()))
				.exceptionallyCompose((error) -> CompletableFuture.failedFuture(refusal(Errand.cause(error)))));
	}

	/** A file that is not taken is no matter of what the bot may do. */
	private static Throwable refusal(Throwable error) {
		return (error instanceof RefusedException refused && refused.refusal().condition().equals(NOT_TAKEN))
				? new BotException("The server does not take the file: %s".formatted(refused.refusal()), refused)
				: error;
	}

}
