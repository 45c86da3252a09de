package com.ethora.bot.boot.aot;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.BotControllerAdvice;
import com.ethora.bot.annotation.BotMapping;
import com.ethora.bot.annotation.OnIq;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * Has the methods kept that are found by their annotations when an application starts,
 * and called when a message comes.
 */
final class HandlerMethodsAotProcessor implements BeanRegistrationAotProcessor {

	private static final List<Class<? extends Annotation>> HANDLERS = List.of(BotMapping.class, OnIq.class,
			MessageExceptionHandler.class);

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
		Class<?> type = ClassUtils.getUserClass(bean.getBeanClass());
		if (!AnnotatedElementUtils.hasAnnotation(type, BotController.class)
				&& !AnnotatedElementUtils.hasAnnotation(type, BotControllerAdvice.class)) {
			return null;
		}
		Set<Method> methods = MethodIntrospector.selectMethods(type, (MethodFilter) (method) -> HANDLERS.stream()
			.anyMatch((handler) -> AnnotatedElementUtils.hasAnnotation(method, handler)));
		return (generation, code) -> register(type, methods, generation.getRuntimeHints());
	}

	private static void register(Class<?> type, Set<Method> methods, RuntimeHints hints) {
		hints.reflection().registerType(type);
		methods.forEach((method) -> hints.reflection().registerMethod(method, ExecutableMode.INVOKE));
	}

}
