package com.ethora.bot.handler;

import java.util.Comparator;
import java.util.Set;

import com.ethora.bot.IqRequest;
import com.ethora.bot.annotation.OnIq;

/**
 * Which requests a method answers.
 *
 * @param namespace the namespace of what is asked
 * @param element its name, empty for any
 * @param type what requests want
 * @param bots the bots they must have reached, none for all
 */
record IqMapping(String namespace, String element, OnIq.Type type, Set<String> bots) {

	/** The more special, the earlier. */
	static final Comparator<IqMapping> PRECEDENCE = Comparator
		.comparing((IqMapping mapping) -> mapping.element().isEmpty())
		.thenComparing((mapping) -> mapping.type() == OnIq.Type.ANY)
		.thenComparing((mapping) -> mapping.bots().isEmpty());

	IqMapping {
		bots = Set.copyOf(bots);
	}

	boolean covers(String bot) {
		return this.bots.isEmpty() || this.bots.contains(bot);
	}

	boolean answers(String bot, IqRequest request) {
		boolean wanted = this.type == OnIq.Type.ANY || this.type.name().equals(request.type().name());
		return covers(bot) && wanted && this.namespace.equals(request.element().namespace())
				&& (this.element.isEmpty() || this.element.equals(request.element().name()));
	}

	/** Return whether some request would be answered by both with equal right. */
	boolean ties(IqMapping other) {
		return PRECEDENCE.compare(this, other) == 0 && this.namespace.equals(other.namespace)
				&& this.element.equals(other.element) && this.type == other.type
				&& (this.bots.isEmpty() || this.bots.stream().anyMatch(other.bots::contains));
	}

	String describe() {
		String what = this.element.isEmpty() ? this.namespace : "%s in %s".formatted(this.element, this.namespace);
		return (this.type == OnIq.Type.ANY) ? "request " + what : "request to %s %s".formatted(this.type, what);
	}

}
