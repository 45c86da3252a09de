package com.ethora.bot.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.BotException;
import com.ethora.bot.BotFiles;
import com.ethora.bot.BotProfile;
import com.ethora.bot.ChatState;
import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.DirectChat;
import com.ethora.bot.History;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.Peer;
import com.ethora.bot.People;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomControl;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.RoomListing;
import com.ethora.bot.RoomSubscription;
import com.ethora.bot.backend.Backend;
import com.ethora.bot.control.Controls;
import com.ethora.bot.control.Inquirer;
import com.ethora.bot.control.Slots;
import com.ethora.bot.file.FileDesk;
import com.ethora.bot.manners.Memory;
import com.ethora.bot.people.Circle;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.session.SessionState;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.Link;
import org.jspecify.annotations.Nullable;

/**
 * A bot that works: made of its settings and its parts, started and stopped as often as
 * one likes. Every start begins afresh, but for the cursors.
 */
public final class BotEngine implements Bot {

	private static final int MOST_READERS = 64;

	private final BotSettings settings;

	private final BotParts parts;

	private final RoomBook rooms;

	private final Controls controls;

	private final FileDesk files;

	private final Circle circle;

	/** Handlers of all rooms may look back at the same time. */
	private final Semaphore readers = new Semaphore(MOST_READERS, true);

	/** Outlives each start, as far as the server does not remember for us. */
	private final Memory memory = new Memory();

	private volatile @Nullable BotRun run;

	/** Completed when the run before has let go of the account and of the rooms. */
	private CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);

	private BotEngine(BotSettings settings, BotParts parts) {
		this.settings = settings;
		this.parts = parts;
		Backend backend = parts.backend();
		Inquirer inquirer = new CurrentRun();
		this.controls = new Controls(settings.jid(), settings.rooms(), inquirer,
				(backend != null) ? backend.rooms() : null);
		this.files = new FileDesk(parts.files(), (backend != null) ? backend.files() : null, new Slots(inquirer)::of,
				InstantSource.system());
		this.circle = new Circle(settings.jid(), settings.circle().presence(), inquirer);
		this.rooms = new RoomBook(settings.rooms(), EngineRoom::new);
	}

	/**
	 * Make a bot.
	 * @param settings what it is and how it behaves
	 * @param parts what it works with
	 * @return the bot, not started
	 */
	public static BotEngine create(BotSettings settings, BotParts parts) {
		return new BotEngine(settings, parts);
	}

	/**
	 * Begin to connect, once a stop in progress is complete. Does nothing when the bot is
	 * started already.
	 */
	public synchronized void start() {
		if (this.run == null) {
			BotRun fresh = new BotRun(this, this.settings, this.rooms.addresses(), this.parts, this.circle,
					this.memory);
			this.run = fresh;
			this.ended.thenRun(fresh::start);
		}
	}

	/**
	 * Handle no more messages, let those being handled come to an end, and leave.
	 * @param drain how long to wait for them
	 * @return completed when the connection has ended
	 */
	public synchronized CompletionStage<Void> stop(Duration drain) {
		BotRun running = this.run;
		if (running == null) {
			return CompletableFuture.completedFuture(null);
		}
		this.run = null;
		this.ended = CompletableFuture.allOf(this.ended, running.stop(drain).toCompletableFuture());
		return this.ended.minimalCompletionStage();
	}

	/**
	 * Return how the bot is.
	 * @return the status
	 */
	public BotStatus status() {
		BotRun running = this.run;
		if (running != null) {
			return running.status(this.rooms.addresses());
		}
		return BotStatus.stopped(this.rooms.addresses());
	}

	@Override
	public String name() {
		return this.settings.name();
	}

	@Override
	public Jid jid() {
		return this.settings.jid();
	}

	@Override
	public BotProfile profile() {
		return this.settings.profile();
	}

	@Override
	public boolean online() {
		BotRun running = this.run;
		return running != null && running.state() instanceof SessionState.Online;
	}

	@Override
	public List<Room> rooms() {
		return this.rooms.all();
	}

	@Override
	public Room room(String name) {
		return this.rooms.find(name)
			.orElseThrow(() -> new IllegalArgumentException(
					"'%s' is none of the rooms of bot '%s'".formatted(name, name())));
	}

	@Override
	public synchronized CompletableFuture<Room> join(String name) {
		Jid jid = this.controls.address(name);
		BotRun running = this.run;
		if (running == null) {
			return notStarted();
		}
		boolean known = this.rooms.addresses().contains(jid);
		Room room = this.rooms.add(jid);
		return running.join(jid).whenComplete((nothing, error) -> {
			if (error != null && !known && running.state(jid) instanceof RoomState.Refused) {
				leave(name);
			}
		}).thenApply((nothing) -> room);
	}

	@Override
	public synchronized CompletableFuture<Void> leave(String name) {
		Jid jid = this.controls.address(name);
		BotRun running = this.run;
		if (running == null) {
			return notStarted();
		}
		this.rooms.remove(jid);
		return running.leave(jid);
	}

	private static <T> CompletableFuture<T> notStarted() {
		return CompletableFuture.failedFuture(new BotException("The bot is not started"));
	}

	@Override
	public CompletableFuture<List<RoomInfo>> directory(RoomListing... ways) {
		return this.controls.directory(ways);
	}

	@Override
	public CompletableFuture<Jid> create(String name, RoomConfiguration configuration) {
		return this.controls.create(name, configuration);
	}

	@Override
	public Jid oneToOne(Jid person) {
		return this.controls.oneToOne(person);
	}

	@Override
	public CompletableFuture<List<RoomSubscription>> subscriptions() {
		return this.controls.subscriptions();
	}

	@Override
	public DirectChat direct(Peer peer) {
		return new CurrentChat(peer, () -> this.run);
	}

	@Override
	public CompletableFuture<Jid> openOneToOne(Jid person) {
		return this.controls.openOneToOne(person);
	}

	@Override
	public RoomControl control(Jid room) {
		return this.controls.room(room);
	}

	@Override
	public BotFiles files() {
		return this.files;
	}

	@Override
	public People people() {
		return this.circle;
	}

	private final class CurrentRun implements Inquirer {

		@Override
		public <T> CompletableFuture<T> ask(Function<Link, CompletionStage<T>> request) {
			BotRun running = BotEngine.this.run;
			return (running != null) ? running.ask(request) : notStarted();
		}

	}

	private final class EngineRoom implements Room {

		private final Jid jid;

		EngineRoom(Jid jid) {
			this.jid = jid;
		}

		@Override
		public Jid jid() {
			return this.jid;
		}

		@Override
		public boolean joined() {
			BotRun running = BotEngine.this.run;
			return running != null && running.state(this.jid) instanceof RoomState.Joined;
		}

		@Override
		public CompletableFuture<Delivery> send(Reply reply) {
			return deliver((running) -> running.send(this.jid, reply));
		}

		@Override
		public CompletableFuture<Delivery> edit(MessageRef message, String text) {
			return change(new Content.Edit(message, Reply.text(text).text()));
		}

		@Override
		public CompletableFuture<Delivery> delete(MessageRef message) {
			return change(new Content.Deletion(message));
		}

		@Override
		public CompletableFuture<Delivery> react(MessageRef message, String... reactions) {
			return change(new Content.Reactions(message, Stream.of(reactions).distinct().toList()));
		}

		private CompletableFuture<Delivery> change(Content.Change change) {
			return deliver((running) -> running.change(this.jid, change));
		}

		private CompletableFuture<Delivery> deliver(Function<BotRun, CompletableFuture<Delivery>> delivery) {
			BotRun running = BotEngine.this.run;
			return (running != null) ? delivery.apply(running) : CompletableFuture
				.failedFuture(new DeliveryException(DeliveryException.Reason.STOPPED, "The bot is not started"));
		}

		@Override
		public History history() {
			return new ArchiveHistory(this.jid, this::page, BotEngine.this.readers);
		}

		private CompletableFuture<ArchivePage> page(ArchiveQuery query) {
			BotRun running = BotEngine.this.run;
			return (running != null) ? running.archive(query) : notStarted();
		}

		@Override
		public void show(ChatState state) {
			BotRun running = BotEngine.this.run;
			if (running != null) {
				running.show(this.jid, state);
			}
		}

		@Override
		public List<Occupant> occupants() {
			BotRun running = BotEngine.this.run;
			return (running != null) ? running.occupants(this.jid) : List.of();
		}

		@Override
		public DirectChat direct(String nick) {
			return BotEngine.this.direct(Peer.occupant(this.jid, nick));
		}

		@Override
		public RoomControl control() {
			return BotEngine.this.control(this.jid);
		}

	}

}
