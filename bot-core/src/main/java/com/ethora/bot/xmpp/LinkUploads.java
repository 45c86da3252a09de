package com.ethora.bot.xmpp;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.UploadSlot;
import com.ethora.bot.wire.Uploads;
import org.jspecify.annotations.Nullable;

/**
 * Asks by one link for places to put files (XEP-0363). The service that has them is
 * looked for once: the server itself, else one of those it names.
 */
final class LinkUploads implements Uploads {

	private static final RefusedException NONE = new RefusedException(
			new Refusal("service-unavailable", "no service of the server keeps files"));

	private final XmppLink link;

	private final StanzaIds ids;

	private final Jid server;

	private volatile @Nullable UploadService known;

	LinkUploads(XmppLink link, StanzaIds ids, String domain) {
		this.link = link;
		this.ids = ids;
		this.server = new Jid(null, domain, null);
	}

	@Override
	public CompletionStage<UploadSlot> slot(String name, long size, String mimeType) {
		return service().thenCompose((service) -> {
			if (!service.takes(size)) {
				return CompletableFuture.failedFuture(new RefusedException(
						new Refusal("not-acceptable", "the file is larger than the server takes")));
			}
			String id = this.ids.next("upload");
			return this.link.ask(id, service.address(), UploadStanzas.slot(service.address(), name, size, mimeType, id),
					UploadReader::slot);
		});
	}

	private CompletionStage<UploadService> service() {
		UploadService before = this.known;
		if (before != null) {
			return CompletableFuture.completedFuture(before);
		}
		return described(this.server)
			.thenCompose((own) -> own.<CompletionStage<UploadService>>map(CompletableFuture::completedFuture)
				.orElseGet(() -> items().thenCompose((items) -> firstOf(items.iterator()))))
			.thenApply((found) -> {
				this.known = found;
				return found;
			});
	}

	private CompletionStage<List<Jid>> items() {
		String id = this.ids.next("services");
		return this.link.ask(id, this.server, UploadStanzas.services(this.server, id), UploadReader::services);
	}

	private CompletionStage<UploadService> firstOf(Iterator<Jid> items) {
		if (!items.hasNext()) {
			return CompletableFuture.failedFuture(NONE);
		}
		return described(items.next())
			.thenCompose((found) -> found.<CompletionStage<UploadService>>map(CompletableFuture::completedFuture)
				.orElseGet(() -> firstOf(items)));
	}

	/** A service that does not tell what it is keeps no files. */
	private CompletionStage<Optional<UploadService>> described(Jid service) {
		String id = this.ids.next("service");
		return this.link
			.ask(id, service, RoomStanzas.info(service, id), (answer) -> UploadReader.service(answer, service))
			.handle((found, error) -> (error == null) ? CompletableFuture.completedFuture(found) : refused(error))
			.thenCompose(Function.identity());
	}

	private static CompletableFuture<Optional<UploadService>> refused(Throwable error) {
		Throwable cause = (error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error;
		return (cause instanceof RefusedException) ? CompletableFuture.completedFuture(Optional.empty())
				: CompletableFuture.failedFuture(cause);
	}

}
