package com.ethora.bot.contract.server;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Skips a class by name: an assumption before its first test would make it vanish from
 * the reports.
 */
final class ProgramCondition implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return AnnotationSupport.findAnnotation(context.getElement(), RequiresProgram.class)
			.map(RequiresProgram::value)
			.filter((program) -> !Program.promised() && Program.find(program).isEmpty())
			.map((program) -> ConditionEvaluationResult.disabled(Program.missing(program)))
			.orElseGet(() -> ConditionEvaluationResult.enabled("everything is there"));
	}

}
