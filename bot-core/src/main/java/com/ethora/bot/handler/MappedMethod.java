package com.ethora.bot.handler;

import java.util.List;

/**
 * A method and what it handles.
 *
 * @param mapping what it handles
 * @param method the method on its controller
 * @param observes whether it only looks on
 * @param answersIn the rooms where its answers go, none for where it was asked
 */
record MappedMethod(Mapping mapping, CheckedMethod method, boolean observes, List<String> answersIn) {

	MappedMethod {
		answersIn = List.copyOf(answersIn);
	}

	/** Whether this is a command by another name. */
	boolean isAlias() {
		CommandTemplate command = this.mapping.command();
		return command != null && command.alias();
	}

	/** Its name, for logs. */
	String describe() {
		return HandlerMethods.describe(this.method.getMethod());
	}

	/** Its name and the types it asks for, for who is to change it. */
	String signature() {
		return HandlerMethods.signature(this.method.getMethod());
	}

	String mappingLine() {
		return "%s%s -> %s".formatted(this.observes ? "observes " : "", this.mapping.describe(), describe());
	}

}
