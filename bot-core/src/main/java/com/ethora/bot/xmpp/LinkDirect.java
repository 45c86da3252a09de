package com.ethora.bot.xmpp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.wire.DirectLine;
import com.ethora.bot.wire.DirectPost;
import com.ethora.bot.wire.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Talks to one person at a time by one link, and knows its messages when they come back.
 */
final class LinkDirect implements DirectLine {

	/** What comes back after so many others is not known any more. */
	private static final int MEMORY = 1_000;

	private final XmppLink link;

	private final StanzaIds ids;

	private final Jid server;

	private final DirectStanzas stanzas;

	private final LinkEvents events;

	private final Map<String, Peer> sent = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Peer> eldest) {
			return size() > MEMORY;
		}

	};

	LinkDirect(XmppLink link, StanzaIds ids, XmppSettings settings, LinkEvents events) {
		this.link = link;
		this.ids = ids;
		this.server = new Jid(null, settings.domain(), null);
		this.stanzas = new DirectStanzas(settings.profile());
		this.events = events;
	}

	@Override
	public void send(DirectPost message) {
		Jid self = this.link.self();
		if (self != null) {
			synchronized (this.sent) {
				this.sent.put(message.id(), message.peer());
			}
			this.link.transmitWhileOnline(this.stanzas.message(message, self));
		}
	}

	@Override
	public void show(Peer peer, ChatState state) {
		this.link.transmitWhileOnline(this.stanzas.chatState(peer, state, this.ids.chatState(state)));
	}

	@Override
	public void received(Peer peer, String id) {
		this.link.transmitWhileOnline(this.stanzas.received(peer, id, this.ids.next("received")));
	}

	@Override
	public void displayed(Peer peer, String id) {
		this.link.transmitWhileOnline(this.stanzas.displayed(peer, id, this.ids.next("displayed")));
	}

	@Override
	public CompletionStage<Boolean> copies() {
		String question = this.ids.next("features");
		return this.link.ask(question, this.server, RoomStanzas.info(this.server, question), LinkDirect::offersCopies)
			.thenCompose((offered) -> offered ? enable() : CompletableFuture.completedFuture(false));
	}

	private CompletionStage<Boolean> enable() {
		String id = this.ids.next("carbons");
		return this.link.order(id, null, this.stanzas.copies(id)).thenApply((enabled) -> true);
	}

	private static boolean offersCopies(Element answer) {
		return answer.children("query", Ns.DISCO_INFO)
			.flatMap((query) -> query.children("feature", Ns.DISCO_INFO))
			.anyMatch((feature) -> Ns.CARBONS.equals(feature.attribute("var")));
	}

	/**
	 * Take a message of ours that comes back, if it is one. Whom it was for may send it
	 * back, and the room it went through.
	 * @param message what came back
	 * @param from who sends it back
	 * @param id our id of it
	 * @return whether it was ours and to one person
	 */
	boolean returned(Element message, Jid from, String id) {
		Peer peer = peer(id);
		if (peer == null
				|| !(from.equals(peer.jid()) || peer.jid().bare().equals(peer.inRoom() ? from : from.bare()))) {
			return false;
		}
		Refusal refusal = Refusals.of(message);
		this.events.tell((listener) -> listener.returned(peer, id, refusal));
		return true;
	}

	private @Nullable Peer peer(String id) {
		synchronized (this.sent) {
			return this.sent.get(id);
		}
	}

}
