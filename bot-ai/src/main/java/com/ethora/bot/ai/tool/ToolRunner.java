package com.ethora.bot.ai.tool;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.ToolOutcome;
import io.micrometer.context.ContextSnapshotFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.core.NestedExceptionUtils;

/**
 * Runs tools, each no longer than it may take. One that does not end then is interrupted,
 * and nobody waits for it any more.
 */
final class ToolRunner {

	/** What is sent to other processes, who asks must not be more than a name there. */
	private static final String REMOTE = "org.springframework.ai.mcp.";

	private final Executor executor;

	private final ContextSnapshotFactory contexts = ContextSnapshotFactory.builder().build();

	/**
	 * Create a runner.
	 * @param executor what tools run on
	 */
	ToolRunner(Executor executor) {
		this.executor = executor;
	}

	Run run(ToolCallback tool, String input, @Nullable ToolContext context, Duration limit) {
		ToolContext told = told(tool, context);
		Callable<String> work = this.contexts.captureAll()
			.wrap(() -> Objects.requireNonNullElse(tool.call(input, told), ""));
		FutureTask<String> task = new FutureTask<>(work);
		try {
			this.executor.execute(task);
			return new Run(ToolOutcome.DONE, task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			task.cancel(true);
			return new Run(ToolOutcome.TIMED_OUT, "");
		}
		catch (ExecutionException ex) {
			return new Run(ToolOutcome.FAILED, trace(Objects.requireNonNullElse(ex.getCause(), ex)));
		}
		catch (RejectedExecutionException ex) {
			return new Run(ToolOutcome.FAILED, "too many tools run");
		}
		catch (InterruptedException ex) {
			task.cancel(true);
			Thread.currentThread().interrupt();
			throw new CancellationException("The answer is not wanted any more");
		}
	}

	private static @Nullable ToolContext told(ToolCallback tool, @Nullable ToolContext context) {
		if (context == null || !tool.getClass().getName().startsWith(REMOTE)) {
			return context;
		}
		Map<String, Object> told = new HashMap<>(context.getContext());
		told.remove(Occasion.KEY);
		return new ToolContext(told);
	}

	/** Where it came from, without its message: that may say what people have said. */
	private static String trace(Throwable thrown) {
		Throwable root = NestedExceptionUtils.getRootCause(thrown);
		Throwable cause = (root != null) ? root : thrown;
		StackTraceElement[] stack = cause.getStackTrace();
		return cause.getClass().getName() + ((stack.length > 0) ? " at " + stack[0] : "");
	}

	/**
	 * What came of it.
	 *
	 * @param outcome how it went
	 * @param result what the tool says, or what is to be logged
	 */
	record Run(ToolOutcome outcome, String result) {

		/** Without what the tool says. */
		@Override
		public String toString() {
			return "Run[" + this.outcome + "]";
		}

	}

}
