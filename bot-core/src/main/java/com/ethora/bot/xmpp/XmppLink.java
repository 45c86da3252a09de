package com.ethora.bot.xmpp;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Notes;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.RoomDesk;
import com.ethora.bot.wire.Uploads;
import org.jspecify.annotations.Nullable;

/**
 * One connection, from the attempt to its end, whoever brings that about first.
 */
final class XmppLink implements Link {

	private static final int GOODBYE_SECONDS = 2;

	private static final int PROTEST_MILLIS = 200;

	private final XmppSettings settings;

	private final Failures failures;

	private final LinkEvents events;

	private final Drops drops = new Drops();

	private final Attendance attendance;

	private final ArchiveReading archives;

	private final Answers answers;

	private final LinkDesks desks;

	private final OutgoingStanzas stanzas;

	private final StanzaIds ids;

	private final Channel channel;

	private final StreamManagement management;

	private final XmppConnection connection;

	private final AtomicReference<@Nullable LinkFailure> ended = new AtomicReference<>();

	private final CompletableFuture<Void> loggedIn = new CompletableFuture<>();

	private volatile @Nullable Future<?> attempt;

	private volatile @Nullable Jid self;

	private volatile boolean closing;

	XmppLink(XmppSettings settings, XmppConfiguration configuration, Function<ChannelListener, Channel> channels,
			InstantSource clock, EncryptedRooms encryptedRooms, LinkListener listener) {
		this.settings = settings;
		this.failures = new Failures(settings);
		this.events = new LinkEvents(listener);
		this.stanzas = new OutgoingStanzas(settings.profile(), settings.dialect());
		this.ids = new StanzaIds(clock);
		MessageReader reader = new MessageReader(clock, encryptedRooms);
		this.attendance = new Attendance(this.events, this::leave);
		this.archives = new ArchiveReading(this.events, reader, this.drops);
		this.answers = new Answers(this.events);
		this.desks = new LinkDesks(new LinkNotes(this, this.ids, this.stanzas),
				new LinkDesk(this, this.ids, settings.domain()), new LinkDirect(this, this.ids, settings, this.events),
				new LinkUploads(this, this.ids, settings.domain()),
				LinkPeople.of(this, this.ids, settings.profile().name(), listener.persona(), clock));
		Asides asides = new Asides(this, this.events, this.attendance, reader, settings.domain());
		IncomingRequests incoming = IncomingRequests.of(this, this.events, settings.profile(), listener.persona(),
				clock);
		this.channel = channels.apply(new Reception(this, this.events, this.attendance, this.archives, this.answers,
				reader, asides, incoming, settings, this.drops));
		this.management = new StreamManagement(this.channel);
		this.connection = new XmppConnection(configuration, settings, this.channel, this::transmit, this::manage);
	}

	void start(CredentialsSupplier credentials) {
		this.attempt = WireThreads.POOL.submit(() -> attempt(credentials));
		this.loggedIn.orTimeout(this.settings.connectTimeout().toNanos(), TimeUnit.NANOSECONDS)
			.exceptionally((timeout) -> {
				endSoon(this.failures.failure(Kind.UNREACHABLE,
						"%s did not let us in within " + this.settings.connectTimeout().toMillis() + " ms", null));
				return null;
			});
	}

	private void attempt(CredentialsSupplier supplier) {
		try {
			new MechanismChoice(this.settings).checkBeforeConnecting();
			Credentials credentials = ask(supplier);
			new MechanismChoice(this.settings).check(credentials.password());
			this.connection.connect();
			this.connection.login(credentials);
			online(Jid.parse(String.valueOf(this.connection.getUser())));
		}
		catch (Throwable ex) {
			end(this.failures.of(ex));
		}
	}

	private Credentials ask(CredentialsSupplier supplier) {
		try {
			return supplier.get();
		}
		catch (LinkException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new LinkException(this.failures.failure(Kind.UNREACHABLE,
					"There are no credentials for %s: " + ex.getClass().getSimpleName(), ex));
		}
	}

	private void online(Jid self) {
		transmit(this.desks.people().begin());
		this.self = self;
		this.loggedIn.complete(null);
		this.events.tell((listener) -> listener.online(self));
	}

	/** The end, for the first who says why. */
	void end(LinkFailure reason) {
		LinkFailure failure = this.closing ? goodbye() : reason;
		if (!this.ended.compareAndSet(null, failure)) {
			return;
		}
		LinkException exception = new LinkException(failure);
		this.attendance.end(exception);
		this.archives.end(exception);
		this.answers.end(exception);
		this.management.end(exception);
		this.events.closed(failure);
		this.loggedIn.complete(null);
		if (this.closing) {
			this.channel.close();
		}
		else {
			this.channel.abort();
		}
		this.connection.end(exception);
		Future<?> running = this.attempt;
		if (running != null) {
			running.cancel(this.self == null);
		}
	}

	/** The end, told on a thread of the wire and not on the caller's. */
	private void endSoon(LinkFailure reason) {
		WireThreads.POOL.execute(() -> end(reason));
	}

	boolean online() {
		return this.self != null;
	}

	/** Our full address, once the server has given us one. */
	@Nullable Jid self() {
		return this.self;
	}

	/** What arrived and was left out. */
	Drops drops() {
		return this.drops;
	}

	XmppConnection connection() {
		return this.connection;
	}

	StreamManagement management() {
		return this.management;
	}

	/** Tell the server what it did wrong, and go. */
	void protest(String error, LinkFailure reason) {
		transmit(error);
		transmit(this.channel.framing().farewell());
		CompletableFuture.delayedExecutor(PROTEST_MILLIS, TimeUnit.MILLISECONDS, WireThreads.POOL)
			.execute(() -> end(reason));
	}

	/** Send what may be left out: that is, when there is more to say than we can. */
	void answer(String xml) {
		if (this.channel.waiting() < Channel.MAX_WAITING / 2) {
			transmit(xml);
		}
	}

	private void transmit(String xml) {
		if (this.ended.get() != null) {
			return;
		}
		WireLog.sent(xml);
		if (!this.management.offer(xml)) {
			endSoon(this.failures.failure(Kind.LOST,
					"%s takes nothing from us: " + Channel.MAX_WAITING + " elements wait", null));
		}
		if (this.management.due()) {
			transmit(StreamManagement.request());
		}
	}

	private void manage() {
		if (this.connection.managed() && this.channel.framing().managed()) {
			transmit(StreamManagement.enable());
		}
	}

	/** Where we are, under the names we have there. */
	List<Jid> places() {
		return this.attendance.places();
	}

	/** Send what nobody answers. */
	void transmitWhileOnline(String xml) {
		if (online() && !this.closing) {
			transmit(xml);
		}
	}

	@Override
	public CompletionStage<Void> join(Jid room, String nick) {
		String id = this.ids.presence();
		Standing standing = this.desks.people().standing();
		return ask(() -> this.attendance.join(room, nick, id), this.stanzas.join(room, nick, id, standing),
				this.attendance::end)
			.thenRun(() -> this.desks.people().entered(room.withResource(nick), standing));
	}

	@Override
	public void leave(Jid room, String nick) {
		this.attendance.leave(room);
		transmitWhileOnline(this.stanzas.leave(room, nick));
	}

	@Override
	public void send(OutboundMessage message) {
		Jid self = this.self;
		if (self != null) {
			this.desks.people().spoke();
			transmitWhileOnline(this.stanzas.message(message, self));
		}
	}

	@Override
	public void show(Jid room, ChatState state) {
		if (usable()) {
			answer(this.stanzas.chatState(room, state, this.ids.chatState(state)));
		}
	}

	@Override
	public CompletionStage<ArchivePage> archive(ArchiveQuery query) {
		String id = this.ids.archive();
		return ask(() -> this.archives.expect(query, id), this.stanzas.archive(query, id), this.archives::end);
	}

	@Override
	public CompletionStage<Boolean> present(Jid room, String nick) {
		String id = this.ids.ping();
		Jid occupant = room.withResource(nick);
		return ask(() -> this.answers.expectAny(id, occupant, Pings::present),
				this.stanzas.ping(occupant.toString(), id), this.answers::end);
	}

	@Override
	public Notes notes() {
		return this.desks.notes();
	}

	@Override
	public RoomDesk desk() {
		return this.desks.desk();
	}

	@Override
	public LinkDirect direct() {
		return this.desks.direct();
	}

	@Override
	public Uploads uploads() {
		return this.desks.uploads();
	}

	@Override
	public LinkPeople people() {
		return this.desks.people();
	}

	/** Ask somebody for something, or our own account. */
	<T> CompletionStage<T> ask(String id, @Nullable Jid asked, String request, Function<Element, T> reading) {
		return ask(() -> this.answers.expect(id, asked, reading), request, this.answers::end);
	}

	/** Ask for something whose answer says no more than yes or no. */
	CompletionStage<Void> order(String id, @Nullable Jid asked, String request) {
		return ask(id, asked, request, (answer) -> Boolean.TRUE).thenAccept((done) -> {
		});
	}

	/** What we asked for is not answered, and that is a yes. */
	void silent(String id) {
		this.answers.silent(id);
	}

	/** Say something in a room if we are there. */
	void tellIfThere(Jid room, String message) {
		if (this.attendance.attends(room)) {
			transmitWhileOnline(message);
		}
	}

	/** Ask for something that is expected from before it is asked, until it ends. */
	private <T> CompletionStage<T> ask(Supplier<CompletableFuture<T>> expected, String request,
			Consumer<LinkException> end) {
		if (!usable()) {
			return CompletableFuture.failedFuture(unusable());
		}
		CompletionStage<T> answer = expected.get().minimalCompletionStage();
		transmitWhileOnline(request);
		if (!usable()) {
			end.accept(unusable());
		}
		return answer;
	}

	@Override
	public CompletionStage<Void> ping() {
		if (this.management.on()) {
			return ask(this.management::expect, StreamManagement.request(), this.management::end)
				.thenAccept((answered) -> {
				});
		}
		String id = this.ids.ping();
		Jid server = new Jid(null, this.settings.domain(), null);
		return ask(() -> this.answers.expectAny(id, server, Pings::present), this.stanzas.ping(server.toString(), id),
				this.answers::end)
			.thenAccept((answered) -> {
			});
	}

	@Override
	public void close() {
		if (!usable()) {
			endSoon(goodbye());
			return;
		}
		this.attendance.end(new LinkException(goodbye()));
		transmit(this.stanzas.unavailable());
		Optional.ofNullable(this.management.farewell()).ifPresent(this::transmit);
		this.closing = true;
		transmit(this.channel.framing().farewell());
		CompletableFuture.delayedExecutor(GOODBYE_SECONDS, TimeUnit.SECONDS, WireThreads.POOL)
			.execute(() -> end(goodbye()));
	}

	@Override
	public void drop() {
		endSoon(LinkFailure.of(Kind.CLOSED, "The link was dropped"));
	}

	private boolean usable() {
		return online() && !this.closing && this.ended.get() == null;
	}

	private LinkException unusable() {
		LinkFailure failure = this.ended.get();
		return new LinkException((failure != null) ? failure : LinkFailure.of(Kind.LOST, "The link is not up"));
	}

	private static LinkFailure goodbye() {
		return LinkFailure.of(Kind.CLOSED, "The link was closed");
	}

}
