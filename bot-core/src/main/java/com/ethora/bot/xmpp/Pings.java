package com.ethora.bot.xmpp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.LinkException;

/**
 * Pings to the server, and to ourselves through a room, whose answers tell whether we are
 * in it (XEP-0410). They start on any thread, answers come on one.
 */
final class Pings {

	/** What a room says that knows us, though nobody answers for us. */
	private static final Set<String> THERE = Set.of("service-unavailable", "feature-not-implemented", "item-not-found");

	/** What is said by somebody who could not ask the room. */
	private static final Set<String> UNKNOWN = Set.of("remote-server-not-found", "remote-server-timeout",
			"internal-server-error", "resource-constraint", "policy-violation");

	private final LinkEvents events;

	private final Map<String, Ping> pings = new ConcurrentHashMap<>();

	Pings(LinkEvents events) {
		this.events = events;
	}

	/**
	 * Expect an answer.
	 * @param target the server, or the room and our name in it
	 * @param id the id of the ping
	 * @return whether we are there
	 */
	CompletableFuture<Boolean> expect(Jid target, String id) {
		Ping ping = new Ping(target, new CompletableFuture<>());
		this.pings.put(id, ping);
		return ping.present();
	}

	/**
	 * Take the answer to a ping, if it is one.
	 * @param iq the answer
	 * @return whether it was the answer to a ping
	 */
	boolean answered(Element iq) {
		String id = Objects.requireNonNullElse(iq.attribute("id"), "");
		Ping ping = this.pings.get(id);
		if (ping == null || !ping.isFrom(iq)) {
			return false;
		}
		this.pings.remove(id);
		boolean there = !"error".equals(iq.attribute("type")) || there(Refusals.of(iq).condition());
		this.events.settle(() -> ping.present().complete(there));
		return true;
	}

	private static boolean there(String condition) {
		return THERE.contains(condition) || UNKNOWN.contains(condition);
	}

	/** Nobody will answer any more. */
	void end(LinkException reason) {
		List<Ping> ended = List.copyOf(this.pings.values());
		this.pings.clear();
		ended.forEach((ping) -> this.events.settle(() -> ping.present().completeExceptionally(reason)));
	}

	private record Ping(Jid target, CompletableFuture<Boolean> present) {

		/** A server may leave out its own name. */
		private boolean isFrom(Element iq) {
			if (iq.attribute("from") == null) {
				return this.target.local() == null;
			}
			Jid from = EthoraData.address(iq, "from");
			// Others in the room can answer too, if they guess the id.
			return this.target.equals(from) || this.target.bare().equals(from);
		}

	}

}
