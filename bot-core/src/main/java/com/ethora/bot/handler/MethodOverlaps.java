package com.ethora.bot.handler;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;

import com.ethora.bot.Dialog;
import com.ethora.bot.Skipped;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.annotation.Confirm;
import com.ethora.bot.annotation.Overlap;
import com.ethora.bot.annotation.Trigger;
import com.ethora.bot.turn.Claims.Claim;

import org.springframework.messaging.handler.HandlerMethod;

/**
 * Which methods do not simply have messages wait while they are busy.
 */
final class MethodOverlaps {

	/** By identity: what controllers are equal to is their own business. */
	private final Map<HandlerMethod, Claim> claims = new IdentityHashMap<>();

	/** What is said while they run may be answers. */
	private final Map<HandlerMethod, Claim> asking = new IdentityHashMap<>();

	private MethodOverlaps() {
	}

	/**
	 * Find the methods.
	 * @param methods all methods
	 * @param problems told what is wrong with them
	 */
	static MethodOverlaps of(Collection<MappedMethod> methods, Consumer<String> problems) {
		MethodOverlaps found = new MethodOverlaps();
		methods.forEach((mapped) -> found.add(mapped, MethodAnnotations.of(mapped), problems));
		return found;
	}

	private void add(MappedMethod mapped, MethodAnnotations annotations, Consumer<String> problems) {
		boolean other = isOther(mapped);
		if (other && annotations.onMethod(Overlap.class)) {
			problems.accept("%s has an @Overlap, but handles no messages of rooms by itself: remove it"
				.formatted(mapped.describe()));
		}
		WhileBusy rule = annotations.find(Overlap.class).map(Overlap::value).orElse(WhileBusy.QUEUE);
		boolean asks = annotations.asksFor(Dialog.class) || annotations.find(Confirm.class).isPresent();
		if (rule != WhileBusy.QUEUE && asks) {
			problems.accept("%s asks people, so what they say has to wait for it: remove its @Overlap(%s)"
				.formatted(mapped.describe(), rule));
		}
		else if (rule != WhileBusy.QUEUE && !other) {
			this.claims.put(mapped.method(), new Claim(new Object(), rule));
		}
		else if (asks && !other) {
			this.asking.put(mapped.method(), Claim.ASKS);
		}
		if ((rule != WhileBusy.COLLECT || other) && annotations.asksFor(Skipped.class)) {
			problems.accept("%s asks for what was skipped, but skips nothing: annotate it with @Overlap(COLLECT)"
				.formatted(mapped.describe()));
		}
	}

	/**
	 * Messages to the bot alone and events always wait, and who looks on takes nothing.
	 */
	private static boolean isOther(MappedMethod mapped) {
		Trigger trigger = mapped.mapping().trigger();
		return trigger == Trigger.DIRECT_MESSAGE || EventMethods.EVENTS.containsKey(trigger) || mapped.observes();
	}

	/** Whether no method has a rule of its own. */
	boolean isEmpty() {
		return this.claims.isEmpty();
	}

	/** What a method wants of the messages it handles. */
	Claim claim(MappedMethod mapped) {
		return this.claims.getOrDefault(mapped.method(), this.asking.getOrDefault(mapped.method(), Claim.NONE));
	}

}
