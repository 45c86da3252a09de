package com.ethora.bot.boot;

import java.net.URI;
import java.util.List;

import com.ethora.bot.wire.Credentials;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * Where the chat server is. Properties, a sandbox, a container or a bean of the
 * application are different answers; a bean of the application replaces all others.
 */
@FunctionalInterface
public interface BotConnectionDetails extends ConnectionDetails {

	/**
	 * Return where the chat server of a bot is.
	 * @param bot the name of the bot
	 * @return the server
	 */
	Server server(String bot);

	/**
	 * Return what a bot logs in with, where that comes with the server.
	 * @param bot the name of the bot
	 * @return the credentials, absent when they are configured elsewhere
	 */
	default @Nullable Credentials credentials(String bot) {
		return null;
	}

	/**
	 * Return the rooms a bot is in that is told none.
	 * @param bot the name of the bot
	 * @return names or addresses of rooms
	 */
	default List<String> usualRooms(String bot) {
		return List.of();
	}

	/**
	 * A chat server.
	 *
	 * @param uri its address: {@code ws}, {@code wss}, {@code xmpp}, {@code xmpps},
	 * {@code http} or {@code https}
	 * @param domain the domain it is asked for, by default that of the bot's account
	 * @param conferenceDomain the domain of the rooms, by default {@code conference.} of
	 * the domain
	 * @param sslBundle decides whom to trust, by default as the Java runtime does
	 */
	record Server(URI uri, @Nullable String domain, @Nullable String conferenceDomain, @Nullable SslBundle sslBundle) {

		/**
		 * A server with nothing special.
		 * @param uri its address
		 * @return the server
		 */
		public static Server of(URI uri) {
			return new Server(uri, null, null, null);
		}

	}

}
