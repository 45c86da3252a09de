package com.ethora.bot.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.cursor.Cursor;
import com.ethora.bot.cursor.CursorSettings;
import com.ethora.bot.cursor.CursorStore;
import com.ethora.bot.cursor.Cursors;
import com.ethora.bot.cursor.MemoryCursorStore;
import com.ethora.bot.session.Backoff;
import com.ethora.bot.simulation.SimulatedLink;
import com.ethora.bot.simulation.SimulatedRoom;
import com.ethora.bot.simulation.SimulatedTimeline;
import com.ethora.bot.simulation.SimulatedWire;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;

import org.jspecify.annotations.Nullable;

/**
 * Rooms on a simulated wire, and what their listener was told.
 */
final class RoomsFixture implements RoomsListener {

	static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	static final String NICK = "app_bot";

	static final int PAGE = 3;

	static final Duration PRESENCE_CHECK = Duration.ofMinutes(5);

	static final CursorSettings AT_ONCE = new CursorSettings(Duration.ZERO, Duration.ofSeconds(15),
			Duration.ofSeconds(5));

	/** No chance: 2, 4, 8, ... 120 seconds. */
	static final Backoff RETRY = new Backoff(Duration.ofSeconds(2), 2, Duration.ofMinutes(2), 0);

	final SimulatedTimeline timeline = new SimulatedTimeline();

	final SimulatedWire wire = new SimulatedWire(this.timeline);

	final SimulatedRoom lobby = this.wire.room(LOBBY);

	final CursorStore cursors = new MemoryCursorStore();

	/** The texts of the messages to deal with. */
	final List<String> heard = new ArrayList<>();

	final List<LogEntry> entries = new ArrayList<>();

	final List<String> echoed = new ArrayList<>();

	final List<RoomEvent> events = new ArrayList<>();

	/** Ids of our own messages that are behind the cursor. */
	final List<String> settled = new ArrayList<>();

	int leftOut;

	final List<String> told = new ArrayList<>();

	final List<RoomState> states = new ArrayList<>();

	final Rooms rooms;

	/** Whether messages are finished as soon as they come. */
	boolean finishing = true;

	RoomsFixture() {
		this(List.of(LOBBY));
	}

	RoomsFixture(List<Jid> jids) {
		this(jids, LogSettings.DEFAULTS);
	}

	RoomsFixture(List<Jid> jids, LogSettings logDefaults) {
		LogSettings log = new LogSettings(logDefaults.archiveTimeout(), PAGE, logDefaults.mailbox(),
				logDefaults.catchUp(), logDefaults.catchUpByRoom());
		RoomSettings defaults = RoomSettings.DEFAULTS;
		RoomSettings settings = new RoomSettings(defaults.concurrentJoins(), defaults.joinGap(), defaults.joinTimeout(),
				RETRY, PRESENCE_CHECK, log);
		this.rooms = new Rooms(jids, settings, new Cursors(this.cursors, this.timeline, AT_ONCE), this.timeline,
				new SplittableRandom(1), this);
	}

	SimulatedLink connect() {
		this.wire.connect(CredentialsSupplier.of(new Credentials(Jid.parse("app_bot@example.com"), "secret")),
				new Street());
		this.timeline.runDue();
		return this.wire.link();
	}

	/** Lose the link and get another one. */
	SimulatedLink reconnect() {
		this.wire.link().cut();
		this.timeline.runDue();
		return connect();
	}

	void advance(long seconds) {
		this.timeline.advance(Duration.ofSeconds(seconds));
	}

	RoomMessage says(String text) {
		RoomMessage message = this.lobby.says("ann", text);
		this.timeline.runDue();
		return message;
	}

	RoomState state() {
		return this.rooms.state(LOBBY);
	}

	Cursor cursor() {
		return this.cursors.load(LOBBY).toCompletableFuture().join().orElseThrow();
	}

	@Override
	public void message(LogEntry entry) {
		this.heard.add(entry.message().text());
		this.entries.add(entry);
		if (this.finishing) {
			entry.finish();
		}
	}

	@Override
	public void echoed(RoomMessage message) {
		this.echoed.add(message.text());
	}

	@Override
	public void event(RoomEvent event) {
		this.events.add(event);
	}

	@Override
	public void live(Jid room, @Nullable String newest) {
		this.told.add("live " + room.local());
	}

	@Override
	public void settled(Jid room, String id) {
		this.settled.add(id);
	}

	@Override
	public void leftOut(Jid room, int messages) {
		this.leftOut += messages;
	}

	@Override
	public void changed(Jid room, RoomState state) {
		this.told.add(state.getClass().getSimpleName() + " " + room.local());
		this.states.add(state);
	}

	/** The part of the session: everything reaches the rooms on the timeline. */
	private final class Street implements LinkListener {

		@Override
		public void heard() {
			// Nobody watches.
		}

		@Override
		public void online(Jid address) {
			SimulatedLink link = RoomsFixture.this.wire.link();
			RoomsFixture.this.timeline.execute(() -> RoomsFixture.this.rooms.online(link, NICK));
		}

		@Override
		public void received(RoomEvent event) {
			RoomsFixture.this.timeline.execute(() -> RoomsFixture.this.rooms.received(event));
		}

		@Override
		public void removed(Jid room, Removal removal) {
			RoomsFixture.this.timeline.execute(() -> RoomsFixture.this.rooms.removed(room, removal));
		}

		@Override
		public void bounced(Jid room, String id, Refusal refusal) {
			throw new IllegalStateException("Nothing is sent here");
		}

		@Override
		public void closed(LinkFailure failure) {
			RoomsFixture.this.timeline.execute(RoomsFixture.this.rooms::offline);
		}

	}

}
