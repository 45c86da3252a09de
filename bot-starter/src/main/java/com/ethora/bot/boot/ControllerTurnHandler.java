package com.ethora.bot.boot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.IqReply;
import com.ethora.bot.IqRequest;
import com.ethora.bot.Jid;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.handler.CommandSettings;
import com.ethora.bot.handler.HandlerDispatcher;
import com.ethora.bot.handler.HandlerExtensions;
import com.ethora.bot.handler.HandlerSettings;
import com.ethora.bot.handler.Talk;
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

import org.springframework.core.convert.ConversionService;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.validation.method.MethodValidator;

/**
 * Hands the turns of each bot, and the requests to it, to the methods of the bot
 * controllers.
 */
final class ControllerTurnHandler implements TurnHandler, RequestHandler {

	private static final Logger logger = LoggerFactory.getLogger(ControllerTurnHandler.class);

	private final BotDefinitions bots;

	private final ConversionService conversions;

	private final HandlerExtensions extensions;

	private final BotPolicies policies;

	private final @Nullable MethodValidator validator;

	private final Function<Bot, Talk> talks;

	private final Function<HandlerSettings, HandlerDispatcher> making;

	/** Those with the same settings have one in common. */
	private final Map<HandlerSettings, HandlerDispatcher> dispatchers = new ConcurrentHashMap<>();

	/** A bot may be removed, and another one may be called the same. */
	private final Map<Bot, HandlerDispatcher> known = new ConcurrentReferenceHashMap<>();

	ControllerTurnHandler(Collection<?> controllers, Collection<?> advices, BotDefinitions bots,
			ConversionService conversions, HandlerExtensions extensions, BotPolicies policies,
			@Nullable MethodValidator validator, Function<Bot, Talk> talks) {
		if (controllers.isEmpty() && bots.all().stream().noneMatch((bot) -> bot.properties().assistant().enabled())) {
			logger.warn("The bots have nothing to say: write a class with @BotController and a method with @OnMessage");
		}
		this.bots = bots;
		this.conversions = conversions;
		this.extensions = extensions;
		this.policies = policies;
		this.validator = validator;
		this.talks = talks;
		this.making = (settings) -> HandlerDispatcher.of(controllers, advices, settings);
		bots.all().forEach(this::dispatcher);
	}

	private HandlerDispatcher dispatcher(BotDefinition bot) {
		BotProperties.Handlers properties = bot.properties().handlers();
		CommandSettings commands = new CommandSettings(this.conversions, properties.commandPrefixes(),
				properties.help(), this.validator);
		HandlerSettings settings = new HandlerSettings(commands, properties.failureText(), this.extensions,
				this.policies.of(bot), this.talks);
		return this.dispatchers.computeIfAbsent(settings, this.making);
	}

	private @Nullable HandlerDispatcher find(Bot bot) {
		return this.known.computeIfAbsent(bot,
				(same) -> this.bots.find(same.name()).map(this::dispatcher).orElse(null));
	}

	@Override
	public boolean handle(Turn turn) {
		HandlerDispatcher dispatcher = find(turn.bot());
		return dispatcher != null && dispatcher.handle(turn);
	}

	@Override
	public boolean handle(DirectTurn turn) {
		HandlerDispatcher dispatcher = find(turn.bot());
		return dispatcher != null && dispatcher.handle(turn);
	}

	@Override
	public boolean handle(EventTurn turn) {
		HandlerDispatcher dispatcher = find(turn.bot());
		return dispatcher != null && dispatcher.handle(turn);
	}

	@Override
	public Claims claims(Bot bot) {
		HandlerDispatcher dispatcher = find(bot);
		return (dispatcher != null) ? dispatcher.claims(bot) : Claims.NONE;
	}

	@Override
	public Interest interest(Bot bot) {
		HandlerDispatcher dispatcher = find(bot);
		return (dispatcher != null) ? dispatcher.interest(bot) : Interest.WORDS;
	}

	@Override
	public void overhear(Turn turn) {
		HandlerDispatcher dispatcher = find(turn.bot());
		if (dispatcher != null) {
			dispatcher.overhear(turn);
		}
	}

	@Override
	public boolean commanded(Turn turn) {
		HandlerDispatcher dispatcher = find(turn.bot());
		return dispatcher != null && dispatcher.commanded(turn);
	}

	@Override
	public List<String> commands(Bot bot, @Nullable Jid room) {
		HandlerDispatcher dispatcher = find(bot);
		return (dispatcher != null) ? dispatcher.commands(bot, room) : List.of();
	}

	@Override
	public Set<String> namespaces(Bot bot) {
		return requests(bot).namespaces(bot);
	}

	@Override
	public IqReply answer(Bot bot, IqRequest request) {
		return requests(bot).answer(bot, request);
	}

	@Override
	public List<OfferedCommand> commands(Bot bot) {
		return requests(bot).commands(bot);
	}

	@Override
	public String execute(Order order) {
		return requests(order.bot()).execute(order);
	}

	private RequestHandler requests(Bot bot) {
		HandlerDispatcher dispatcher = find(bot);
		return (dispatcher != null) ? dispatcher.requests() : RequestHandler.NONE;
	}

}
