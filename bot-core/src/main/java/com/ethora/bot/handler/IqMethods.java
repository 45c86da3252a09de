package com.ethora.bot.handler;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.ethora.bot.IqReply;
import com.ethora.bot.XmlElement;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnIq;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolverComposite;
import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;
import org.springframework.util.ClassUtils;

/**
 * Finds the methods of controllers that answer requests, and what is wrong with them.
 */
final class IqMethods {

	/** What the bot answers by itself never gets to a method. */
	private static final Set<String> TAKEN = Set.of("urn:xmpp:ping", "urn:xmpp:time", "jabber:iq:version",
			"jabber:iq:last", "jabber:iq:roster", "urn:xmpp:blocking", "vcard-temp",
			"http://jabber.org/protocol/disco#info", "http://jabber.org/protocol/disco#items",
			"http://jabber.org/protocol/commands");

	private static final List<Class<?>> RETURNED = List.of(void.class, Void.class, String.class, XmlElement.class,
			IqReply.class);

	private final HandlerExtensions extensions;

	private final Consumer<String> problems;

	IqMethods(HandlerExtensions extensions, Consumer<String> problems) {
		this.extensions = extensions;
		this.problems = problems;
	}

	List<IqMethod> of(Collection<?> controllers) {
		List<IqMethod> methods = controllers.stream()
			.flatMap(this::of)
			.sorted(Comparator.comparing(IqMethod::mapping, IqMapping.PRECEDENCE))
			.toList();
		for (int i = 0; i < methods.size(); i++) {
			for (IqMethod other : methods.subList(i + 1, methods.size())) {
				if (methods.get(i).mapping().ties(other.mapping())) {
					this.problems.accept("%s and %s both answer the same requests (%s): only one may"
						.formatted(methods.get(i).describe(), other.describe(), other.mapping().describe()));
				}
			}
		}
		return methods;
	}

	/** Whether a controller has any. */
	static boolean any(Class<?> controller) {
		return !annotated(controller).isEmpty();
	}

	private static Map<Method, OnIq> annotated(Class<?> controller) {
		return MethodIntrospector.selectMethods(controller,
				(MethodIntrospector.MetadataLookup<OnIq>) (method) -> AnnotatedElementUtils.findMergedAnnotation(method,
						OnIq.class));
	}

	private Stream<IqMethod> of(Object controller) {
		Class<?> type = ClassUtils.getUserClass(AopUtils.getTargetClass(controller));
		BotController scope = AnnotatedElementUtils.findMergedAnnotation(type, BotController.class);
		Set<String> bots = (scope != null) ? bots(type, scope) : Set.of();
		return annotated(type).entrySet()
			.stream()
			.sorted(Comparator.comparing((entry) -> entry.getKey().toString()))
			.map((entry) -> method(controller, entry.getKey(), entry.getValue(), bots));
	}

	private Set<String> bots(Class<?> type, BotController scope) {
		try {
			Set<String> bots = new Names(this.extensions.values()).of("bot", scope.bot());
			MappingCheck.unknown(bots, this.extensions.bots())
				.forEach((mistake) -> this.problems.accept("%s %s".formatted(type.getName(), mistake)));
			return bots;
		}
		catch (IllegalArgumentException ex) {
			this.problems.accept("%s: %s".formatted(type.getName(), ex.getMessage()));
			return Set.of();
		}
	}

	private IqMethod method(Object controller, Method method, OnIq annotation, Set<String> bots) {
		HandlerMethodArgumentResolverComposite resolvers = new HandlerMethodArgumentResolverComposite();
		resolvers.addResolver(new IqArgumentResolver());
		resolvers.addResolver(new ContinuationArgumentResolver());
		InvocableHandlerMethod invocable = new CheckedMethod(controller,
				AopUtils.selectInvocableMethod(method, controller.getClass()));
		invocable.setMessageMethodArgumentResolvers(resolvers);
		IqMethod found = new IqMethod(
				new IqMapping(annotation.namespace(), annotation.element(), annotation.type(), bots), invocable);
		check(found, resolvers);
		return found;
	}

	private void check(IqMethod found, HandlerMethodArgumentResolverComposite resolvers) {
		String namespace = found.mapping().namespace();
		if (namespace.isBlank()) {
			this.problems.accept("%s answers requests without a namespace: give it one".formatted(found.describe()));
		}
		if (TAKEN.contains(namespace)) {
			this.problems
				.accept("%s answers '%s', which the bot answers by itself".formatted(found.describe(), namespace));
		}
		Arrays.stream(found.method().getMethodParameters())
			.filter((parameter) -> !resolvers.supportsParameter(parameter))
			.forEach((parameter) -> this.problems
				.accept("%s has a parameter of type %s that cannot be filled: ask for IqRequest, XmlElement, Jid or Bot"
					.formatted(found.describe(), parameter.getParameterType().getSimpleName())));
		MethodParameter returned = found.method().getReturnType();
		if (RETURNED.stream().noneMatch((type) -> type.isAssignableFrom(returned.getParameterType()))) {
			this.problems.accept("%s returns %s: return XmlElement, String, IqReply or nothing"
				.formatted(found.describe(), returned.getParameterType().getSimpleName()));
		}
	}

}
