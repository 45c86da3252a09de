package com.ethora.bot.contract;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.xmpp.XmppSettings;
import com.ethora.bot.xmpp.XmppWire;

/**
 * A bare link of a bot, with what it reported.
 *
 * @param account the account of the bot
 * @param link the link
 * @param recorder what it reported
 */
record BotLink(Jid account, Link link, LinkRecorder recorder) implements AutoCloseable {

	private static final AtomicInteger ids = new AtomicInteger();

	static BotLink connect(XmppSettings settings, Credentials credentials) {
		LinkRecorder recorder = new LinkRecorder();
		Link link = new XmppWire(settings).connect(CredentialsSupplier.of(credentials), recorder);
		return new BotLink(credentials.account(), link, recorder);
	}

	String nick() {
		return this.account.requireLocal();
	}

	BotLink join(Jid room) {
		await(this.link.join(room, nick()));
		return this;
	}

	/** Say something, and wait for the echo. */
	RoomMessage say(Jid room, String text) {
		String id = send(room, text);
		return this.recorder.awaitMessage((message) -> id.equals(message.id()) && message.room().equals(room));
	}

	String send(Jid room, String text) {
		String id = "contract-%d".formatted(ids.incrementAndGet());
		this.link.send(new OutboundMessage(id, room, text));
		return id;
	}

	ArchivePage archive(ArchiveQuery query) {
		return await(this.link.archive(query));
	}

	boolean present(Jid room) {
		return await(this.link.present(room, nick()));
	}

	static <T> T await(CompletionStage<T> stage) {
		return stage.toCompletableFuture().orTimeout(15, TimeUnit.SECONDS).join();
	}

	@Override
	public void close() {
		this.link.drop();
	}

}
