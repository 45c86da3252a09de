package com.ethora.bot.dialog;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.BotException;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DialogException;
import com.ethora.bot.DialogException.Reason;
import com.ethora.bot.Reply;

import org.jspecify.annotations.Nullable;

/**
 * One question after the other to one person, each of which a worker waits for.
 */
final class Exchange {

	private final Partner partner;

	private final Patience patience;

	private final OpenDialogs open;

	private boolean begun;

	Exchange(Partner partner, Patience patience, OpenDialogs open) {
		this.partner = partner;
		this.patience = patience;
		this.open = open;
	}

	/** Who has been asked something before is not turned away. */
	String ask(Reply question, Duration within) {
		if (!this.open.enter(this.begun)) {
			throw new DialogException(Reason.UNAVAILABLE, "Too many people are being asked already");
		}
		this.begun = true;
		try {
			String answer = await(this.partner.ask(question, within));
			this.partner.typing();
			return answer;
		}
		finally {
			this.open.leave();
		}
	}

	void say(Reply reply) {
		this.partner.say(reply);
	}

	private String await(CompletableFuture<String> answer) {
		try {
			return this.patience.await(answer);
		}
		catch (InterruptedException ex) {
			answer.cancel(false);
			Thread.currentThread().interrupt();
			throw new DialogException(Reason.STOPPED, "The worker was interrupted");
		}
		catch (ExecutionException ex) {
			throw unanswered(ex.getCause());
		}
	}

	private static RuntimeException unanswered(@Nullable Throwable cause) {
		if (cause instanceof DeliveryException undelivered) {
			Reason reason = (undelivered.reason() == DeliveryException.Reason.STOPPED) ? Reason.STOPPED
					: Reason.UNAVAILABLE;
			DialogException unasked = new DialogException(reason, "The question was not delivered");
			unasked.initCause(undelivered);
			return unasked;
		}
		return (cause instanceof RuntimeException known) ? known : new BotException("There is no answer", cause);
	}

}
