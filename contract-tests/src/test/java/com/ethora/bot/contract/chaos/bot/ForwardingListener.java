package com.ethora.bot.contract.chaos.bot;

import com.ethora.bot.Announcement;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Persona;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

/**
 * Tells everything to another listener, for those who change one thing about it. One call
 * at a time, whoever calls.
 */
class ForwardingListener implements LinkListener {

	private final LinkListener listener;

	ForwardingListener(LinkListener listener) {
		this.listener = listener;
	}

	@Override
	public synchronized void heard() {
		this.listener.heard();
	}

	@Override
	public synchronized void online(Jid address) {
		this.listener.online(address);
	}

	@Override
	public synchronized void received(RoomEvent event) {
		this.listener.received(event);
	}

	@Override
	public synchronized void removed(Jid room, Removal removal) {
		this.listener.removed(room, removal);
	}

	@Override
	public synchronized void bounced(Jid room, String id, Refusal refusal) {
		this.listener.bounced(room, id, refusal);
	}

	@Override
	public synchronized void direct(DirectEvent event) {
		this.listener.direct(event);
	}

	@Override
	public synchronized void acknowledged(Peer peer, String id, boolean read) {
		this.listener.acknowledged(peer, id, read);
	}

	@Override
	public synchronized void returned(Peer peer, String id, Refusal refusal) {
		this.listener.returned(peer, id, refusal);
	}

	@Override
	public synchronized void announced(Announcement announcement) {
		this.listener.announced(announcement);
	}

	@Override
	public synchronized void met(ContactEvent event) {
		this.listener.met(event);
	}

	@Override
	public Persona persona() {
		return this.listener.persona();
	}

	@Override
	public synchronized void closed(LinkFailure failure) {
		this.listener.closed(failure);
	}

}
