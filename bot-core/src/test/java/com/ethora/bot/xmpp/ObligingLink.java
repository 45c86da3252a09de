package com.ethora.bot.xmpp;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.LinkListener;
import org.awaitility.core.ConditionFactory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

/**
 * A real link to an {@link ObligingChannel}.
 */
final class ObligingLink {

	static final XmppSettings SETTINGS = XmppSettings.of(URI.create("wss://chat.test/ws"), "chat.test",
			new BotProfile("Echo Bot", "Echo", "Bot", null, true, null, List.of()));

	static final Credentials CREDENTIALS = new Credentials(Jid.parse("app_bot@chat.test"), "pa<&ss");

	private static final EncryptedRooms ENCRYPTED = new EncryptedRooms();

	private static final XmppConfiguration CONFIGURATION = XmppConfiguration.of(SETTINGS);

	private final AtomicReference<ObligingChannel> channel = new AtomicReference<>();

	private final XmppLink link;

	ObligingLink(Framing framing, LinkListener listener) {
		this(framing, InstantSource.system(), listener);
	}

	ObligingLink(Framing framing, InstantSource clock, LinkListener listener) {
		this.link = new XmppLink(SETTINGS, CONFIGURATION, (wire) -> {
			this.channel.set(new ObligingChannel(framing, wire));
			return this.channel.get();
		}, clock, ENCRYPTED, listener);
	}

	/** Log in and wait until that is done. */
	ObligingLink logIn() {
		this.link.start(CredentialsSupplier.of(CREDENTIALS));
		promptly().until(this.link::online);
		return this;
	}

	/** Begin to log in at a server that says nothing. */
	void hang() {
		this.channel.get().silent = true;
		this.link.start(CredentialsSupplier.of(CREDENTIALS));
		promptly().until(() -> !this.channel.get().sent.isEmpty());
	}

	/** Log in and enter the room. */
	ObligingLink enter() {
		logIn();
		this.link.join(Jid.parse(Elements.ROOM), "app_bot").toCompletableFuture().join();
		this.channel.get().sent.clear();
		return this;
	}

	/** Have the server say nothing any more. */
	ObligingLink silent() {
		this.channel.get().silent = true;
		this.channel.get().sent.clear();
		return this;
	}

	/** Ask for a page that does not come by itself. */
	CompletableFuture<ArchivePage> archive(int max) {
		this.channel.get().silent = true;
		return this.link.archive(ArchiveQuery.after(Jid.parse(Elements.ROOM), null, max)).toCompletableFuture();
	}

	/** The id of the last request. */
	String asked() {
		List<String> ids = askedAll();
		return ids.get(ids.size() - 1);
	}

	List<String> askedAll() {
		return this.channel.get().sent.stream().map(Peer::id).toList();
	}

	private static ConditionFactory promptly() {
		return await().atMost(10, SECONDS).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));
	}

	XmppLink link() {
		return this.link;
	}

	ObligingChannel channel() {
		return this.channel.get();
	}

	/** Have an element arrive. */
	void receives(String xml) {
		this.channel.get().send(xml);
	}

}
