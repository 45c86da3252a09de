package com.ethora.bot.boot;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import com.ethora.bot.Bot;
import com.ethora.bot.policy.CallScope;
import com.ethora.bot.policy.Caller;
import com.ethora.bot.policy.Objection;
import com.ethora.bot.policy.PolicySettings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * What policies go by, as the configuration has it. Beans that have a part in it are
 * looked up at the first message, so that they may depend on a bot.
 */
final class BotPolicies implements PolicySettings.Listener, CallScope {

	private final InstantSource clock;

	private final SingletonSupplier<List<PolicySettings.Listener>> listeners;

	private final SingletonSupplier<List<CallScope>> scopes;

	BotPolicies(InstantSource clock, ObjectProvider<PolicySettings.Listener> listeners,
			ObjectProvider<CallScope> scopes) {
		this.clock = clock;
		this.scopes = SingletonSupplier.of(() -> scopes.orderedStream().toList());
		this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
	}

	PolicySettings of(BotDefinition bot) {
		BotProperties properties = bot.properties();
		return new PolicySettings(
				properties.limits()
					.entrySet()
					.stream()
					.collect(Collectors.toMap((entry) -> entry.getKey(), (entry) -> entry.getValue().limit())),
				bot.admins(), properties.handlers().forbiddenText(), this.clock, this, this);
	}

	@Override
	public void objected(Bot bot, Objection objection) {
		this.listeners.obtain().forEach((listener) -> listener.objected(bot, objection));
	}

	/** The last that is opened is the first that is closed. */
	@Override
	public Runnable open(Caller caller) {
		Deque<Runnable> ends = new ArrayDeque<>();
		Runnable end = () -> ends.forEach(Runnable::run);
		try {
			this.scopes.obtain().forEach((scope) -> ends.addFirst(scope.open(caller)));
			return end;
		}
		catch (RuntimeException ex) {
			end.run();
			throw ex;
		}
	}

}
