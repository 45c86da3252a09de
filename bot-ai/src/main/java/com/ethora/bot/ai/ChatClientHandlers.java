package com.ethora.bot.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.ethora.bot.handler.HandlerCustomizer;
import com.ethora.bot.handler.HandlerHeaders;
import com.ethora.bot.policy.CallScope;
import com.ethora.bot.policy.Caller;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

/**
 * Lets handler methods ask for a {@link ChatClient} that is bound to the message they
 * handle. An answer is complete when the call is over, with what the method has returned.
 */
public final class ChatClientHandlers implements HandlerCustomizer, CallScope {

	private final AssistantClients clients;

	/** Those of the call that runs on this thread. */
	private final ThreadLocal<List<Occasion>> occasions = new ThreadLocal<>();

	/**
	 * Create a customizer.
	 * @param clients makes the clients
	 */
	public ChatClientHandlers(AssistantClients clients) {
		this.clients = clients;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new Resolver());
	}

	@Override
	public Runnable open(Caller caller) {
		List<Occasion> around = this.occasions.get();
		List<Occasion> begun = new ArrayList<>();
		this.occasions.set(begun);
		return () -> {
			if (around != null) {
				this.occasions.set(around);
			}
			else {
				this.occasions.remove();
			}
			begun.forEach(Occasion::end);
		};
	}

	private ChatClient client(Occasion occasion) {
		List<Occasion> begun = this.occasions.get();
		if (begun != null) {
			occasion.begin();
			begun.add(occasion);
		}
		return this.clients.client(occasion);
	}

	private final class Resolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == ChatClient.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, Message<?> message) {
			Optional<Occasion> occasion = HandlerHeaders.turn(message)
				.map(Occasion::of)
				.or(() -> HandlerHeaders.directTurn(message).map(ChatClientHandlers.this.clients::occasion));
			return client(occasion.orElseThrow(() -> new IllegalStateException(
					"A ChatClient is there for messages only: %s handles an event".formatted(parameter.getMethod()))));
		}

	}

}
