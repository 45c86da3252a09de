package com.ethora.bot.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.Notes;

import org.jspecify.annotations.Nullable;

/**
 * The notes of the account, by the link of the moment. To be used on the timeline.
 */
final class CurrentNotes implements Notes {

	private @Nullable Link link;

	void online(Link link) {
		this.link = link;
	}

	void offline() {
		this.link = null;
	}

	@Override
	public CompletionStage<Optional<String>> read(String name) {
		return (this.link != null) ? this.link.notes().read(name) : CompletableFuture.failedFuture(offlineFailure());
	}

	@Override
	public CompletionStage<Void> write(String name, String text) {
		return (this.link != null) ? this.link.notes().write(name, text)
				: CompletableFuture.failedFuture(offlineFailure());
	}

	private static LinkException offlineFailure() {
		return new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "There is no connection"));
	}

}
