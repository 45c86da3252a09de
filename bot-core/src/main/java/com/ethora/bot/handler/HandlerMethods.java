package com.ethora.bot.handler;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.BotMapping;
import com.ethora.bot.annotation.Trigger;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Finds the methods of a controller that handle messages or are told of events.
 */
final class HandlerMethods {

	private final Consumer<String> problems;

	private final Names names;

	private final MappingCheck check;

	HandlerMethods(HandlerExtensions extensions, Consumer<String> problems) {
		this.problems = problems;
		this.names = new Names(extensions.values());
		this.check = new MappingCheck(extensions.bots(), problems);
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
			.flatMap((entry) -> method(controller, entry.getKey(), entry.getValue(), scope).stream())
			.toList();
	}

	private Stream<MappedMethod> found(Object controller, Method method, BotMapping annotation, Mapping mapping) {
		Method invocable = AopUtils.selectInvocableMethod(method, controller.getClass());
		List<String> answersIn = answersIn(method);
		this.check.check(
				new MappedMethod(mapping, new CheckedMethod(controller, invocable), annotation.observe(), answersIn),
				method, annotation);
		return mapping.all()
			.map((each) -> new MappedMethod(each, new CheckedMethod(controller, invocable), annotation.observe(),
					answersIn));
	}

	private List<MappedMethod> method(Object controller, Method method, BotMapping annotation,
			@Nullable BotController scope) {
		try {
			return found(controller, method, annotation, mapping(annotation, scope)).toList();
		}
		catch (PatternSyntaxException ex) {
			this.problems.accept("%s has a pattern that is none: %s in '%s'".formatted(signature(method),
					ex.getDescription(), ex.getPattern()));
		}
		catch (IllegalArgumentException ex) {
			this.problems.accept("%s: %s".formatted(signature(method), ex.getMessage()));
		}
		return List.of();
	}

	/** What a method says of rooms and bots goes before what its controller says. */
	private Mapping mapping(BotMapping annotation, @Nullable BotController scope) {
		boolean pattern = StringUtils.hasText(annotation.pattern());
		Trigger trigger = (pattern && annotation.trigger() == Trigger.MESSAGE) ? Trigger.PATTERN : annotation.trigger();
		Set<String> bots = this.names.of("bot", annotation.bot());
		Set<String> rooms = this.names.of("rooms", annotation.rooms());
		return new Mapping(trigger, pattern ? Pattern.compile(annotation.pattern(), Pattern.DOTALL) : null,
				(trigger == Trigger.COMMAND) ? CommandTemplate.parse(annotation.command(), annotation.aliases()) : null,
				Set.of(annotation.reactions()),
				(bots.isEmpty() && scope != null) ? this.names.of("bot", scope.bot()) : bots,
				(rooms.isEmpty() && scope != null) ? this.names.of("rooms", scope.rooms()) : rooms);
	}

	private List<String> answersIn(Method method) {
		SendTo found = AnnotatedElementUtils.findMergedAnnotation(method, SendTo.class);
		SendTo destination = (found != null) ? found
				: AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), SendTo.class);
		if (destination == null) {
			return List.of();
		}
		List<String> rooms = this.names.of("@SendTo", destination.value()).stream().sorted().toList();
		if (rooms.isEmpty()) {
			throw new IllegalArgumentException("@SendTo names no room: write one, as in @SendTo(\"ops\")");
		}
		return rooms;
	}

	/** Its name, for logs. */
	static String describe(Method method) {
		return ClassUtils.getQualifiedMethodName(method);
	}

	/** Its name and the types it asks for, for who is to change it. */
	static String signature(Method method) {
		return Stream.of(method.getParameterTypes())
			.filter((type) -> !KotlinMethods.isContinuation(type))
			.map(Class::getSimpleName)
			.collect(Collectors.joining(", ", describe(method) + "(", ")"));
	}

}
