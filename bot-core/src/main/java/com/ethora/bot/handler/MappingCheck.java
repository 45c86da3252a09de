package com.ethora.bot.handler;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.ethora.bot.annotation.BotMapping;
import com.ethora.bot.annotation.Trigger;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.util.StringUtils;

/**
 * Finds what is wrong with the annotation of a handler method, taken by itself.
 *
 * @param bots the names that bots have, none when they are not known
 * @param problems told what is wrong
 */
record MappingCheck(Set<String> bots, Consumer<String> problems) {

	void check(MappedMethod mapped, Method method, BotMapping annotation) {
		Trigger trigger = mapped.mapping().trigger();
		if (mappings(method) > 1) {
			report(mapped, "has two mappings, of which one would be forgotten: write a method for each");
		}
		if (StringUtils.hasText(annotation.pattern()) && trigger != Trigger.PATTERN
				&& trigger != Trigger.DIRECT_MESSAGE) {
			report(mapped, "has a pattern, which means nothing for %s: only messages have patterns".formatted(trigger));
		}
		if (StringUtils.hasText(annotation.command()) && trigger != Trigger.COMMAND) {
			report(mapped, "has a command, which means nothing for %s".formatted(trigger));
		}
		if (annotation.reactions().length > 0 && trigger != Trigger.REACTION) {
			report(mapped, "has reactions, which mean nothing for %s".formatted(trigger));
		}
		if (annotation.observe() && trigger.compareTo(Trigger.UNMATCHED) >= 0) {
			report(mapped, "observes %s: only messages of rooms can be observed".formatted(trigger));
		}
		unknown(mapped.mapping().bots(), this.bots).forEach((mistake) -> report(mapped, mistake));
	}

	/** A name that no bot has would silence a method for ever. */
	static Stream<String> unknown(Set<String> wanted, Set<String> bots) {
		return wanted.stream()
			.filter((bot) -> !bots.isEmpty() && !bots.contains(bot))
			.map((bot) -> "is for a bot '%s', but there are only %s".formatted(bot, bots.stream().sorted().toList()));
	}

	private void report(MappedMethod mapped, String mistake) {
		this.problems.accept("%s %s".formatted(mapped.signature(), mistake));
	}

	/** Those of the method itself: one that it overrides may have its own. */
	private static long mappings(Method method) {
		return MergedAnnotations.from(method, SearchStrategy.DIRECT)
			.stream(BotMapping.class)
			.filter(MergedAnnotation::isPresent)
			.count();
	}

}
