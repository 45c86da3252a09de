package com.ethora.bot.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.support.AnnotationExceptionHandlerMethodResolver;
import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * The methods that answer when others fail: a controller's own, and those of advices.
 */
final class ExceptionMethods {

	private final Map<Object, Source> controllers = new IdentityHashMap<>();

	private final List<Source> advices;

	private ExceptionMethods(Collection<?> controllers, List<Source> advices) {
		controllers.forEach((controller) -> this.controllers.put(controller, Source.of(controller)));
		this.advices = advices;
	}

	/**
	 * Find the methods.
	 * @param controllers the controllers
	 * @param advices the advices, in any order
	 * @param fillable whether a parameter that is no exception can be filled
	 * @param problems told what is wrong with them
	 */
	static ExceptionMethods of(Collection<?> controllers, Collection<?> advices, Predicate<MethodParameter> fillable,
			Consumer<String> problems) {
		Stream.concat(controllers.stream(), advices.stream())
			.forEach((bean) -> methods(bean).forEach((method) -> check(bean, method, fillable, problems)));
		List<Object> ordered = new ArrayList<>(advices);
		AnnotationAwareOrderComparator.sort(ordered);
		try {
			return new ExceptionMethods(controllers, ordered.stream().map(Source::of).toList());
		}
		catch (IllegalStateException ex) {
			problems.accept(String.valueOf(ex.getMessage()));
			return new ExceptionMethods(List.of(), List.of());
		}
	}

	/** Find the method that answers for a controller. */
	Optional<InvocableHandlerMethod> find(Object controller, Throwable error) {
		return Stream.concat(Stream.ofNullable(this.controllers.get(controller)), this.advices.stream())
			.map((source) -> source.find(error))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Set<Method> methods(Object bean) {
		return MethodIntrospector.selectMethods(type(bean),
				(MethodFilter) (method) -> AnnotatedElementUtils.hasAnnotation(method, MessageExceptionHandler.class));
	}

	private static Class<?> type(Object bean) {
		return ClassUtils.getUserClass(AopUtils.getTargetClass(bean));
	}

	private static void check(Object bean, Method method, Predicate<MethodParameter> fillable,
			Consumer<String> problems) {
		InvocableHandlerMethod invocable = invocable(bean, method);
		Stream.of(invocable.getMethodParameters())
			.filter((parameter) -> !Throwable.class.isAssignableFrom(parameter.getParameterType()))
			.filter(fillable.negate())
			.map((parameter) -> "%s has a parameter of type %s that cannot be filled when something has failed"
				.formatted(HandlerMethods.describe(method), parameter.getParameterType().getSimpleName()))
			.forEach(problems);
		if (!ReturnType.understood(invocable.getReturnType())) {
			problems.accept("%s returns %s: return nothing, a String or a Reply"
				.formatted(HandlerMethods.describe(method), method.getReturnType().getSimpleName()));
		}
	}

	private static InvocableHandlerMethod invocable(Object bean, Method method) {
		return new CheckedMethod(bean, AopUtils.selectInvocableMethod(method, bean.getClass()));
	}

	/**
	 * A bean and which of its methods answers what.
	 */
	private record Source(Object bean, AnnotationExceptionHandlerMethodResolver methods) {

		static Source of(Object bean) {
			return new Source(bean, new AnnotationExceptionHandlerMethodResolver(type(bean)));
		}

		Optional<InvocableHandlerMethod> find(Throwable error) {
			return Optional.ofNullable(this.methods.resolveMethod(Objects.requireNonNull(error)))
				.map((method) -> invocable(this.bean, method));
		}

	}

}
