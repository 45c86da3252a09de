package com.ethora.bot.ai;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.memory.ChatMemory;

/**
 * Makes the clients through which a model is asked: each bound to one occasion, so that
 * it remembers the talk, its tools know who asks, and limits are those of who asks.
 */
public final class AssistantClients {

	private final Supplier<ChatClient.Builder> builders;

	private final List<Capability> capabilities;

	/**
	 * Create clients.
	 * @param builders makes builders that are nobody else's
	 * @param capabilities what assistants are capable of
	 */
	public AssistantClients(Supplier<ChatClient.Builder> builders, List<Capability> capabilities) {
		this.builders = builders;
		this.capabilities = List.copyOf(capabilities);
	}

	/**
	 * Make a client.
	 * @param occasion what it is for
	 * @param systemPrompt what the model is told of itself
	 * @return the client
	 */
	public ChatClient client(Occasion occasion, String systemPrompt) {
		ChatClient.Builder client = this.builders.get();
		String instructions = instructions(occasion, systemPrompt);
		client.defaultSystem((system) -> system.text(instructions))
			.defaultToolContext(occasion.toolContext())
			.defaultAdvisors((advisors) -> advisors.param(ChatMemory.CONVERSATION_ID, occasion.conversation())
				.param(Occasion.KEY, occasion));
		this.capabilities.forEach((capability) -> capability.equip(client, occasion));
		return client.build();
	}

	private static String instructions(Occasion occasion, String systemPrompt) {
		String place = occasion.room()
			.map((room) -> "in the chat room \"%s\"".formatted(Fence.name(room.name())))
			.orElse("in private with one person");
		return "%s%n%nYou are called \"%s\" and talk %s. %s"
			.formatted(systemPrompt.strip(), Fence.name(occasion.bot().profile().name()), place, Fence.RULE)
			.replace("\r\n", "\n")
			.strip();
	}

}
