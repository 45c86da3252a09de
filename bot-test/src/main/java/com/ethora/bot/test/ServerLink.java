package com.ethora.bot.test;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.BotException;
import com.ethora.bot.ChatState;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.DirectLine;
import com.ethora.bot.wire.DirectPost;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Notes;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.PeopleDesk;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.Removal;
import com.ethora.bot.wire.RoomDesk;
import com.ethora.bot.wire.Uploads;

/**
 * The link of one bot to the {@link ChatServer}. What is on its way when it is lost is
 * lost too.
 */
final class ServerLink implements Link {

	private final ChatServer server;

	private final Jid account;

	private final Sender sender;

	private final LinkListener listener;

	private final Set<CompletableFuture<?>> unanswered = new LinkedHashSet<>();

	private final Set<Object> typing = new LinkedHashSet<>();

	private boolean ended;

	ServerLink(ChatServer server, Jid account, Sender sender, LinkListener listener) {
		this.server = server;
		this.account = account;
		this.sender = sender;
		this.listener = listener;
	}

	Jid account() {
		return this.account;
	}

	/** Who the bot is to others. */
	Sender sender() {
		return this.sender;
	}

	/** Whether it shows that it types, to anybody. */
	boolean types() {
		return !this.typing.isEmpty();
	}

	void welcome() {
		toBot(() -> this.listener.online(this.account.withResource("bot")));
	}

	void hear(RoomEvent event) {
		toBot(() -> this.listener.received(event));
	}

	void hear(DirectEvent event) {
		toBot(() -> this.listener.direct(event));
	}

	void removed(Jid room, Removal removal) {
		toBot(() -> this.listener.removed(room, removal));
	}

	void bounced(Jid room, String id, Refusal refusal) {
		toBot(() -> this.listener.bounced(room, id, refusal));
	}

	void acknowledged(Peer peer, String id) {
		toBot(() -> this.listener.acknowledged(peer, id, false));
	}

	void replaced() {
		end(LinkFailure.of(LinkFailure.Kind.CONFLICT, "Replaced by a new connection"));
	}

	/** The network fails. */
	void cut() {
		end(LinkFailure.of(LinkFailure.Kind.LOST, "The connection was cut"));
	}

	<T> void answer(CompletableFuture<T> promise, T value) {
		toBot(() -> promise.complete(value));
	}

	/** What was asked for is done, and there is nothing to say about it. */
	void done(CompletableFuture<Void> promise) {
		toBot(() -> promise.complete(null));
	}

	@Override
	public CompletionStage<Void> join(Jid room, String nick) {
		return ask((promise) -> this.server.room(room).join(this, nick, promise));
	}

	@Override
	public void leave(Jid room, String nick) {
		toServer(() -> this.server.room(room).gone(this));
	}

	@Override
	public CompletionStage<Boolean> present(Jid room, String nick) {
		return ask((promise) -> answer(promise, this.server.room(room).seats(this)));
	}

	@Override
	public void send(OutboundMessage message) {
		toServer(() -> this.server.room(message.room()).receive(this, message));
	}

	@Override
	public void show(Jid room, ChatState state) {
		toServer(() -> {
			types(room, state);
			this.server.room(room).show(this.sender, state);
		});
	}

	private void types(Object place, ChatState state) {
		if (state == ChatState.COMPOSING) {
			this.typing.add(place);
		}
		else {
			this.typing.remove(place);
		}
	}

	@Override
	public CompletionStage<ArchivePage> archive(ArchiveQuery query) {
		return ask((promise) -> answer(promise, this.server.room(query.room()).archive().page(query)));
	}

	@Override
	public Notes notes() {
		Map<String, String> notes = this.server.notes(this.account);
		return new Notes() {

			@Override
			public CompletionStage<Optional<String>> read(String name) {
				return ask((promise) -> answer(promise, Optional.ofNullable(notes.get(name))));
			}

			@Override
			public CompletionStage<Void> write(String name, String text) {
				return ask((promise) -> {
					notes.put(name, text);
					done(promise);
				});
			}

		};
	}

	@Override
	public RoomDesk desk() {
		return new ServerRoomDesk(this.server, this);
	}

	@Override
	public DirectLine direct() {
		return new Line();
	}

	@Override
	public Uploads uploads() {
		return (name, size, mimeType) -> refused("Files go no further than their words here");
	}

	@Override
	public PeopleDesk people() {
		return new ServerPeopleDesk();
	}

	@Override
	public CompletionStage<Void> ping() {
		return ask((promise) -> done(promise));
	}

	@Override
	public void close() {
		end(LinkFailure.of(LinkFailure.Kind.CLOSED, "Goodbye"));
	}

	@Override
	public void drop() {
		end(LinkFailure.of(LinkFailure.Kind.CLOSED, "Dropped"));
	}

	/** Ask the server something, which may refuse at once. */
	<T> CompletableFuture<T> ask(Question<T> question) {
		CompletableFuture<T> promise = new CompletableFuture<>();
		if (this.ended) {
			promise.completeExceptionally(
					new LinkException(LinkFailure.of(LinkFailure.Kind.CLOSED, "The link has ended")));
			return promise;
		}
		this.unanswered.add(promise);
		promise.whenComplete((answer, error) -> this.unanswered.remove(promise));
		toServer(() -> {
			try {
				question.put(promise);
			}
			catch (BotException ex) {
				toBot(() -> promise.completeExceptionally(ex));
			}
		});
		return promise;
	}

	static <T> CompletableFuture<T> refused(String why) {
		return CompletableFuture.failedFuture(new RefusedException(new Refusal("service-unavailable", why)));
	}

	private void toServer(Runnable arrival) {
		this.server.time().execute(() -> {
			if (!this.ended) {
				arrival.run();
			}
		});
	}

	private void toBot(Runnable arrival) {
		this.server.time().execute(() -> {
			if (!this.ended) {
				this.listener.heard();
				arrival.run();
			}
		});
	}

	private void end(LinkFailure failure) {
		if (!this.ended) {
			this.ended = true;
			this.typing.clear();
			this.server.gone(this);
			this.listener.closed(failure);
			List.copyOf(this.unanswered)
				.forEach((promise) -> promise.completeExceptionally(new LinkException(failure)));
		}
	}

	/**
	 * A question to the server.
	 *
	 * @param <T> the answer
	 */
	@FunctionalInterface
	interface Question<T> {

		void put(CompletableFuture<T> answer);

	}

	private final class Line implements DirectLine {

		@Override
		public void send(DirectPost message) {
			toServer(() -> ServerLink.this.server.post(ServerLink.this, message));
		}

		@Override
		public void show(Peer peer, ChatState state) {
			toServer(() -> types(peer, state));
		}

		@Override
		public void received(Peer peer, String id) {
			// Nobody here asks for it.
		}

		@Override
		public void displayed(Peer peer, String id) {
			// Nobody here asks for it.
		}

		@Override
		public CompletionStage<Boolean> copies() {
			return ask((promise) -> answer(promise, true));
		}

	}

}
