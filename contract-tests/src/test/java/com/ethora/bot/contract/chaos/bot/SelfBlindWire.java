package com.ethora.bot.contract.chaos.bot;

import java.util.concurrent.CompletionStage;

import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Wire;

/**
 * A wire to archives that do not show the bot's own messages.
 */
final class SelfBlindWire implements Wire {

	private final Wire wire;

	SelfBlindWire(Wire wire) {
		this.wire = wire;
	}

	@Override
	public Link connect(CredentialsSupplier credentials, LinkListener listener) {
		return new SelfBlindLink(this.wire.connect(credentials, listener), credentials.get().account().requireLocal());
	}

	private static final class SelfBlindLink extends ForwardingLink {

		private final String nick;

		SelfBlindLink(Link link, String nick) {
			super(link);
			this.nick = nick;
		}

		@Override
		public CompletionStage<ArchivePage> archive(ArchiveQuery query) {
			return super.archive(query).thenApply((page) -> new ArchivePage(
					page.messages().stream().filter((message) -> !message.sender().nick().equals(this.nick)).toList(),
					page.first(), page.last(), page.complete()));
		}

	}

}
