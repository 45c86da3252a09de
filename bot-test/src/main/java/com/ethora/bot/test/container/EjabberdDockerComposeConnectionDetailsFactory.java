package com.ethora.bot.test.container;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Jid;
import com.ethora.bot.boot.BotConnectionDetails;
import com.ethora.bot.wire.Credentials;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

/**
 * Tells bots where the chat server of a compose file is: a service with an image of
 * ejabberd. Account and room of the only bot are those that the service was made with, as
 * this project's compose file does it.
 */
class EjabberdDockerComposeConnectionDetailsFactory
		extends DockerComposeConnectionDetailsFactory<BotConnectionDetails> {

	private static final String[] IMAGES = { "ejabberd/ecs", "processone/ejabberd" };

	EjabberdDockerComposeConnectionDetailsFactory() {
		super(IMAGES);
	}

	@Override
	protected BotConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
		return new EjabberdConnectionDetails(source.getRunningService());
	}

	private static final class EjabberdConnectionDetails extends DockerComposeConnectionDetails
			implements BotConnectionDetails {

		private static final String ONLY = "bot";

		private static final String DOMAIN = "localhost";

		private final URI uri;

		private final Map<String, @Nullable String> env;

		private EjabberdConnectionDetails(RunningService service) {
			super(service);
			this.uri = URI
				.create("ws://%s:%d/ws".formatted(service.host(), service.ports().get(EjabberdContainer.WEBSOCKET)));
			this.env = service.env();
		}

		@Override
		public Server server(String bot) {
			return new Server(this.uri, DOMAIN, "conference." + DOMAIN, null);
		}

		@Override
		public @Nullable Credentials credentials(String bot) {
			String name = this.env.get("BOT_NAME");
			String password = this.env.get("BOT_PASSWORD");
			boolean theirs = bot.equals(ONLY) || bot.equals(name);
			return (name != null && password != null && theirs) ? new Credentials(new Jid(name, DOMAIN, null), password)
					: null;
		}

		@Override
		public List<String> usualRooms(String bot) {
			String room = this.env.get("ROOM");
			return (room != null) ? List.of(room) : List.of();
		}

	}

}
