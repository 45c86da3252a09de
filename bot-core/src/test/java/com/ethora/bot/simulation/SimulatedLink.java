package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.DirectLine;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Notes;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.RoomDesk;
import com.ethora.bot.wire.Uploads;

/**
 * One connection to the {@link SimulatedWire}, with the ways in which it can break.
 */
public final class SimulatedLink implements Link {

	private final SimulatedWire wire;

	private final LinkListener listener;

	private final Pipe up;

	private final Pipe down;

	private final Set<CompletableFuture<?>> unanswered = new LinkedHashSet<>();

	private final List<OutboundMessage> sent = new ArrayList<>();

	private final List<ChatState> states = new ArrayList<>();

	private final List<ArchiveQuery> queries = new ArrayList<>();

	private final SimulatedLine line = new SimulatedLine();

	private final SimulatedPeople people = new SimulatedPeople();

	private int pings;

	private int presenceChecks;

	private boolean halfOpen;

	private boolean deaf;

	/** Whether it is over for the bot. */
	private boolean ended;

	/** Whether it is over for the server, which may hear of it later. */
	private boolean gone;

	private boolean dropped;

	SimulatedLink(SimulatedWire wire, LinkListener listener, Timeline timeline, Supplier<Duration> latency) {
		this.wire = wire;
		this.listener = listener;
		this.up = new Pipe(timeline, latency);
		this.down = new Pipe(timeline, latency);
	}

	@Override
	public CompletionStage<Void> join(Jid room, String nick) {
		CompletableFuture<Void> joined = promise();
		toServer(() -> this.wire.room(room).join(this, nick, joined));
		return joined;
	}

	@Override
	public void leave(Jid room, String nick) {
		toServer(() -> this.wire.room(room).gone(this));
	}

	@Override
	public CompletionStage<Boolean> present(Jid room, String nick) {
		CompletableFuture<Boolean> present = promise();
		this.presenceChecks++;
		toServer(() -> answer(present, this.wire.room(room).occupiedBy(this)));
		return present;
	}

	@Override
	public void send(OutboundMessage message) {
		this.sent.add(message);
		toServer(() -> this.wire.room(message.room()).receive(this, message));
	}

	@Override
	public void show(Jid room, ChatState state) {
		this.states.add(state);
	}

	@Override
	public CompletionStage<ArchivePage> archive(ArchiveQuery query) {
		this.queries.add(query);
		CompletableFuture<ArchivePage> page = promise();
		toServer(() -> this.wire.room(query.room()).read(this, query, page));
		return page;
	}

	@Override
	public Notes notes() {
		return new Notes() {

			@Override
			public CompletionStage<Optional<String>> read(String name) {
				CompletableFuture<Optional<String>> text = promise();
				toServer(() -> SimulatedLink.this.wire.notes().read(SimulatedLink.this, name, text));
				return text;
			}

			@Override
			public CompletionStage<Void> write(String name, String text) {
				CompletableFuture<Void> written = promise();
				toServer(() -> SimulatedLink.this.wire.notes().write(SimulatedLink.this, name, text, written));
				return written;
			}

		};
	}

	@Override
	public RoomDesk desk() {
		throw new UnsupportedOperationException("Nobody governs simulated rooms");
	}

	@Override
	public DirectLine direct() {
		return this.line;
	}

	@Override
	public Uploads uploads() {
		throw new UnsupportedOperationException("Nobody uploads in a simulation");
	}

	@Override
	public SimulatedPeople people() {
		return this.people;
	}

	@Override
	public CompletionStage<Void> ping() {
		CompletableFuture<Void> answer = promise();
		this.pings++;
		toServer(() -> answer(answer, null));
		return answer;
	}

	@Override
	public void close() {
		toServer(() -> toClient(() -> end(LinkFailure.of(LinkFailure.Kind.CLOSED, "Goodbye"))));
	}

	@Override
	public void drop() {
		this.dropped = true;
		lose(LinkFailure.of(LinkFailure.Kind.CLOSED, "Dropped"));
	}

	/** Break the connection for the bot; what it has sent still arrives. */
	public void cutBehind() {
		lose(LinkFailure.of(LinkFailure.Kind.LOST, "Cut"));
	}

	/** Swallow everything the bot sends from now on. */
	public void deafen() {
		this.deaf = true;
	}

	/** Let nothing arrive on either side, but lose nothing. */
	public void stall() {
		this.up.hold();
		this.down.hold();
	}

	/** Let arrive what was stalled. */
	public void resume() {
		this.up.release();
		this.down.release();
	}

	/** Break the connection; what is on the way is lost. */
	public void cut() {
		end(LinkFailure.of(LinkFailure.Kind.LOST, "Cut"));
	}

	/** Swallow everything in both directions without a word from now on. */
	public void blackHole() {
		this.halfOpen = true;
	}

	/** Return whom the bot has listen to this link. */
	public LinkListener listener() {
		return this.listener;
	}

	/** Return what was sent, whatever became of it. */
	public List<OutboundMessage> sent() {
		return this.sent;
	}

	/** Return what the bot showed of itself, in order. */
	public List<ChatState> states() {
		return this.states;
	}

	/** Return what was asked of archives, whatever the answer. */
	public List<ArchiveQuery> queries() {
		return this.queries;
	}

	/** Return how often the bot asked whether it is in a room. */
	public int presenceChecks() {
		return this.presenceChecks;
	}

	/** Return how often the bot asked for a sign of life. */
	public int pings() {
		return this.pings;
	}

	/** Return whether the connection is over. */
	public boolean ended() {
		return this.ended;
	}

	/** Return whether the bot gave the connection up. */
	public boolean dropped() {
		return this.dropped;
	}

	void login(CredentialsSupplier credentials) {
		toServer(() -> this.wire.login(this, credentials.get()));
	}

	void welcome(Jid address) {
		toClient(() -> this.listener.online(address));
	}

	void toClient(Runnable arrival) {
		this.down.put(() -> {
			if (!this.halfOpen) {
				this.listener.heard();
				arrival.run();
			}
		});
	}

	<T> void answer(CompletableFuture<T> promise, T value) {
		toClient(() -> {
			this.unanswered.remove(promise);
			promise.complete(value);
		});
	}

	void refuse(CompletableFuture<?> promise, RuntimeException error) {
		toClient(() -> {
			this.unanswered.remove(promise);
			promise.completeExceptionally(error);
		});
	}

	void end(LinkFailure failure) {
		if (this.ended) {
			return;
		}
		forget();
		endForBot(failure);
	}

	/** The server hears of the end when all that was sent before has arrived. */
	private void lose(LinkFailure failure) {
		if (!this.ended) {
			this.up.put(this::forget);
			endForBot(failure);
		}
	}

	/** Another link has taken the place of this one. */
	void replace() {
		if (!this.gone) {
			forget();
			this.down.put(() -> end(LinkFailure.of(LinkFailure.Kind.CONFLICT, "Replaced by a new connection")));
		}
	}

	private void forget() {
		this.gone = true;
		this.up.breakOff();
		this.wire.gone(this);
	}

	private void endForBot(LinkFailure failure) {
		this.ended = true;
		this.down.breakOff();
		this.listener.closed(failure);
		List.copyOf(this.unanswered).forEach((promise) -> promise.completeExceptionally(new LinkException(failure)));
	}

	private void toServer(Runnable arrival) {
		this.up.put(() -> {
			if (!this.halfOpen && !this.deaf) {
				arrival.run();
			}
		});
	}

	private <T> CompletableFuture<T> promise() {
		CompletableFuture<T> promise = new CompletableFuture<>();
		if (this.ended) {
			promise.completeExceptionally(
					new LinkException(LinkFailure.of(LinkFailure.Kind.CLOSED, "The link has ended")));
		}
		else {
			this.unanswered.add(promise);
		}
		return promise;
	}

}
