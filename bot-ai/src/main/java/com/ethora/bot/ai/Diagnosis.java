package com.ethora.bot.ai;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ethora.bot.ai.AssistantException.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.ai.tool.execution.ToolExecutionException;

/**
 * Tells of what went wrong while a model was asked what it means to people. Clients of
 * models have nothing in common but that their messages begin with the status of HTTP.
 * Says no words of people or of the model, which messages of exceptions may be full of.
 */
public final class Diagnosis {

	private static final Pattern STATUS = Pattern.compile("\\s*(?:HTTP )?([45]\\d\\d)\\b");

	private static final Pattern TOO_LONG = words("context_length|context length|context window|maximum context|"
			+ "prompt is too long|too many (?:input )?tokens|reduce the length|string_above_max_length");

	private static final Pattern FILTERED = words(
			"content_filter|content_policy|content policy|content management policy|" + "safety system|moderation");

	private static final Pattern SPENT = words("insufficient_quota|exceeded your current quota|billing");

	private static final Set<String> TRANSIENT = Set.of("TransientAiException", "ResourceAccessException",
			"WebClientRequestException");

	/** Messages may be as long as what was sent. */
	private static final int READ = 2_000;

	private Diagnosis() {
	}

	/**
	 * Return what it means.
	 * @param thrown what went wrong
	 * @return the exception itself where it says so, or one that does, whose causes are
	 * {@link WordlessException}s
	 */
	public static AssistantException of(Throwable thrown) {
		Reason reason = Reason.FAILED;
		for (Throwable cause : causes(thrown)) {
			if (cause instanceof AssistantException known) {
				return known;
			}
			Reason found = reason(cause);
			if (reason == Reason.FAILED && found != null) {
				reason = found;
			}
		}
		return new AssistantException(reason, name(thrown), WordlessException.of(thrown));
	}

	/** Itself and what lies behind it, each once: causes may go round in a circle. */
	private static List<Throwable> causes(Throwable thrown) {
		Set<Throwable> causes = Collections.newSetFromMap(new IdentityHashMap<>());
		List<Throwable> inOrder = new ArrayList<>();
		for (Throwable cause = thrown; cause != null && causes.add(cause); cause = cause.getCause()) {
			inOrder.add(cause);
		}
		return inOrder;
	}

	private static String name(Throwable thrown) {
		List<Throwable> causes = causes(thrown);
		Throwable cause = causes.get(causes.size() - 1);
		String name = typeAndStatus(thrown.getClass().getSimpleName(), thrown);
		return (cause.getClass() == thrown.getClass()) ? name
				: name + ", " + typeAndStatus(cause.getClass().getSimpleName(), cause);
	}

	static String typeAndStatus(String type, Throwable thrown) {
		int status = status(thrown);
		return (status > 0) ? type + " " + status : type;
	}

	private static @Nullable Reason reason(Throwable cause) {
		int status = status(cause);
		if (status > 0) {
			return byStatus(status, message(cause));
		}
		if (cause instanceof ToolExecutionException) {
			return Reason.TOOL;
		}
		if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException
				|| cause instanceof InterruptedIOException) {
			return Reason.TIMEOUT;
		}
		boolean gone = cause instanceof IOException || TRANSIENT.contains(cause.getClass().getSimpleName());
		return gone ? Reason.UNAVAILABLE : null;
	}

	private static Reason byStatus(int status, String message) {
		if (status >= 500) {
			return (status == 504) ? Reason.TIMEOUT : (status == 529) ? Reason.BUSY : Reason.UNAVAILABLE;
		}
		return switch (status) {
			case 429 -> SPENT.matcher(message).find() ? Reason.UNAVAILABLE : Reason.BUSY;
			case 408 -> Reason.TIMEOUT;
			case 413 -> Reason.TOO_LONG;
			case 401, 402, 403, 404 -> FILTERED.matcher(message).find() ? Reason.FILTERED : Reason.UNAVAILABLE;
			default -> TOO_LONG.matcher(message).find() ? Reason.TOO_LONG
					: FILTERED.matcher(message).find() ? Reason.FILTERED : Reason.FAILED;
		};
	}

	/** 0 when it says none. */
	private static int status(Throwable cause) {
		Matcher status = STATUS.matcher(message(cause));
		return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
	}

	private static String message(Throwable cause) {
		String message = Objects.requireNonNullElse(cause.getMessage(), "");
		return message.substring(0, Math.min(message.length(), READ));
	}

	private static Pattern words(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
	}

}
