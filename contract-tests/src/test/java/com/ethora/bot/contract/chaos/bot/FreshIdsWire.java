package com.ethora.bot.contract.chaos.bot;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Wire;

/**
 * A wire on which nothing is like anything before: what comes a second time has another
 * archive id.
 */
final class FreshIdsWire implements Wire {

	private static final String MARK = "~";

	private final Wire wire;

	private final Map<String, Integer> seen = new ConcurrentHashMap<>();

	FreshIdsWire(Wire wire) {
		this.wire = wire;
	}

	@Override
	public Link connect(CredentialsSupplier credentials, LinkListener listener) {
		return new FreshIdsLink(this.wire.connect(credentials, new FreshIdsListener(listener)));
	}

	private RoomMessage fresh(RoomMessage message) {
		if (message.archiveId() == null) {
			return message;
		}
		int times = this.seen.merge(message.room() + MARK + message.archiveId(), 1, Integer::sum);
		String id = (times > 1) ? message.archiveId() + MARK + times : message.archiveId();
		return new RoomMessage(message.room(), message.sender(), message.text(), message.id(), id, message.time(),
				message.origin(), message.kind(), message.data());
	}

	private final class FreshIdsListener extends ForwardingListener {

		FreshIdsListener(LinkListener listener) {
			super(listener);
		}

		@Override
		public synchronized void received(RoomEvent event) {
			super.received((event instanceof RoomMessage message) ? fresh(message) : event);
		}

	}

	private final class FreshIdsLink extends ForwardingLink {

		FreshIdsLink(Link link) {
			super(link);
		}

		@Override
		public CompletionStage<ArchivePage> archive(ArchiveQuery query) {
			String after = (query.after() != null) ? query.after().replaceFirst(MARK + ".*", "") : null;
			return super.archive(
					new ArchiveQuery(query.room(), query.newest(), query.before(), after, query.start(), query.max()))
				.thenApply((page) -> new ArchivePage(page.messages().stream().map(FreshIdsWire.this::fresh).toList(),
						page.first(), page.last(), page.complete()));
		}

	}

}
