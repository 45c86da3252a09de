package com.ethora.bot.ai.tool;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.Delivery;
import com.ethora.bot.Reply;
import com.ethora.bot.Sender;
import com.ethora.bot.ai.ToolOutcome;
import com.ethora.bot.turn.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the room that a tool runs that people have agreed to, before it does. A turn
 * that runs again finds it said, and does not run the tool once more: people have agreed
 * to one run, and nobody knows what became of it.
 */
final class Beginning {

	private static final Logger logger = LoggerFactory.getLogger(Beginning.class);

	private final Petition petition;

	private final Turn turn;

	Beginning(Petition petition) {
		this.petition = petition;
		this.turn = petition.turn();
	}

	/**
	 * Say it, and wait until the room has it.
	 * @param agreed who has agreed
	 * @return why the tool is not to be run, if it is not
	 */
	Optional<ToolOutcome> obstacle(Sender agreed) {
		Reply beginning = this.petition.beginning(agreed);
		try {
			Delivery said = this.turn.reply(beginning).get();
			while (said.repeated() && saysOther(said)) {
				said = this.turn.reply(beginning).get();
			}
			this.petition.occasion().typing(true);
			return said.repeated() ? Optional.of(interrupted(said, agreed)) : Optional.empty();
		}
		catch (ExecutionException ex) {
			logger.warn("Tool {} in {} is not run: the room was not told that it would be", this.petition.tool(),
					this.turn.message().room());
			return Optional.of(ToolOutcome.FAILED);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("The answer is not wanted any more");
		}
	}

	/** What cannot be read any more counts as said. */
	private boolean saysOther(Delivery said) {
		return Archived.text(this.turn, said)
			.filter((text) -> !text.isBlank() && !this.petition.begins(text))
			.isPresent();
	}

	private ToolOutcome interrupted(Delivery said, Sender agreed) {
		logger.warn("Tool {} in {} is not run again: nobody knows what it has done", this.petition.tool(), said.room());
		this.turn.room().edit(said, this.petition.interrupted(agreed));
		return ToolOutcome.UNSURE;
	}

}
