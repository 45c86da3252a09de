package com.ethora.bot.xmpp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

/**
 * Remembers what it was told, and that nothing was told at the same time or after the
 * end.
 */
class RecordingListener implements LinkListener {

	final CompletableFuture<Jid> online = new CompletableFuture<>();

	final CompletableFuture<LinkFailure> closed = new CompletableFuture<>();

	final List<ContactEvent> met = new CopyOnWriteArrayList<>();

	final List<RoomEvent> received = new CopyOnWriteArrayList<>();

	final List<RoomEvent.Entered> self = new CopyOnWriteArrayList<>();

	final List<String> told = new CopyOnWriteArrayList<>();

	final List<String> violations = new CopyOnWriteArrayList<>();

	final AtomicInteger heard = new AtomicInteger();

	private final AtomicInteger inside = new AtomicInteger();

	@Override
	public void heard() {
		told("heard", () -> this.heard.incrementAndGet());
	}

	@Override
	public void online(Jid address) {
		told("online " + address, () -> this.online.complete(address));
	}

	/** That the bot itself came in is kept apart from what others do. */
	@Override
	public void received(RoomEvent event) {
		if (event instanceof RoomEvent.Entered entered && entered.occupant().nick().equals("app_bot")) {
			this.self.add(entered);
			return;
		}
		told("received " + event, () -> this.received.add(event));
	}

	@Override
	public void removed(Jid room, Removal removal) {
		told("removed %s %s".formatted(room, removal), () -> {
		});
	}

	@Override
	public void bounced(Jid room, String id, Refusal refusal) {
		told("bounced %s %s %s".formatted(room, id, refusal), () -> {
		});
	}

	@Override
	public void met(ContactEvent event) {
		told("met " + event, () -> this.met.add(event));
	}

	@Override
	public void closed(LinkFailure failure) {
		told("closed " + failure.kind(), () -> this.closed.complete(failure));
	}

	private void told(String what, Runnable effect) {
		if (this.inside.getAndIncrement() != 0) {
			this.violations.add("at the same time: " + what);
		}
		if (this.closed.isDone()) {
			this.violations.add("after the end: " + what);
		}
		if (!what.equals("heard")) {
			this.told.add(what);
		}
		effect.run();
		this.inside.decrementAndGet();
	}

}
