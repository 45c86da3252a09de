package com.ethora.bot.handler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.ethora.bot.RoomEvent;
import com.ethora.bot.annotation.Trigger;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolverComposite;

/**
 * What fills parameters: other things for messages of rooms, for messages to the bot
 * alone, and for each kind of event.
 */
final class Wirings {

	private final Wiring rooms;

	private final Wiring people;

	private final Map<Class<? extends RoomEvent>, Wiring> events = new HashMap<>();

	Wirings(HandlerSettings settings, ReturnValues returnValues, Consumer<String> problems) {
		List<HandlerMethodArgumentResolver> files = List.of(new AttachmentsArgumentResolver());
		this.rooms = Wiring.of(new TurnArgumentResolver(settings.talks()), files, settings, returnValues, problems);
		this.people = Wiring.of(new DirectArgumentResolver(settings.talks()), files, settings, returnValues, problems);
		EventMethods.EVENTS.values()
			.forEach((event) -> this.events.put(event,
					Wiring.of(new EventArgumentResolver(event), List.of(), settings, returnValues, problems)));
	}

	void wire(MappedMethod mapped) {
		(DirectArgumentResolver.isMeantFor(mapped) ? this.people : of(mapped.mapping().trigger())).wire(mapped);
	}

	/** Those of some commands that can be given to the bot alone. */
	DirectCommands directCommands(List<MappedMethod> methods) {
		return DirectCommands.of(methods, this.people.resolvers());
	}

	private Wiring of(Trigger trigger) {
		if (trigger == Trigger.DIRECT_MESSAGE) {
			return this.people;
		}
		Class<? extends RoomEvent> event = EventMethods.EVENTS.get(trigger);
		return (event != null) ? this.events.getOrDefault(event, this.rooms) : this.rooms;
	}

	/** Whether there is anything for which a parameter could be filled. */
	boolean fill(MethodParameter parameter) {
		return Stream.concat(Stream.of(this.rooms, this.people), this.events.values().stream())
			.anyMatch((wiring) -> wiring.fills(parameter));
	}

	/** What fills parameters for what is handled now. */
	HandlerMethodArgumentResolverComposite resolvers(Message<?> message) {
		if (TurnHeaders.handled(message, DirectTurn.class).isPresent()) {
			return this.people.resolvers();
		}
		return TurnHeaders.handled(message, EventTurn.class)
			.map((turn) -> this.events.getOrDefault(turn.event().getClass(), this.rooms))
			.orElse(this.rooms)
			.resolvers();
	}

}
