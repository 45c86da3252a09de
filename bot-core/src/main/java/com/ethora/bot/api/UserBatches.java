package com.ethora.bot.api;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.ethora.bot.api.UserWords.NewUser;
import com.ethora.bot.api.UserWords.NewUsers;
import com.ethora.bot.api.UserWords.User;
import com.ethora.bot.api.UserWords.UserJob;
import com.ethora.bot.api.UserWords.UsersMade;
import com.ethora.bot.backend.BackendException;

/**
 * Makes accounts, as for bots, with a token of the application's own backend. Safe for
 * use by any thread; nothing waits for the network.
 */
public final class UserBatches {

	private static final String PURPOSE = "make accounts";

	private final UserCalls users;

	private final Proof serverToken;

	private final ApiThreads threads = new ApiThreads();

	private UserBatches(UserCalls users, Proof serverToken) {
		this.users = users;
		this.serverToken = serverToken;
	}

	/**
	 * Create a maker of accounts.
	 * @param settings where the API is
	 * @param serverToken the token
	 * @return the maker
	 */
	public static UserBatches create(ApiSettings settings, String serverToken) {
		return new UserBatches(new ApiClients(settings).create(UserCalls.class), Proof.custom(serverToken));
	}

	/**
	 * Make accounts in one call, as the first version of the API does.
	 * @param users the accounts, which need no confirmation by e-mail
	 * @return the accounts as they were made
	 */
	public CompletableFuture<List<User>> make(List<NewUser> users) {
		return this.threads.call(PURPOSE, () -> {
			UsersMade made = this.users.make(this.serverToken, new NewUsers(true, users));
			if (Boolean.FALSE.equals(made.ok())) {
				throw new BackendException(PURPOSE, "not all of them were made", null);
			}
			return made.users();
		});
	}

	/**
	 * Have accounts made by a job, as the second version of the API does, and ask for it
	 * until it is done.
	 * @param app the id of the app
	 * @param users the accounts, which need no confirmation by e-mail
	 * @param every how long to wait before asking again
	 * @param limit how long the job may take
	 * @return the accounts as they were made
	 */
	public CompletableFuture<List<User>> make(String app, List<NewUser> users, Duration every, Duration limit) {
		CompletableFuture<List<User>> made = new CompletableFuture<>();
		this.threads.call(PURPOSE, () -> this.users.order(this.serverToken, app, new NewUsers(true, users)))
			.thenCompose((job) -> await(app, job, every, made))
			.whenComplete((result, error) -> {
				if (error != null) {
					made.completeExceptionally((error.getCause() != null) ? error.getCause() : error);
				}
				else {
					made.complete(result);
				}
			});
		BackendException late = new BackendException(PURPOSE, "not done within %d ms".formatted(limit.toMillis()),
				null);
		// Whoever waits no longer need not be asked for.
		CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS)
			.execute(() -> made.completeExceptionally(late));
		return made;
	}

	private CompletableFuture<List<User>> await(String app, UserJob job, Duration every,
			CompletableFuture<List<User>> wanted) {
		if (job.done()) {
			return CompletableFuture.completedFuture(Objects.requireNonNullElse(job.results(), List.of()));
		}
		if (job.failed() || job.jobId() == null) {
			return CompletableFuture.failedFuture(new BackendException(PURPOSE, "the job has failed", null));
		}
		if (wanted.isDone()) {
			return wanted;
		}
		String id = job.jobId();
		Executor later = CompletableFuture.delayedExecutor(every.toNanos(), TimeUnit.NANOSECONDS);
		return CompletableFuture
			.supplyAsync(() -> this.threads.call(PURPOSE, () -> this.users.job(this.serverToken, app, id)), later)
			.thenCompose(Function.identity())
			.thenCompose((asked) -> await(app, withId(asked, id), every, wanted));
	}

	/** Who asks for a job need not be told its id again. */
	private static UserJob withId(UserJob job, String id) {
		return new UserJob(id, job.state(), job.results());
	}

}
