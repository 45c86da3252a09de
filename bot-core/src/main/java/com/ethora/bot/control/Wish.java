package com.ethora.bot.control;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.BotException;
import com.ethora.bot.PermissionException;
import com.ethora.bot.UnsupportedFeatureException;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;

/**
 * Something a bot wants of a server, and what its no means.
 *
 * @param what what it wants, as in {@code list rooms}
 * @param feature what a server must have for it
 * @param permission what the bot must be
 */
public record Wish(String what, String feature, String permission) {

	private static final Set<String> UNKNOWN = Set.of("service-unavailable", "feature-not-implemented");

	private static final Set<String> NOT_ALLOWED = Set.of("forbidden", "not-allowed", "not-authorized",
			"registration-required", "not-acceptable");

	/**
	 * Let a failure say what it means to somebody who knows no protocol.
	 * @param answer what the server says
	 * @param <T> the type of what it says
	 * @return the same, or failed with what the failure means
	 */
	public <T> CompletableFuture<T> asked(CompletableFuture<T> answer) {
		CompletableFuture<T> told = new CompletableFuture<>();
		answer.whenComplete((said, error) -> {
			if (error == null) {
				told.complete(said);
			}
			else {
				told.completeExceptionally(failure(error));
			}
		});
		return told;
	}

	private RuntimeException failure(Throwable error) {
		Throwable cause = Errand.cause(error);
		if (cause instanceof RefusedException refused) {
			return refused(refused);
		}
		return (cause instanceof RuntimeException known) ? known
				: new BotException("The bot could not %s".formatted(this.what), cause);
	}

	private RuntimeException refused(RefusedException refused) {
		Refusal refusal = refused.refusal();
		if (UNKNOWN.contains(refusal.condition())) {
			return new UnsupportedFeatureException(this.feature,
					"The server lacks '%s', so the bot cannot %s: %s".formatted(this.feature, this.what, refusal),
					refused);
		}
		if (NOT_ALLOWED.contains(refusal.condition())) {
			return new PermissionException(this.permission,
					"To %s the bot must be %s: %s".formatted(this.what, this.permission, refusal), refused);
		}
		return new BotException("The bot could not %s: %s".formatted(this.what, refusal), refused);
	}

}
