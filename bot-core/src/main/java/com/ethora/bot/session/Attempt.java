package com.ethora.bot.session;

import com.ethora.bot.Announcement;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Persona;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;
import com.ethora.bot.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * One attempt and the link it leads to. Brings what the wire tells onto the timeline, and
 * falls silent once it has been discarded: a link that was given up has no more say.
 */
final class Attempt implements LinkListener {

	private final Timeline timeline;

	private final Watchdog watchdog;

	private final SessionSettings settings;

	private final Outcome outcome;

	private final SessionListener events;

	private @Nullable Link link;

	private Timeline.@Nullable Timer deadline;

	private boolean closing;

	private boolean discarded;

	Attempt(Timeline timeline, SessionSettings settings, Outcome outcome, SessionListener events) {
		this.timeline = timeline;
		this.settings = settings;
		this.outcome = outcome;
		this.events = events;
		this.watchdog = new Watchdog(timeline, settings, this::ping,
				() -> end(LinkFailure.of(LinkFailure.Kind.LOST, "The server fell silent")));
	}

	void start(Wire wire, CredentialsSupplier credentials) {
		this.deadline = this.timeline.schedule(this.settings.connectTimeout(),
				() -> end(LinkFailure.of(LinkFailure.Kind.UNREACHABLE,
						"No connection within %d s".formatted(this.settings.connectTimeout().toSeconds()))));
		this.link = wire.connect(credentials, this);
	}

	/** Say goodbye. From then on only the end is reported. */
	void close() {
		this.closing = true;
		cancelDeadline();
		this.deadline = this.timeline.schedule(this.settings.answerWithin(),
				() -> end(LinkFailure.of(LinkFailure.Kind.CLOSED, "The server did not say goodbye")));
		if (this.link != null) {
			this.link.close();
		}
	}

	@Override
	public void heard() {
		this.watchdog.heard();
	}

	@Override
	public void online(Jid address) {
		tell(() -> {
			cancelDeadline();
			this.watchdog.start();
			if (this.link != null) {
				this.outcome.up(this.link, address);
			}
		});
	}

	@Override
	public void received(RoomEvent event) {
		tell(() -> this.events.received(event));
	}

	@Override
	public void removed(Jid room, Removal removal) {
		tell(() -> this.events.removed(room, removal));
	}

	@Override
	public void bounced(Jid room, String id, Refusal refusal) {
		tell(() -> this.events.bounced(room, id, refusal));
	}

	@Override
	public void direct(DirectEvent event) {
		tell(() -> this.events.direct(event));
	}

	@Override
	public void acknowledged(Peer peer, String id, boolean read) {
		tell(() -> this.events.acknowledged(peer, id, read));
	}

	@Override
	public void returned(Peer peer, String id, Refusal refusal) {
		tell(() -> this.events.returned(peer, id, refusal));
	}

	@Override
	public void announced(Announcement announcement) {
		tell(() -> this.events.announced(announcement));
	}

	@Override
	public void met(ContactEvent event) {
		tell(() -> this.events.met(event));
	}

	@Override
	public Persona persona() {
		return this.events.persona();
	}

	@Override
	public void closed(LinkFailure failure) {
		this.timeline.execute(() -> {
			if (!this.discarded) {
				end(failure);
			}
		});
	}

	private void tell(Runnable news) {
		this.timeline.execute(() -> {
			if (!this.discarded && !this.closing) {
				news.run();
			}
		});
	}

	private void ping() {
		if (this.link != null) {
			this.link.ping().thenRun(this.watchdog::answered);
		}
	}

	private void end(LinkFailure failure) {
		this.discarded = true;
		cancelDeadline();
		this.watchdog.stop();
		if (this.link != null) {
			this.link.drop();
		}
		this.outcome.down(failure);
	}

	private void cancelDeadline() {
		if (this.deadline != null) {
			this.deadline.cancel();
			this.deadline = null;
		}
	}

	/**
	 * What an attempt leads to.
	 */
	interface Outcome {

		void up(Link link, Jid address);

		void down(LinkFailure failure);

	}

}
