package com.ethora.bot.xmpp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Persona;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;
import org.jspecify.annotations.Nullable;

/**
 * A whole bot, real from the element that arrives to the handler and back, at a server
 * that can be made to send anything. Time passes when told to.
 */
final class HostileBot {

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	/** In seconds, longer than the longest pause a bot makes. */
	private static final int LONG = 1200;

	final SimulatedTimeline timeline = new SimulatedTimeline();

	/** The texts that came to the handler, the latest of them. */
	final Deque<String> handled = new ArrayDeque<>();

	/** What other threads have told, until the test takes it up. */
	private final Queue<Runnable> told = new ConcurrentLinkedQueue<>();

	private final BotEngine engine;

	private @Nullable ObligingLink obliging;

	private int checks;

	HostileBot() {
		BotSettings settings = BotSettings.of("bot", Jid.parse("app_bot@chat.test"), ObligingLink.SETTINGS.profile(),
				List.of(ROOM));
		this.engine = BotEngine.create(settings,
				new BotParts(this::connect, CredentialsSupplier.of(ObligingLink.CREDENTIALS), this::handle,
						CursorStoreFactory.auto(), Runnable::run, () -> this.timeline, new Random(1),
						BotListener.NOOP));
		this.engine.start();
		settle();
	}

	private Link connect(CredentialsSupplier credentials, LinkListener listener) {
		Handover handover = new Handover(listener);
		ObligingLink fresh = new ObligingLink(Framing.FRAMES, this.timeline, handover);
		this.obliging = fresh;
		fresh.link().start(CredentialsSupplier.of(credentials.get()));
		handover.decided.orTimeout(10, TimeUnit.SECONDS).join();
		// The thread that logged in may have something to tell yet.
		while (!handover.closed && handover.heardBy != Thread.currentThread()) {
			LockSupport.parkNanos(50_000);
			fresh.channel().listener.heard();
		}
		return fresh.link();
	}

	private boolean handle(Turn turn) {
		this.handled.add(turn.message().text());
		if (this.handled.size() > 100) {
			this.handled.remove();
		}
		turn.reply(Reply.text("re"));
		return true;
	}

	/** Have elements arrive, and everything happen that they cause. */
	void receives(String... elements) {
		for (String xml : elements) {
			obliging().receives(xml);
		}
		settle();
	}

	ObligingLink obliging() {
		return Objects.requireNonNull(this.obliging, "not connected yet");
	}

	private void settle() {
		do {
			Runnable event = this.told.poll();
			if (event != null) {
				event.run();
			}
			this.timeline.runDue();
		}
		while (!this.told.isEmpty());
	}

	private void pass() {
		this.timeline.advance(Duration.ofSeconds(1));
		settle();
	}

	/**
	 * Whether the bot is in the room and answers, after a while if it has to come back.
	 */
	boolean works() {
		settle();
		obliging().channel().sent.clear();
		for (int i = 0; i < LONG && !this.engine.room(Elements.ROOM).joined(); i++) {
			pass();
		}
		String text = "still here " + ++this.checks;
		receives("""
				<message xmlns='jabber:client' from='%s/app_ann' type='groupchat' id='check-%d'>\
				<body>%s</body><stanza-id xmlns='urn:xmpp:sid:0' by='%1$s' id='%s'/></message>"""
			.formatted(Elements.ROOM, this.checks, text, obliging().channel().nextArchiveId()));
		pass();
		return text.equals(this.handled.peekLast())
				&& obliging().channel().sent.stream().anyMatch((xml) -> xml.contains("<body>re</body>"));
	}

	/** What the link tells on any thread happens on the test's. */
	private final class Handover implements LinkListener {

		private final LinkListener listener;

		private final CompletableFuture<Void> decided = new CompletableFuture<>();

		private volatile @Nullable Thread heardBy;

		private volatile boolean closed;

		private Handover(LinkListener listener) {
			this.listener = listener;
		}

		@Override
		public void heard() {
			this.heardBy = Thread.currentThread();
			HostileBot.this.told.add(this.listener::heard);
		}

		@Override
		public void online(Jid address) {
			HostileBot.this.told.add(() -> this.listener.online(address));
			this.decided.complete(null);
		}

		@Override
		public void received(RoomEvent event) {
			HostileBot.this.told.add(() -> this.listener.received(event));
		}

		@Override
		public void removed(Jid room, Removal removal) {
			HostileBot.this.told.add(() -> this.listener.removed(room, removal));
		}

		@Override
		public void bounced(Jid room, String id, Refusal refusal) {
			HostileBot.this.told.add(() -> this.listener.bounced(room, id, refusal));
		}

		@Override
		public void met(ContactEvent event) {
			HostileBot.this.told.add(() -> this.listener.met(event));
		}

		@Override
		public Persona persona() {
			return this.listener.persona();
		}

		@Override
		public void closed(LinkFailure failure) {
			this.closed = true;
			HostileBot.this.told.add(() -> this.listener.closed(failure));
			this.decided.complete(null);
		}

	}

}
