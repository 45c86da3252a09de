package com.ethora.bot.handler;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/**
 * What is written on a handler method, or else on its controller, directly or on an
 * annotation there.
 *
 * @param method the method as its author wrote it, whatever stands in for its controller
 * @param controller the controller as its author wrote it
 */
record MethodAnnotations(Method method, Class<?> controller) {

	static MethodAnnotations of(MappedMethod mapped) {
		Class<?> controller = ClassUtils.getUserClass(AopUtils.getTargetClass(mapped.method().getBean()));
		return new MethodAnnotations(AopUtils.getMostSpecificMethod(mapped.method().getMethod(), controller),
				controller);
	}

	<A extends Annotation> Optional<A> find(Class<A> type) {
		return Stream.<AnnotatedElement>of(this.method, this.controller)
			.flatMap((element) -> Stream.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, type)))
			.findFirst();
	}

	<A extends Annotation> Set<A> findAll(Class<A> type) {
		return Stream.<AnnotatedElement>of(this.method, this.controller)
			.map((element) -> AnnotatedElementUtils.findMergedRepeatableAnnotations(element, type))
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(Set.of());
	}

	boolean onMethod(Class<? extends Annotation> type) {
		return AnnotatedElementUtils.hasAnnotation(this.method, type);
	}

	boolean asksFor(Class<?> parameter) {
		return List.of(this.method.getParameterTypes()).contains(parameter);
	}

}
