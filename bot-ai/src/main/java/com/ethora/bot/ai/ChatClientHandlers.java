package com.ethora.bot.ai;

import java.util.List;
import java.util.Optional;

import com.ethora.bot.handler.HandlerCustomizer;
import com.ethora.bot.handler.HandlerHeaders;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;

/**
 * Lets handler methods ask for a {@link ChatClient} that is bound to the message they
 * handle.
 */
public final class ChatClientHandlers implements HandlerCustomizer {

	private final AssistantClients clients;

	/**
	 * Create a customizer.
	 * @param clients makes the clients
	 */
	public ChatClientHandlers(AssistantClients clients) {
		this.clients = clients;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new Resolver(this.clients));
	}

	private record Resolver(AssistantClients clients) implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == ChatClient.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, Message<?> message) {
			Optional<Occasion> occasion = HandlerHeaders.turn(message)
				.map(Occasion::of)
				.or(() -> HandlerHeaders.directTurn(message).map(this.clients::occasion));
			return this.clients.client(occasion.orElseThrow(() -> new IllegalStateException(
					"A ChatClient is there for messages only: %s handles an event".formatted(parameter.getMethod()))));
		}

	}

}
