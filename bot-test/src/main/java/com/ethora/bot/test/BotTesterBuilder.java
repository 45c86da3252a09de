package com.ethora.bot.test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.annotation.BotControllerAdvice;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.handler.HandlerDispatcher;
import com.ethora.bot.handler.HandlerSettings;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Makes a {@link BotTester} by hand.
 */
public final class BotTesterBuilder {

	private static final String DOMAIN = "chat.example";

	private static final Executor NOBODY = (work) -> {
		throw new IllegalStateException("Nobody works before the stage is set");
	};

	private final List<Part> parts = new ArrayList<>();

	private final List<Jid> rooms = new ArrayList<>();

	private UnaryOperator<BotSettings> settings = UnaryOperator.identity();

	private Duration patience = BotStage.PATIENCE;

	BotTesterBuilder() {
	}

	/**
	 * Add a bot with handler methods.
	 * @param name the name people call it by; in lower case and with hyphens it is its
	 * name in the application
	 * @param controllers its controllers, and advices
	 * @return this builder
	 */
	public BotTesterBuilder bot(String name, Object... controllers) {
		List<Object> advices = Stream.of(controllers).filter(BotTesterBuilder::isAdvice).toList();
		List<Object> others = Stream.of(controllers).filter((each) -> !isAdvice(each)).toList();
		this.parts
			.add(new Part(name, (clock) -> HandlerDispatcher.of(others, advices, HandlerSettings.defaults(clock))));
		return this;
	}

	/**
	 * Add a bot with a handler of its own.
	 * @param name the name people call it by
	 * @param handler what it does with messages
	 * @return this builder
	 */
	public BotTesterBuilder bot(String name, TurnHandler handler) {
		this.parts.add(new Part(name, (clock) -> handler));
		return this;
	}

	private static boolean isAdvice(Object controller) {
		return AnnotatedElementUtils.hasAnnotation(controller.getClass(), BotControllerAdvice.class);
	}

	/**
	 * Let the bots be in these rooms, and in no others; else they are in each that the
	 * test names.
	 * @param names names of rooms
	 * @return this builder
	 */
	public BotTesterBuilder rooms(String... names) {
		Stream.of(names).map((name) -> new Jid(name, "conference." + DOMAIN, null)).forEach(this.rooms::add);
		return this;
	}

	/**
	 * Let the bots behave differently.
	 * @param settings changes the settings of each
	 * @return this builder
	 */
	public BotTesterBuilder settings(UnaryOperator<BotSettings> settings) {
		this.settings = settings;
		return this;
	}

	/**
	 * Let handlers stand still for longer, or not so long, until they are taken for
	 * waiting. Only those need it that wait for something outside of the bot.
	 * @param patience how long, by a real clock
	 * @return this builder
	 */
	public BotTesterBuilder patience(Duration patience) {
		this.patience = patience;
		return this;
	}

	/**
	 * Make the tester and start its bots.
	 * @return the tester
	 */
	public BotTester build() {
		if (this.parts.isEmpty()) {
			throw new IllegalStateException("There is no bot to be tested");
		}
		BotStage stage = new BotStage(this.patience);
		List<BotEngine> engines = this.parts.stream().map((part) -> engine(stage, part)).toList();
		BotTester tester = stage.tester(engines);
		tester.start();
		return tester;
	}

	private BotEngine engine(BotStage stage, Part part) {
		String name = PersonName.nick(part.name());
		Jid account = new Jid(name, DOMAIN, null);
		BotSettings made = this.settings
			.apply(BotSettings.of(name, account, BotProfile.of(part.name()), List.copyOf(this.rooms)));
		TurnHandler handler = part.handler().apply(stage.clock());
		BotParts parts = BotParts.of((credentials, listener) -> {
			throw new IllegalStateException("There is no network before the stage is set");
		}, CredentialsSupplier.of(new Credentials(account, "secret")), handler, NOBODY);
		if (handler instanceof HandlerDispatcher dispatcher) {
			parts = parts.withRequests(dispatcher.requests());
		}
		return BotEngine.create(made, stage.equip(made, parts));
	}

	private record Part(String name, Function<InstantSource, TurnHandler> handler) {
	}

}
