package com.ethora.bot.xmpp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What the server says about the elements it keeps for our account (XEP-0049). Requests
 * start on any thread, answers come on one.
 */
final class NoteAnswers {

	private final LinkEvents events;

	private final Map<String, Request> requests = new ConcurrentHashMap<>();

	NoteAnswers(LinkEvents events) {
		this.events = events;
	}

	/**
	 * Expect an answer.
	 * @param namespace the namespace of the note that is read or written
	 * @param id the id of the request
	 * @return the text of the note, empty when the answer has none
	 */
	CompletableFuture<Optional<String>> expect(String namespace, String id) {
		Request request = new Request(namespace, new CompletableFuture<>());
		this.requests.put(id, request);
		return request.text();
	}

	/**
	 * Take the answer to a request, if it is one.
	 * @param iq the answer
	 * @param self who we are, as far as we know
	 * @return whether it was the answer to a request
	 */
	boolean answered(Element iq, @Nullable Jid self) {
		String id = Objects.requireNonNullElse(iq.attribute("id"), "");
		Request request = this.requests.get(id);
		if (request == null || !isOurs(iq, self)) {
			return false;
		}
		this.requests.remove(id);
		if ("error".equals(iq.attribute("type"))) {
			RefusedException refused = new RefusedException(Refusals.of(iq));
			this.events.settle(() -> request.text().completeExceptionally(refused));
		}
		else {
			Optional<String> text = request.read(iq);
			this.events.settle(() -> request.text().complete(text));
		}
		return true;
	}

	/** What is kept for us is told by our account, or by a server that names nobody. */
	private static boolean isOurs(Element iq, @Nullable Jid self) {
		if (iq.attribute("from") == null) {
			return true;
		}
		Jid from = EthoraData.address(iq, "from");
		return from != null && self != null
				&& (from.bare().equals(self.bare()) || from.equals(new Jid(null, self.domain(), null)));
	}

	/** Nobody will answer any more. */
	void end(LinkException reason) {
		List<Request> ended = List.copyOf(this.requests.values());
		this.requests.clear();
		ended.forEach((request) -> this.events.settle(() -> request.text().completeExceptionally(reason)));
	}

	private record Request(String namespace, CompletableFuture<Optional<String>> text) {

		private Optional<String> read(Element iq) {
			return iq.child("query", Ns.PRIVATE)
				.flatMap((query) -> query.child(LinkNotes.ELEMENT, this.namespace))
				.map(Element::text)
				.filter((text) -> !text.isEmpty());
		}

	}

}
