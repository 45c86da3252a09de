package com.ethora.bot.boot;

import javax.net.ssl.SSLContext;

import com.ethora.bot.BotProfile;
import com.ethora.bot.wire.Wire;
import com.ethora.bot.xmpp.XmppSettings;
import com.ethora.bot.xmpp.XmppWire;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundle;

/**
 * Makes the way to a bot's chat server, and refuses one that is known to be unsafe.
 */
final class BotWires {

	private BotWires() {
	}

	static Wire wire(BotDefinition bot, BotConnectionDetails.Server server, String domain, BotProfile profile) {
		XmppSettings settings = settings(bot, server, domain, profile);
		if (settings.passwordUnprotected()) {
			throw BotStartupException.of(
					"The password of bot '%s' would go unencrypted to %s".formatted(bot.name(), server.uri().getHost()),
					"Use wss:// or xmpps:// in '%s', or set '%s' to true if the network between is trusted"
						.formatted(bot.property("server.uri"), bot.property("server.allow-plaintext")));
		}
		return new XmppWire(settings);
	}

	private static XmppSettings settings(BotDefinition bot, BotConnectionDetails.Server server, String domain,
			BotProfile profile) {
		BotProperties.Server properties = bot.properties().server();
		try {
			return new XmppSettings(server.uri(), domain, properties.subProtocols(), properties.mechanisms(),
					properties.resource(), properties.allowPlaintext(), sslContext(server.sslBundle()),
					properties.connectTimeout(), profile, properties.dialect());
		}
		catch (IllegalArgumentException ex) {
			throw BotStartupException.of(
					"Bot '%s' cannot speak to its chat server: %s".formatted(bot.name(), ex.getMessage()),
					"Change the properties that begin with '%s'".formatted(bot.property("server")));
		}
	}

	private static @Nullable SSLContext sslContext(@Nullable SslBundle bundle) {
		return (bundle != null) ? bundle.createSslContext() : null;
	}

}
