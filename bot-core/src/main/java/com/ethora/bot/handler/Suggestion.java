package com.ethora.bot.handler;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.ethora.bot.RoomEvent;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.Trigger;
import com.ethora.bot.handler.CommandPart.Slot;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.util.StringUtils;

/**
 * A signature that a wrong handler method could have, as close to the one it has as can
 * be.
 *
 * @param resolvers what fills parameters
 * @param arguments what fills those that are arguments of commands
 * @param returnValues which values can be returned
 */
record Suggestion(HandlerMethodArgumentResolver resolvers, CommandArgumentResolver arguments,
		ReturnValues returnValues) {

	private static final Map<Class<? extends RoomEvent>, String> EVENT_PARAMETERS = Map.of(RoomEvent.Reacted.class,
			"RoomEvent.Reacted reaction", RoomEvent.Edited.class, "RoomEvent.Edited edit", RoomEvent.Deleted.class,
			"RoomEvent.Deleted deletion", RoomEvent.Entered.class, "Sender newcomer", RoomEvent.Left.class,
			"Sender who", RoomEvent.Invited.class, "RoomEvent.Invited invitation");

	String of(MappedMethod mapped) {
		Method method = mapped.method().getMethod();
		return "%s %s(%s)".formatted(returned(mapped), method.getName(), String.join(", ", parameters(mapped)));
	}

	private String returned(MappedMethod mapped) {
		MethodParameter returned = mapped.method().getReturnType();
		if (mapped.observes()) {
			return "void";
		}
		boolean useless = returned.getParameterType() == void.class && !mapped.answersIn().isEmpty();
		return (this.returnValues.understand(returned) && !useless) ? type(returned) : "String";
	}

	/** First what a command has, then whatever else could stay. */
	private List<String> parameters(MappedMethod mapped) {
		List<String> parameters = new ArrayList<>();
		List<MethodParameter> there = List.of(mapped.method().getMethodParameters());
		CommandTemplate command = mapped.mapping().command();
		if (command != null) {
			command.slots().forEach((slot) -> parameters.add(argument(slot, there)));
		}
		there.stream()
			.filter((parameter) -> !KotlinMethods.isContinuation(parameter.getParameterType()))
			.filter((parameter) -> !parameter.hasParameterAnnotation(Arg.class))
			.filter((parameter) -> command == null || !command.arguments().contains(TurnHeaders.name(parameter)))
			.flatMap(this::kept)
			.forEach(parameters::add);
		if (parameters.isEmpty() && command == null) {
			parameters.add(usual(mapped.mapping().trigger()));
		}
		return parameters;
	}

	private String argument(Slot slot, List<MethodParameter> there) {
		return there.stream()
			.filter((parameter) -> slot.name().equals(CommandArgumentResolver.nameOf(parameter)))
			.findFirst()
			.filter((parameter) -> this.arguments.canConvert(parameter, slot))
			.map((parameter) -> argument(slot, parameter))
			.orElseGet(() -> "@Arg %s %s".formatted(type(slot, "String"), slot.name()));
	}

	private String argument(Slot slot, MethodParameter parameter) {
		boolean fits = this.arguments.problem(parameter, slot).isEmpty();
		String usual = this.arguments.expectation(parameter, slot).defaultValue();
		if (fits && usual != null) {
			return "@Arg(defaultValue = \"%s\") %s %s".formatted(usual, type(parameter), slot.name());
		}
		boolean asItIs = fits && (slot.rest() || !parameter.isOptional());
		return "@Arg %s %s".formatted(asItIs ? type(parameter) : type(slot, type(parameter.nestedIfOptional())),
				slot.name());
	}

	/** What may be left out may be nothing. */
	private static String type(Slot slot, String type) {
		String boxed = switch (type) {
			case "int" -> "Integer";
			case "char" -> "Character";
			default -> StringUtils.capitalize(type);
		};
		return slot.optional() ? "Optional<%s>".formatted(boxed) : type;
	}

	/** A text that nobody can place may be meant to be what was said. */
	private Stream<String> kept(MethodParameter parameter) {
		String declared = "%s %s".formatted(type(parameter), TurnHeaders.name(parameter));
		if (has(parameter, Payload.class)) {
			return Stream.of("@Payload String " + TurnHeaders.name(parameter));
		}
		if (has(parameter, Header.class)) {
			return Stream.empty();
		}
		if (this.resolvers.supportsParameter(parameter)) {
			return Stream.of(declared);
		}
		return (parameter.getParameterType() == String.class) ? Stream.of("@Payload " + declared) : Stream.empty();
	}

	private static boolean has(MethodParameter parameter, Class<? extends Annotation> annotation) {
		return parameter.hasParameterAnnotation(annotation);
	}

	private static String usual(Trigger trigger) {
		if (trigger == Trigger.DIRECT_MESSAGE) {
			return "DirectMessage message";
		}
		Class<? extends RoomEvent> event = EventMethods.EVENTS.get(trigger);
		return (event != null) ? EVENT_PARAMETERS.getOrDefault(event, "Sender who") : "RoomMessage message";
	}

	private static String type(MethodParameter parameter) {
		return ResolvableType.forMethodParameter(parameter)
			.toString()
			.replaceAll("(?:[a-z_]\\w*\\.)+", "")
			.replace('$', '.');
	}

}
