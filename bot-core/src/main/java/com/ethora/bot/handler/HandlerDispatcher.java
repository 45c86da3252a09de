package com.ethora.bot.handler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.turn.Claims;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Interest;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;

/**
 * Hands each turn to the one method that is to handle it, and to those that look on.
 */
public final class HandlerDispatcher implements TurnHandler {

	private static final Logger logger = LoggerFactory.getLogger(HandlerDispatcher.class);

	private final HandlerRegistry registry;

	private final ControllerRequests requests;

	private final Failures failures;

	private final Confirmations confirmations;

	private final MethodPolicies policies;

	private final MethodOverlaps overlaps;

	private final EventMethods events;

	private final ReturnValues returnValues;

	private final CommandGuide guide;

	private HandlerDispatcher(HandlerRegistry registry, List<IqMethod> requests, Failures failures,
			Confirmations confirmations, ReturnValues returnValues, CommandGuide guide, MethodPolicies policies,
			MethodOverlaps overlaps) {
		this.guide = guide;
		this.registry = registry;
		this.policies = policies;
		this.overlaps = overlaps;
		this.events = new EventMethods(registry.methods());
		this.returnValues = returnValues;
		this.requests = new ControllerRequests(requests, new CommandForms(registry.handlers(), guide.help()),
				this::execute);
		this.failures = failures;
		this.confirmations = confirmations;
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
		HandlerRegistry registry = HandlerRegistry.of(controllers, settings, problems);
		ReturnValues returnValues = new ReturnValues(settings.extensions().returnValues());
		Wirings wirings = new Wirings(settings, returnValues, problems::add);
		registry.methods().forEach(wirings::wire);
		DirectCommands aside = wirings.directCommands(registry.methods());
		ArgumentRules.apply(settings.commands().validator(), registry.methods(), aside.methods());
		List<IqMethod> requests = new IqMethods(settings.extensions(), problems::add).of(controllers);
		ExceptionMethods exceptions = ExceptionMethods.of(controllers, advices, wirings::fill, problems::add);
		MethodPolicies policies = MethodPolicies.of(
				Stream.concat(registry.methods().stream(), aside.methods().stream()), settings.policies(),
				problems::add);
		MethodOverlaps overlaps = MethodOverlaps.of(registry.methods(), problems::add);
		registry.methods().forEach((mapped) -> Confirmations.check(mapped, problems::add));
		if (!problems.isEmpty()) {
			throw new InvalidHandlersException(problems.stream().distinct().toList());
		}
		return new HandlerDispatcher(registry, requests, new Failures(exceptions, wirings, settings.failureText()),
				new Confirmations(settings.talks(), wirings), returnValues,
				CommandGuide.of(registry.methods(), aside, policies, settings.commands()), policies, overlaps);
	}

	/**
	 * Return the methods and what they handle, most special first.
	 * @return one line for each method
	 */
	public List<String> mappings() {
		Stream<String> messages = this.registry.methods().stream().map(MappedMethod::mappingLine);
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
	public Claims claims(Bot bot) {
		return this.overlaps.isEmpty() ? Claims.NONE : (turn) -> {
			Match winner = this.registry.find(turn).winner();
			return (winner != null) ? this.overlaps.claim(winner.handler()) : Claims.Claim.NONE;
		};
	}

	@Override
	public boolean handle(Turn turn) {
		HandlerRegistry.Found found = this.registry.find(turn);
		show(turn, found);
		Match match = found.winner();
		Optional<Reply> guidance = this.guide.instead(match, turn, found.heard().line());
		if (guidance.isPresent()) {
			turn.reply(guidance.get());
			return true;
		}
		if (match == null) {
			if (logger.isDebugEnabled()) {
				logger.debug("No method handles a message in {}; {}", turn.message().room(),
						new Advice(this.registry).of(found.heard()));
			}
			return false;
		}
		this.policies.guard(match.handler(), turn, () -> handle(turn, match));
		return true;
	}

	@Override
	public boolean commanded(Turn turn) {
		HandlerRegistry.Found found = this.registry.find(turn);
		Match match = found.winner();
		return (match != null && match.isCommand()) || this.guide.helps(turn, found.heard().line());
	}

	@Override
	public void overhear(Turn turn) {
		show(turn, this.registry.find(turn));
	}

	private void show(Turn turn, HandlerRegistry.Found found) {
		found.observers()
			.forEach((match) -> this.policies.guardQuietly(match.handler(), turn, () -> Observers.show(turn, match)));
	}

	@Override
	public List<String> commands(Bot bot, @Nullable Jid room) {
		return this.registry.commands(bot, room);
	}

	/** Who fills in a form is one of the bot's admins. */
	private void execute(Turn turn, Match match) {
		this.policies.guardAdmin(match.handler(), turn, () -> handle(turn, match));
	}

	private void handle(Turn turn, Match match) {
		answer(match, TurnHeaders.message(turn, match), turn::typing);
	}

	@Override
	public boolean handle(DirectTurn turn) {
		CommandLine line = this.registry.addressing(turn.bot()).command(turn.message());
		Match match = find(turn, line);
		Optional<Reply> guidance = this.guide.instead(match, turn, line);
		if (guidance.isPresent()) {
			turn.reply(guidance.get());
			return true;
		}
		if (match == null) {
			logger.debug("No method handles a message of {}; one with @OnDirectMessage would", turn.message().peer());
			return false;
		}
		this.policies.guard(match.handler(), turn, () -> answer(match, TurnHeaders.message(turn, match), turn::typing));
		return true;
	}

	private @Nullable Match find(DirectTurn turn, CommandLine line) {
		Match command = this.guide.aside().find(turn.bot(), turn.message(), line);
		return (command != null && !command.yields(line)) ? command
				: this.registry.find(turn.bot(), turn.message())
					.map((mapped) -> new Match(mapped, turn.message().text(), Map.of()))
					.orElse(command);
	}

	/** One method that fails does not keep another one from being told. */
	@Override
	public boolean handle(EventTurn turn) {
		List<MappedMethod> methods = this.events.find(turn);
		RuntimeException failure = null;
		for (MappedMethod method : methods) {
			try {
				this.policies.guardQuietly(method, turn, () -> call(method, TurnHeaders.message(turn, method)));
			}
			catch (RuntimeException ex) {
				failure = ex;
			}
		}
		if (failure != null) {
			throw failure;
		}
		return !methods.isEmpty();
	}

	@Override
	public Interest interest(Bot bot) {
		return this.events.interest(bot);
	}

	private void answer(Match match, Message<String> message, Consumer<Boolean> typing) {
		Mistake mistake = match.mistake();
		if (mistake == null) {
			typing.accept(true);
			try {
				mistake = call(match.handler(), message);
			}
			finally {
				typing.accept(false);
			}
		}
		if (mistake != null) {
			TurnHeaders.voice(message).reply(mistake.answer(match.handler()));
		}
	}

	/** Call a method, unless it cannot be called with what somebody said. */
	private @Nullable Mistake call(MappedMethod mapped, Message<String> message) {
		InvocableHandlerMethod method = mapped.method();
		try {
			if (this.confirmations.agreed(mapped, message)) {
				this.returnValues.handle(method.invoke(message), mapped, message);
			}
		}
		catch (WrongArgumentException ex) {
			logger.debug("{} was not called: {}", mapped.describe(), ex.getMessage());
			return ex.mistake();
		}
		catch (Exception ex) {
			this.failures.answer(mapped, message, ex);
		}
		return null;
	}

}
