package com.ethora.bot.boot;

import java.util.Optional;
import java.util.concurrent.Executor;

import com.ethora.bot.Jid;
import com.ethora.bot.cluster.MetadataCursorStore;
import com.ethora.bot.cursor.CursorStore;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.engine.Workers;

import org.springframework.integration.metadata.ConcurrentMetadataStore;
import org.springframework.util.ClassUtils;

/**
 * Chooses where a bot keeps its cursors: in a store of the application, else where its
 * properties say.
 *
 * @param collaborators the beans that belong to one bot
 */
record BotCursorStores(BotCollaborators collaborators) {

	private static final String CLUSTER = "com.ethora.bot.cluster.MetadataCursorStore";

	private static final int CONCURRENCY = 4;

	CursorStoreFactory find(BotDefinition bot, Jid account) {
		return this.collaborators.find(CursorStoreFactory.class, bot.name())
			.or(() -> this.collaborators.find(CursorStore.class, bot.name()).map((store) -> (notes) -> store))
			.orElseGet(() -> configured(bot, account));
	}

	private CursorStoreFactory configured(BotDefinition bot, Jid account) {
		return switch (bot.properties().cursor().store()) {
			case AUTO -> CursorStoreFactory.auto();
			case SERVER -> CursorStoreFactory.server();
			case MEMORY -> CursorStoreFactory.memory();
			case METADATA -> metadata(bot, account);
		};
	}

	private CursorStoreFactory metadata(BotDefinition bot, Jid account) {
		String property = bot.property("cursor.store");
		if (!ClassUtils.isPresent(CLUSTER, ClassUtils.getDefaultClassLoader())) {
			throw BotStartupException.of(
					"'%s' is 'metadata', which needs a module that is not there".formatted(property),
					"Add the dependency com.ethora.bot:ethora-bot-cluster");
		}
		return Metadata.find(this.collaborators, bot, account)
			.orElseThrow(() -> BotStartupException.of(
					"'%s' is 'metadata', but there is no ConcurrentMetadataStore".formatted(property),
					"Define one as a bean, such as a RedisMetadataStore or a JdbcMetadataStore"));
	}

	/**
	 * Touches classes that are there with their module only.
	 */
	private static final class Metadata {

		static Optional<CursorStoreFactory> find(BotCollaborators collaborators, BotDefinition bot, Jid account) {
			Executor executor = Workers.create(CONCURRENCY);
			return collaborators.findShared(ConcurrentMetadataStore.class, bot.name())
				.map((store) -> (notes) -> new MetadataCursorStore(store, account, executor));
		}

	}

}
