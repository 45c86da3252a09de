package com.ethora.bot.boot;

import java.util.concurrent.CompletionException;

import com.ethora.bot.BotException;
import com.ethora.bot.Jid;
import com.ethora.bot.api.EthoraApi;
import com.ethora.bot.backend.Backend;
import com.ethora.bot.boot.BotConnectionDetails.Server;
import com.ethora.bot.engine.BackendCredentials;
import com.ethora.bot.wire.CredentialsSupplier;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;

/**
 * Finds Ethora's backend for a bot: a bean of the application, else the REST API where
 * one is configured.
 *
 * @param collaborators the beans that belong to one bot
 */
record BotBackends(BotCollaborators collaborators) {

	@Nullable Backend find(BotDefinition bot) {
		return this.collaborators.find(Backend.class, bot.name())
			.orElseGet(() -> bot.api().properties().configured() ? BotApis.create(bot, sslBundles()) : null);
	}

	private SslBundles sslBundles() {
		return this.collaborators.beans()
			.getBeanProvider(SslBundles.class)
			.getIfAvailable(DefaultSslBundleRegistry::new);
	}

	/**
	 * Return the account as the backend knows it. Nothing works without it, so this
	 * waits.
	 */
	static Jid account(BotDefinition bot, Backend backend, Server server) {
		String domain = (server.domain() != null) ? server.domain() : server.uri().getHost();
		try {
			String name = (backend instanceof EthoraApi api) ? api.chatName().join()
					: backend.chatLogin().join().name();
			return new Jid(name, domain, null);
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof BotException said) {
				throw BotStartupException.of(
						"Bot '%s' has no account: the backend does not tell it (%s)".formatted(bot.name(),
								said.getMessage()),
						"Check the properties that begin with '%s'. With '%s' set the backend may come later"
							.formatted(bot.api().prefix(), bot.property("jid")));
			}
			throw ex;
		}
		catch (IllegalArgumentException ex) {
			throw BotStartupException.of(
					"Bot '%s' has no account: the backend names none at '%s'".formatted(bot.name(), domain),
					"Set %s to the domain of the chat server".formatted(bot.property("server.domain")));
		}
	}

	static CredentialsSupplier credentials(Backend backend, Jid account) {
		return new BackendCredentials(backend, account);
	}

}
