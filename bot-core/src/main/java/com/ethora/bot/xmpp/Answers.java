package com.ethora.bot.xmpp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What we asked for and wait for the answer to. Requests start on any thread, answers
 * come on one. An answer has the id of the request and comes from whom we asked.
 */
final class Answers {

	private final LinkEvents events;

	private final Map<String, Request<?>> requests = new ConcurrentHashMap<>();

	Answers(LinkEvents events) {
		this.events = events;
	}

	/**
	 * Expect an answer that is no error.
	 * @param id the id of the request
	 * @param asked who is asked, absent for our own account
	 * @param reading what the answer says
	 * @param <T> the type of what it says
	 * @return what the answer says, or failed with a {@link RefusedException}
	 */
	<T> CompletableFuture<T> expect(String id, @Nullable Jid asked, Function<Element, T> reading) {
		return expectAny(id, asked, (answer) -> {
			if (isError(answer)) {
				throw new RefusedException(Refusals.of(answer));
			}
			return reading.apply(answer);
		});
	}

	/**
	 * Expect an answer, whatever it is.
	 * @param id the id of the request
	 * @param asked who is asked, absent for our own account
	 * @param reading what the answer says
	 * @param <T> the type of what it says
	 * @return what the answer says
	 */
	<T> CompletableFuture<T> expectAny(String id, @Nullable Jid asked, Function<Element, T> reading) {
		Request<T> request = new Request<>(asked, reading, new CompletableFuture<>());
		this.requests.put(id, request);
		return request.answer;
	}

	/**
	 * Take an answer, if it is one.
	 * @param stanza what has arrived
	 * @param self who we are, as far as we know
	 * @return whether it was the answer to a request
	 */
	boolean answered(Element stanza, @Nullable Jid self) {
		String id = Objects.requireNonNullElse(stanza.attribute("id"), "");
		Request<?> request = this.requests.get(id);
		if (request == null || !request.isFrom(stanza, self)) {
			return false;
		}
		this.requests.remove(id);
		this.events.settle(request.read(stanza));
		return true;
	}

	/** Nobody will answer this request any more, and that is the answer. */
	void silent(String id) {
		Request<?> request = this.requests.remove(id);
		if (request != null) {
			this.events.settle(() -> request.answer.complete(null));
		}
	}

	/** Nobody will answer any more. */
	void end(LinkException reason) {
		List<Request<?>> ended = List.copyOf(this.requests.values());
		this.requests.clear();
		ended.forEach((request) -> this.events.settle(() -> request.answer.completeExceptionally(reason)));
	}

	static boolean isError(Element stanza) {
		return "error".equals(stanza.attribute("type"));
	}

	private record Request<T>(@Nullable Jid asked, Function<Element, T> reading, CompletableFuture<T> answer) {

		private boolean isFrom(Element stanza, @Nullable Jid self) {
			boolean unnamed = stanza.attribute("from") == null;
			if (this.asked == null) {
				return unnamed || isOurs(stanza, self);
			}
			if (unnamed) {
				// A server may leave out its own name.
				return this.asked.local() == null;
			}
			// For somebody in a room, the room may answer; nobody else in it may.
			Jid from = EthoraData.address(stanza, "from");
			return this.asked.equals(from) || this.asked.bare().equals(from);
		}

		/** What is kept for us is told by our account, or by its server. */
		private static boolean isOurs(Element stanza, @Nullable Jid self) {
			Jid from = EthoraData.address(stanza, "from");
			return from != null && self != null
					&& (from.bare().equals(self.bare()) || from.equals(new Jid(null, self.domain(), null)));
		}

		/** Read now, tell later: nothing that is read may break the reader. */
		private Runnable read(Element stanza) {
			try {
				T said = this.reading.apply(stanza);
				return () -> this.answer.complete(said);
			}
			catch (RefusedException ex) {
				return () -> this.answer.completeExceptionally(ex);
			}
			catch (RuntimeException ex) {
				RefusedException refused = new RefusedException(
						new Refusal("undefined-condition", "the answer is not understood"));
				return () -> this.answer.completeExceptionally(refused);
			}
		}

	}

}
