package com.ethora.bot.control;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import com.ethora.bot.BotException;
import com.ethora.bot.NoAnswerException;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;

import org.jspecify.annotations.Nullable;

/**
 * Asks for something by the link of the moment, and waits no longer than it may. Lives on
 * the timeline; {@link #ask(Function)} may be called by any thread.
 */
public final class Inquiries implements Inquirer {

	private final Timeline timeline;

	private final Duration limit;

	/** What is not answered, so that nothing waits for ever. */
	private final Set<CompletableFuture<?>> open = new HashSet<>();

	private volatile boolean closed;

	private @Nullable Link link;

	public Inquiries(Timeline timeline, Duration limit) {
		this.timeline = timeline;
		this.limit = limit;
	}

	/**
	 * There is a link.
	 * @param link the link
	 */
	public void online(Link link) {
		this.link = link;
	}

	/**
	 * The link is gone.
	 */
	public void offline() {
		this.link = null;
	}

	/**
	 * Answer nothing any more: the timeline is about to end.
	 */
	public void close() {
		this.closed = true;
		Set.copyOf(this.open).forEach((answer) -> answer.completeExceptionally(stopped()));
		this.open.clear();
	}

	@Override
	public <T> CompletableFuture<T> ask(Function<Link, CompletionStage<T>> request) {
		CompletableFuture<T> answer = new CompletableFuture<>();
		this.timeline.execute(() -> ask(request, answer));
		if (this.closed) {
			answer.completeExceptionally(stopped());
		}
		return answer;
	}

	private <T> void ask(Function<Link, CompletionStage<T>> request, CompletableFuture<T> answer) {
		Link current = this.link;
		if (this.closed || current == null) {
			answer.completeExceptionally(this.closed ? stopped()
					: new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "There is no connection")));
			return;
		}
		this.open.add(answer);
		Timeline.Timer timer = this.timeline.schedule(this.limit, () -> answer
			.completeExceptionally(new NoAnswerException("No answer within %d ms".formatted(this.limit.toMillis()))));
		answer.whenComplete((said, error) -> {
			timer.cancel();
			this.open.remove(answer);
		});
		request.apply(current).whenComplete((said, error) -> this.timeline.execute(() -> settle(answer, said, error)));
	}

	private static <T> void settle(CompletableFuture<T> answer, T said, @Nullable Throwable error) {
		if (error == null) {
			answer.complete(said);
		}
		else {
			answer.completeExceptionally(
					(error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error);
		}
	}

	private static BotException stopped() {
		return new BotException("The bot is stopped");
	}

}
