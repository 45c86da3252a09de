package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import com.ethora.bot.Reply;
import com.ethora.bot.annotation.Trigger;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.messaging.Message;
import org.springframework.messaging.converter.GenericMessageConverter;
import org.springframework.messaging.handler.annotation.support.PayloadMethodArgumentResolver;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolverComposite;
import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;

/**
 * Hands each turn to the one method that is to handle it.
 */
public final class HandlerDispatcher implements TurnHandler {

	private static final Logger logger = LoggerFactory.getLogger(HandlerDispatcher.class);

	private final HandlerRegistry registry;

	private final ControllerRequests requests;

	private final Failures failures;

	private final ReplyReturnValueHandler returnValues = new ReplyReturnValueHandler();

	private HandlerDispatcher(HandlerRegistry registry, List<IqMethod> requests, Failures failures) {
		this.registry = registry;
		this.requests = new ControllerRequests(requests, new CommandForms(registry.methods()), this::handle);
		this.failures = failures;
	}

	/**
	 * Prepare the handler methods of some controllers.
	 * @param controllers the controllers
	 * @param settings how to find and call their methods
	 * @return the dispatcher
	 * @throws InvalidHandlersException when a method cannot work
	 */
	public static HandlerDispatcher of(Collection<?> controllers, HandlerSettings settings) {
		return of(controllers, List.of(), settings);
	}

	/**
	 * Prepare the handler methods of some controllers.
	 * @param controllers the controllers
	 * @param advices who answers when their methods fail and they do not themselves
	 * @param settings how to find and call their methods
	 * @return the dispatcher
	 * @throws InvalidHandlersException when a method cannot work
	 */
	public static HandlerDispatcher of(Collection<?> controllers, Collection<?> advices, HandlerSettings settings) {
		List<String> problems = new ArrayList<>();
		HandlerRegistry registry = HandlerRegistry.of(controllers, settings.commandPrefixes(), problems);
		CommandArgumentResolver commandArguments = new CommandArgumentResolver(settings.conversions());
		Wiring rooms = Wiring.of(new TurnArgumentResolver(), commandArguments, settings,
				"RoomMessage, Sender, Room or Bot", problems);
		Wiring people = Wiring.of(new DirectArgumentResolver(), commandArguments, settings,
				"DirectMessage, Sender, Peer, DirectChat or Bot", problems);
		registry.methods()
			.forEach((mapped) -> (mapped.mapping().trigger() == Trigger.DIRECT_MESSAGE ? people : rooms).wire(mapped));
		List<IqMethod> requests = new IqMethods(problems::add).of(controllers);
		ExceptionMethods exceptions = ExceptionMethods.of(controllers, advices,
				(parameter) -> rooms.resolvers().supportsParameter(parameter)
						|| people.resolvers().supportsParameter(parameter),
				problems::add);
		if (!problems.isEmpty()) {
			throw new InvalidHandlersException(problems);
		}
		return new HandlerDispatcher(registry, requests,
				new Failures(exceptions, rooms.resolvers(), people.resolvers(), settings.failureText()));
	}

	/**
	 * Return the methods and what they handle, most special first.
	 * @return one line for each method
	 */
	public List<String> mappings() {
		Stream<String> messages = this.registry.methods()
			.stream()
			.map((mapped) -> "%s -> %s".formatted(mapped.mapping().describe(), mapped.describe()));
		return Stream.concat(messages, this.requests.mappings()).toList();
	}

	/**
	 * Return what the same controllers do with requests, and with commands that are not
	 * given in a room.
	 * @return the handler of requests
	 */
	public RequestHandler requests() {
		return this.requests;
	}

	@Override
	public boolean handle(Turn turn) {
		Match match = this.registry.find(turn.bot(), turn.message()).orElse(null);
		if (match == null) {
			logger.debug("No method handles a message in {}; one with @OnMessage would", turn.message().room());
			return false;
		}
		handle(turn, match);
		return true;
	}

	private void handle(Turn turn, Match match) {
		if (match.arguments() == null) {
			turn.reply(usage(match));
			return;
		}
		answer(turn, match, TurnHeaders.message(turn, match.payload(), match.arguments()));
	}

	@Override
	public boolean handle(DirectTurn turn) {
		MappedMethod mapped = this.registry.find(turn.bot(), turn.message()).orElse(null);
		if (mapped == null) {
			logger.debug("No method handles a message of {}; one with @OnDirectMessage would", turn.message().peer());
			return false;
		}
		Message<String> message = TurnHeaders.message(turn);
		turn.typing(true);
		try {
			call(mapped, message);
		}
		finally {
			turn.typing(false);
		}
		return true;
	}

	private void answer(Turn turn, Match match, Message<String> message) {
		turn.typing(true);
		try {
			call(match.handler(), message);
		}
		catch (WrongArgumentException ex) {
			logger.debug("A command in {} was misunderstood: {}", turn.message().room(), ex.getMessage());
			turn.reply(usage(match));
		}
		finally {
			turn.typing(false);
		}
	}

	private void call(MappedMethod mapped, Message<String> message) {
		InvocableHandlerMethod method = mapped.method();
		try {
			this.returnValues.handleReturnValue(method.invoke(message), method.getReturnType(), message);
		}
		catch (WrongArgumentException ex) {
			throw ex;
		}
		catch (Exception ex) {
			this.failures.answer(mapped, message, ex);
		}
	}

	private static Reply usage(Match match) {
		CommandTemplate command = match.handler().mapping().command();
		return Reply.text("Usage: `%s`".formatted((command != null) ? command.usage() : ""));
	}

	/**
	 * What fills the parameters of some methods, and the check whether it can.
	 */
	private record Wiring(HandlerMethodArgumentResolverComposite resolvers, SignatureCheck check) {

		private static Wiring of(HandlerMethodArgumentResolver byType, CommandArgumentResolver commandArguments,
				HandlerSettings settings, String offered, List<String> problems) {
			HandlerMethodArgumentResolverComposite resolvers = new HandlerMethodArgumentResolverComposite();
			resolvers.addResolver(byType);
			resolvers.addResolver(commandArguments);
			resolvers.addResolver(new PayloadMethodArgumentResolver(new GenericMessageConverter(settings.conversions()),
					null, false));
			return new Wiring(resolvers, new SignatureCheck(resolvers, commandArguments, offered, problems::add));
		}

		private void wire(MappedMethod mapped) {
			mapped.method().setMessageMethodArgumentResolvers(this.resolvers);
			this.check.check(mapped);
		}

	}

}
