package com.ethora.bot.boot;

import java.time.InstantSource;
import java.util.Optional;

import com.ethora.bot.cluster.MetadataConversationStore;
import com.ethora.bot.conversation.ConversationCodec;
import com.ethora.bot.conversation.ConversationSettings;
import com.ethora.bot.conversation.ConversationStore;
import com.ethora.bot.conversation.MemoryConversationStore;

import org.springframework.integration.metadata.ConcurrentMetadataStore;
import org.springframework.util.ClassUtils;

/**
 * Finds out where a bot remembers its conversations, and in what form.
 *
 * @param collaborators the beans that belong to one bot
 * @param clock what time it is
 */
record BotConversations(BotCollaborators collaborators, InstantSource clock) {

	private static final String CLUSTER = "com.ethora.bot.cluster.MetadataConversationStore";

	private static final String JACKSON = "tools.jackson.databind.json.JsonMapper";

	ConversationSettings find(BotDefinition bot) {
		ConversationStore store = this.collaborators.findShared(ConversationStore.class, bot.name())
			.orElseGet(() -> store(bot));
		ConversationCodec codec = this.collaborators.findShared(ConversationCodec.class, bot.name())
			.orElseGet(() -> present(JACKSON) ? JacksonConversationCodec.find(this.collaborators.beans())
					: ConversationCodec.PLAIN);
		return new ConversationSettings(store, codec, bot.properties().conversation().ttl(), this.clock);
	}

	private ConversationStore store(BotDefinition bot) {
		ConversationProperties properties = bot.properties().conversation();
		return switch (properties.store()) {
			case MEMORY -> new MemoryConversationStore(properties.maxEntries());
			case METADATA -> metadata(bot);
		};
	}

	private ConversationStore metadata(BotDefinition bot) {
		String property = bot.property("conversation.store");
		if (!present(CLUSTER)) {
			throw BotStartupException.of(
					"'%s' is 'metadata', which needs a module that is not there".formatted(property),
					"Add the dependency com.ethora.bot:ethora-bot-cluster");
		}
		return Metadata.find(this.collaborators, bot)
			.orElseThrow(() -> BotStartupException.of(
					"'%s' is 'metadata', but there is no ConcurrentMetadataStore".formatted(property),
					"Define one as a bean, such as a RedisMetadataStore or a JdbcMetadataStore"));
	}

	private static boolean present(String type) {
		return ClassUtils.isPresent(type, ClassUtils.getDefaultClassLoader());
	}

	/**
	 * Touches classes that are there with their module only.
	 */
	private static final class Metadata {

		static Optional<ConversationStore> find(BotCollaborators collaborators, BotDefinition bot) {
			return collaborators.findShared(ConcurrentMetadataStore.class, bot.name())
				.map(MetadataConversationStore::new);
		}

	}

}
