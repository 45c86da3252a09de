package com.ethora.bot.test.autoconfigure;

import java.util.LinkedHashSet;
import java.util.Set;

import com.ethora.bot.SubscriptionPolicy;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.BotControllerAdvice;
import com.ethora.bot.boot.BotPartsCustomizer;
import com.ethora.bot.boot.BotSettingsCustomizer;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.turn.TurnHandler;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.Formatter;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.handler.invocation.HandlerMethodReturnValueHandler;

/**
 * Leaves out of a {@link BotTest} what has nothing to do with talking.
 */
final class BotTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<BotTest> {

	private static final Set<Class<?>> KNOWN = Set.of(BotControllerAdvice.class, TurnHandler.class,
			RequestHandler.class, BotSettingsCustomizer.class, BotPartsCustomizer.class, BotListener.class,
			SubscriptionPolicy.class, HandlerMethodArgumentResolver.class, HandlerMethodReturnValueHandler.class,
			Converter.class, GenericConverter.class, Formatter.class);

	private final Set<Class<?>> controllers;

	BotTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
		this.controllers = Set.of(getAnnotation().getValue("controllers", Class[].class).orElse(new Class<?>[0]));
	}

	@Override
	protected Set<Class<?>> getKnownIncludes() {
		if (!this.controllers.isEmpty()) {
			return KNOWN;
		}
		Set<Class<?>> known = new LinkedHashSet<>(KNOWN);
		known.add(BotController.class);
		return known;
	}

	@Override
	protected Set<Class<?>> getComponentIncludes() {
		return this.controllers;
	}

}
