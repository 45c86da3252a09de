package com.ethora.bot.test.container;

import java.util.List;

import com.ethora.bot.boot.BotConnectionDetails;
import com.ethora.bot.wire.Credentials;

import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/**
 * Tells bots where the chat server of an {@link EjabberdContainer} is.
 */
class EjabberdContainerConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<EjabberdContainer, BotConnectionDetails> {

	@Override
	protected BotConnectionDetails getContainerConnectionDetails(ContainerConnectionSource<EjabberdContainer> source) {
		return new EjabberdConnectionDetails(source);
	}

	private static final class EjabberdConnectionDetails extends ContainerConnectionDetails<EjabberdContainer>
			implements BotConnectionDetails {

		private EjabberdConnectionDetails(ContainerConnectionSource<EjabberdContainer> source) {
			super(source);
		}

		@Override
		public Server server(String bot) {
			EjabberdContainer container = getContainer();
			return new Server(container.uri(), container.domain(), "conference." + container.domain(), null);
		}

		@Override
		public Credentials credentials(String bot) {
			return getContainer().credentials(bot);
		}

		@Override
		public List<String> usualRooms(String bot) {
			return getContainer().rooms();
		}

	}

}
