package com.ethora.bot.handler;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.BotMapping;
import com.ethora.bot.annotation.Trigger;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Finds the methods of a controller that handle messages.
 */
final class HandlerMethods {

	private final Consumer<String> problems;

	HandlerMethods(Consumer<String> problems) {
		this.problems = problems;
	}

	List<MappedMethod> of(Object controller) {
		Class<?> type = ClassUtils.getUserClass(AopUtils.getTargetClass(controller));
		Map<Method, BotMapping> annotated = MethodIntrospector.selectMethods(type,
				(MethodIntrospector.MetadataLookup<BotMapping>) (method) -> AnnotatedElementUtils
					.findMergedAnnotation(method, BotMapping.class));
		BotController scope = AnnotatedElementUtils.findMergedAnnotation(type, BotController.class);
		if (annotated.isEmpty() && !IqMethods.any(type)) {
			this.problems.accept("%s is a bot controller without a handler method: annotate one with @OnMessage, "
				.formatted(type.getName()) + "@OnMention, @OnCommand, @OnDirectMessage or @OnIq");
		}
		return annotated.entrySet()
			.stream()
			.sorted(Comparator.comparing((entry) -> entry.getKey().toString()))
			.flatMap((entry) -> {
				Mapping mapping = mapping(entry.getKey(), entry.getValue(), scope);
				return (mapping != null) ? Stream.of(method(controller, entry.getKey(), mapping)) : Stream.empty();
			})
			.toList();
	}

	private static MappedMethod method(Object controller, Method method, Mapping mapping) {
		Method invocable = AopUtils.selectInvocableMethod(method, controller.getClass());
		return new MappedMethod(mapping, new InvocableHandlerMethod(controller, invocable));
	}

	private @Nullable Mapping mapping(Method method, BotMapping annotation, @Nullable BotController scope) {
		try {
			boolean pattern = StringUtils.hasText(annotation.pattern());
			Trigger trigger = (pattern && annotation.trigger() == Trigger.MESSAGE) ? Trigger.PATTERN
					: annotation.trigger();
			return new Mapping(trigger, pattern ? Pattern.compile(annotation.pattern(), Pattern.DOTALL) : null,
					(trigger == Trigger.COMMAND) ? CommandTemplate.parse(annotation.command()) : null,
					(scope != null) ? Set.of(scope.bot()) : Set.of(),
					(scope != null) ? Set.of(scope.rooms()) : Set.of());
		}
		catch (PatternSyntaxException ex) {
			this.problems.accept("%s has a pattern that is none: %s".formatted(describe(method), ex.getMessage()));
		}
		catch (IllegalArgumentException ex) {
			this.problems.accept("%s: %s".formatted(describe(method), ex.getMessage()));
		}
		return null;
	}

	static String describe(Method method) {
		return ClassUtils.getQualifiedMethodName(method);
	}

}
