package com.ethora.bot.handler;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.annotation.Validated;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.MethodValidator;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * The rules that a method's parameters have, such as those of Bean Validation.
 *
 * @param validator who knows whether they are kept
 */
record ArgumentRules(MethodValidator validator) {

	/**
	 * Hold the commands among some methods to their rules, except where Spring's own
	 * aspect does: there the exception is for the application to answer.
	 * @param validator who knows the rules, if anybody does
	 * @param methods the methods
	 */
	@SafeVarargs
	static void apply(@Nullable MethodValidator validator, List<MappedMethod>... methods) {
		if (validator != null) {
			ArgumentRules rules = new ArgumentRules(validator);
			Stream.of(methods)
				.flatMap(List::stream)
				.filter((method) -> method.mapping().command() != null)
				.map(MappedMethod::method)
				.filter((method) -> !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Validated.class))
				.filter(CheckedMethod.class::isInstance)
				.forEach((method) -> ((CheckedMethod) method).setRules(rules));
		}
	}

	/**
	 * Check arguments. Of several broken rules always the same is told.
	 * @throws WrongArgumentException when they break a rule
	 */
	void check(Object target, Method method, MethodParameter[] parameters, @Nullable Object[] arguments) {
		Class<?>[] groups = this.validator.determineValidationGroups(target, method);
		MethodValidationResult result = this.validator.validateArguments(target, method, parameters, arguments, groups);
		if (!result.hasErrors()) {
			return;
		}
		ParameterValidationResult first = result.getParameterValidationResults()
			.stream()
			.min(Comparator.comparing((wrong) -> wrong.getMethodParameter().getParameterIndex()))
			.orElse(null);
		if (first == null) {
			throw wrong(method.getName(), result.getCrossParameterValidationResults());
		}
		throw wrong(CommandArgumentResolver.nameOf(first.getMethodParameter()), first.getResolvableErrors());
	}

	private static WrongArgumentException wrong(String name, List<? extends MessageSourceResolvable> errors) {
		String rule = errors.stream().map(ArgumentRules::rule).sorted().findFirst().orElse("");
		return new WrongArgumentException(name, Mistake.invalid(name, rule));
	}

	private static String rule(MessageSourceResolvable error) {
		String message = Objects.requireNonNullElse(error.getDefaultMessage(), "is not possible");
		return (error instanceof FieldError field) ? "%s %s".formatted(field.getField(), message) : message;
	}

}
