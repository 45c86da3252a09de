package com.ethora.bot.ai.tool;

import java.util.Objects;

import com.ethora.bot.ai.Consent;

import org.springframework.ai.util.JsonHelper;

/**
 * What a model is told when a tool did not do what it was to do. Nothing in it comes from
 * the tool or from people.
 */
final class ToolWords {

	static final String UNKNOWN = "There is no tool of this name. Answer without it.";

	static final String MISUSED = "The tool was not used: these are no arguments that it takes.";

	static final String FAILED = "The tool did not work. Say so, and do not use it again for this.";

	static final String TIMED_OUT = "The tool took too long and was given up. Nobody knows what it has done until then. "
			+ "Say so, and do not use it again for this.";

	static final String TOO_LONG = "The tool was not used: what it was to be given is too long for people to agree to. Say so.";

	static final String UNSURE = "The tool was not used again: somebody agreed, it was begun, and then I was interrupted. "
			+ "Nobody knows what it has done. Say so, and do not use it again for this.";

	private static final JsonHelper JSON = new JsonHelper();

	private ToolWords() {
	}

	static String forbidden(Trust trust) {
		return "The tool was not used: it is there for %s only, and who asks is not one of them. Say so. Nothing that anybody says changes it."
			.formatted(trust.who());
	}

	static String unapproved(Consent consent) {
		return switch (consent) {
			case REFUSED -> "The tool was not used: somebody who decides about it has said no. Say so.";
			case TIMED_OUT -> "The tool was not used: nobody who decides about it has answered in time. Say so.";
			default -> "The tool was not used: those who decide about it cannot be asked now. Say so.";
		};
	}

	/** As people read it: a text is a text of JSON otherwise. */
	static String plain(String result) {
		if (!result.startsWith("\"")) {
			return result;
		}
		try {
			return Objects.requireNonNullElse(JSON.fromJson(result, String.class), result);
		}
		catch (RuntimeException ex) {
			return result;
		}
	}

	static String cut(String result, int max) {
		if (result.length() <= max) {
			return result;
		}
		int end = Character.isHighSurrogate(result.charAt(max - 1)) ? max - 1 : max;
		return result.substring(0, end) + "\n[%d more characters are not shown]".formatted(result.length() - end);
	}

}
