package com.ethora.bot.boot;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import com.ethora.bot.wire.Credentials;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Finds the chat server in the properties, else asks somebody else.
 */
final class PropertiesBotConnectionDetails implements BotConnectionDetails {

	private static final String URI_PROPERTY = BotProperties.PREFIX + ".server.uri";

	private final BotDefinitions bots;

	private final SslBundles sslBundles;

	private final @Nullable BotConnectionDetails otherwise;

	PropertiesBotConnectionDetails(BotDefinitions bots, SslBundles sslBundles,
			@Nullable BotConnectionDetails otherwise) {
		this.bots = bots;
		this.sslBundles = sslBundles;
		this.otherwise = otherwise;
	}

	@Override
	public Server server(String bot) {
		BotDefinition definition = this.bots.get(bot);
		BotProperties.Server server = definition.properties().server();
		URI uri = server.uri();
		if (uri != null) {
			return new Server(uri, server.domain(), server.conferenceDomain(), sslBundle(definition));
		}
		if (this.otherwise != null) {
			return this.otherwise.server(bot);
		}
		throw BotStartupException.of(
				"Bot '%s' has no chat server: '%s' is not set and no sandbox is running".formatted(bot, URI_PROPERTY),
				"""
						Say where the server is and who the bot is:

						    %s=wss://xmpp.example.com/ws
						    %s=echo-bot@xmpp.example.com

						Or add the dependency com.ethora.bot:ethora-bot-sandbox, which is a server to try things out with."""
					.formatted(URI_PROPERTY, definition.property("jid")));
	}

	@Override
	public @Nullable Credentials credentials(String bot) {
		return elsewhere(bot).map((details) -> details.credentials(bot)).orElse(null);
	}

	@Override
	public List<String> usualRooms(String bot) {
		return elsewhere(bot).map((details) -> details.usualRooms(bot)).orElseGet(List::of);
	}

	private Optional<BotConnectionDetails> elsewhere(String bot) {
		boolean here = this.bots.get(bot).properties().server().uri() != null;
		return here ? Optional.empty() : Optional.ofNullable(this.otherwise);
	}

	private @Nullable SslBundle sslBundle(BotDefinition definition) {
		String name = definition.properties().server().sslBundle();
		if (name == null) {
			return null;
		}
		try {
			return this.sslBundles.getBundle(name);
		}
		catch (NoSuchSslBundleException ex) {
			throw BotStartupException.of(
					"'%s' names an SSL bundle '%s' that there is not"
						.formatted(definition.property("server.ssl-bundle"), name),
					"Configure it, for example as spring.ssl.bundle.pem.%s".formatted(name));
		}
	}

}
