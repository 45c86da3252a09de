package com.ethora.bot.handler;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.ethora.bot.annotation.Arg;
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

	private static final Comparator<ParameterValidationResult> POSITION = Comparator
		.comparing((result) -> result.getMethodParameter().getParameterIndex());

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
				.forEach((method) -> method.setRules(rules));
		}
	}

	/**
	 * Check what somebody said as arguments of a command, before anything else is there.
	 * @throws WrongArgumentException when it breaks a rule
	 */
	void checkSaid(Object target, Method method, MethodParameter[] parameters, @Nullable Object[] arguments) {
		validate(target, method, parameters, arguments).getParameterValidationResults()
			.stream()
			.filter((wrong) -> wrong.getMethodParameter().hasParameterAnnotation(Arg.class))
			.min(POSITION)
			.ifPresent((wrong) -> {
				throw wrong(wrong);
			});
	}

	/**
	 * Check arguments. Of several broken rules always the same is told.
	 * @throws WrongArgumentException when they break a rule
	 */
	void check(Object target, Method method, MethodParameter[] parameters, @Nullable Object[] arguments) {
		MethodValidationResult result = validate(target, method, parameters, arguments);
		if (result.hasErrors()) {
			throw result.getParameterValidationResults()
				.stream()
				.min(POSITION)
				.map(ArgumentRules::wrong)
				.orElseGet(() -> wrong(method.getName(), result.getCrossParameterValidationResults()));
		}
	}

	private MethodValidationResult validate(Object target, Method method, MethodParameter[] parameters,
			@Nullable Object[] arguments) {
		Class<?>[] groups = this.validator.determineValidationGroups(target, method);
		return this.validator.validateArguments(target, method, parameters, arguments, groups);
	}

	private static WrongArgumentException wrong(ParameterValidationResult result) {
		return wrong(CommandArgumentResolver.nameOf(result.getMethodParameter()), result.getResolvableErrors());
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
