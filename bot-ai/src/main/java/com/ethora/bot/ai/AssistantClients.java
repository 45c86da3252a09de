package com.ethora.bot.ai;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.turn.DirectTurn;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.memory.ChatMemory;

/**
 * Makes the clients through which a model is asked: each bound to one occasion, so that
 * it remembers the talk, its tools know who asks, and limits are those of who asks.
 */
public final class AssistantClients {

	private final Function<Bot, ChatClient.Builder> builders;

	private final Function<Bot, String> systemPrompts;

	private final Function<Bot, Set<Jid>> admins;

	private final Supplier<List<Capability>> capabilities;

	/**
	 * Create clients for bots that have no admins.
	 * @param builders makes builders for the model of a bot that are nobody else's
	 * @param systemPrompts what the model of a bot is told of itself
	 * @param capabilities what assistants are capable of, in order
	 */
	public AssistantClients(Function<Bot, ChatClient.Builder> builders, Function<Bot, String> systemPrompts,
			Supplier<List<Capability>> capabilities) {
		this(builders, systemPrompts, (bot) -> Set.of(), capabilities);
	}

	/**
	 * Create clients.
	 * @param builders makes builders for the model of a bot that are nobody else's
	 * @param systemPrompts what the model of a bot is told of itself
	 * @param admins the accounts that may do everything outside of rooms
	 * @param capabilities what assistants are capable of, in order
	 */
	public AssistantClients(Function<Bot, ChatClient.Builder> builders, Function<Bot, String> systemPrompts,
			Function<Bot, Set<Jid>> admins, Supplier<List<Capability>> capabilities) {
		this.builders = builders;
		this.systemPrompts = systemPrompts;
		this.admins = admins;
		this.capabilities = capabilities;
	}

	/** Somebody says something to a bot alone. */
	Occasion occasion(DirectTurn turn) {
		return Occasion.of(turn, this.admins.apply(turn.bot()));
	}

	/**
	 * Make a client.
	 * @param occasion what it is for
	 * @return the client
	 */
	public ChatClient client(Occasion occasion) {
		return builder(occasion, (capability) -> true).build();
	}

	/** A client by which nothing is remembered and nothing done. */
	ChatClient judge(Occasion occasion) {
		return builder(occasion, Capability::protects)
			.defaultAdvisors((advisors) -> advisors.param(Capability.JUDGING, true).advisors(new NoTools()))
			.build();
	}

	private ChatClient.Builder builder(Occasion occasion, Predicate<Capability> wanted) {
		ChatClient.Builder client = this.builders.apply(occasion.bot());
		String instructions = instructions(occasion, this.systemPrompts.apply(occasion.bot()));
		client.defaultSystem((system) -> system.text(instructions))
			.defaultToolContext(occasion.toolContext())
			.defaultAdvisors((advisors) -> advisors.param(ChatMemory.CONVERSATION_ID, occasion.conversation())
				.param(Occasion.KEY, occasion)
				.advisors(new UnmarkedAdvisor()));
		this.capabilities.get().stream().filter(wanted).forEach((capability) -> capability.equip(client, occasion));
		return client;
	}

	private static String instructions(Occasion occasion, String systemPrompt) {
		String place = occasion.room()
			.map((room) -> "in the chat room \"%s\"".formatted(Fence.name(room.name())))
			.orElse("in private with one person");
		String whoAndWhere = "You are called \"%s\" and talk %s. %s"
			.formatted(Fence.name(occasion.bot().profile().name()), place, Fence.RULE);
		return (systemPrompt.strip() + "\n\n" + whoAndWhere).strip();
	}

}
