package com.ethora.bot.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Announcement;
import com.ethora.bot.Bot;
import com.ethora.bot.BotException;
import com.ethora.bot.ChatState;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.control.Inquiries;
import com.ethora.bot.manners.Courtesy;
import com.ethora.bot.outbox.Outbox;
import com.ethora.bot.room.LogEntry;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.room.Rooms;
import com.ethora.bot.room.RoomsListener;
import com.ethora.bot.session.SessionListener;
import com.ethora.bot.session.SessionState;
import com.ethora.bot.turn.EventTurns;
import com.ethora.bot.turn.Turns;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.Persona;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;
import org.jspecify.annotations.Nullable;

/**
 * The one street: what the session hears goes to the rooms, what the rooms say goes to
 * turns and to the outbox.
 */
final class Traffic implements SessionListener, RoomsListener {

	private final Bot bot;

	private final Turns turns;

	private final EventTurns events;

	private final Outbox outbox;

	private final BotListener listener;

	private final CurrentNotes notes = new CurrentNotes();

	private final Inquiries inquiries;

	private final Entrances entrances;

	private final DirectTraffic direct;

	private final Company company;

	private final Courtesy courtesy;

	private @Nullable Rooms rooms;

	private @Nullable Link link;

	private boolean stopping;

	Traffic(Bot bot, Turns turns, EventTurns events, Outbox outbox, Inquiries inquiries, Entrances entrances,
			DirectTraffic direct, Company company, Courtesy courtesy, BotListener listener) {
		this.bot = bot;
		this.turns = turns;
		this.events = events;
		this.outbox = outbox;
		this.inquiries = inquiries;
		this.entrances = entrances;
		this.direct = direct;
		this.company = company;
		this.courtesy = courtesy;
		this.listener = listener;
	}

	/** Rooms and their listener know each other, so one of them comes later. */
	void route(Rooms rooms) {
		this.rooms = rooms;
	}

	CurrentNotes notes() {
		return this.notes;
	}

	/** The bot is not to be in this room any more. */
	void leave(Jid room) {
		rooms().leave(room);
		this.outbox.refuse(room, "The bot has left %s".formatted(room));
		this.entrances.left(room);
		this.courtesy.left(room);
	}

	/** The bot is to stop, and its connection is in this state. */
	void stopping(SessionState state) {
		this.stopping = true;
		giveUpIfReplaced(state);
	}

	/** Another process has taken over: it will say what we can no longer say. */
	private void giveUpIfReplaced(SessionState state) {
		if (this.stopping && state instanceof SessionState.Waiting waiting
				&& waiting.failure().kind() == LinkFailure.Kind.CONFLICT) {
			this.outbox.stop();
		}
	}

	CompletionStage<ArchivePage> archive(ArchiveQuery query) {
		return (this.link != null) ? this.link.archive(query)
				: CompletableFuture.failedFuture(new BotException("There is no connection"));
	}

	void show(Jid room, ChatState state) {
		if (this.link != null && rooms().state(room) instanceof RoomState.Joined) {
			this.link.show(room, state);
		}
	}

	@Override
	public void changed(SessionState state) {
		giveUpIfReplaced(state);
		this.listener.connectionChanged(this.bot, state);
	}

	@Override
	public void online(Link link, Jid address) {
		this.link = link;
		this.notes.online(link);
		this.inquiries.online(link);
		this.company.online(link);
		this.courtesy.online(link.notes());
		this.outbox.online(link, address.requireLocal());
		rooms().online(link, address.requireLocal());
		this.direct.online(link);
	}

	@Override
	public void offline() {
		this.link = null;
		this.notes.offline();
		this.inquiries.offline();
		this.company.offline();
		this.courtesy.offline();
		this.outbox.offline();
		this.direct.offline();
		rooms().offline();
	}

	@Override
	public void received(RoomEvent event) {
		if (event instanceof RoomMessage message && message.archiveId() != null
				&& message.origin() == RoomMessage.Origin.LIVE) {
			this.outbox.saw(message.room(), message.archiveId());
		}
		if (event instanceof RoomMessage message) {
			this.courtesy.happened(message);
		}
		if (event instanceof RoomEvent.Invited || event instanceof RoomEvent.Overheard) {
			// They are no events of a room the bot is in.
			event(event);
		}
		else {
			rooms().received(event);
		}
	}

	@Override
	public void met(ContactEvent event) {
		this.company.met(event);
		this.listener.met(this.bot, event);
	}

	@Override
	public Persona persona() {
		return this.company.persona();
	}

	@Override
	public void removed(Jid room, Removal removal) {
		rooms().removed(room, removal);
		this.courtesy.removed(room, removal);
	}

	@Override
	public void bounced(Jid room, String id, Refusal refusal) {
		this.outbox.bounced(room, id, refusal);
		if (refusal.notInRoom()) {
			rooms().removed(room, Removal.UNKNOWN);
		}
	}

	@Override
	public void direct(DirectEvent event) {
		this.direct.received(event);
	}

	@Override
	public void acknowledged(Peer peer, String id, boolean read) {
		this.direct.acknowledged(peer, id, read);
	}

	@Override
	public void returned(Peer peer, String id, Refusal refusal) {
		this.direct.returned(peer, id, refusal);
	}

	@Override
	public void announced(Announcement announcement) {
		this.listener.announced(this.bot, announcement);
	}

	@Override
	public void message(LogEntry entry) {
		this.courtesy.message(() -> this.turns.accept(entry));
	}

	@Override
	public void echoed(RoomMessage message) {
		this.outbox.echoed(message);
	}

	@Override
	public void event(RoomEvent event) {
		this.outbox.happened(event);
		this.courtesy.happened(event);
		this.listener.happened(this.bot, event);
		this.events.accept(event);
	}

	@Override
	public void live(Jid room, @Nullable String newest) {
		this.outbox.open(room, newest);
	}

	@Override
	public void settled(Jid room, String id) {
		this.outbox.settled(room, id);
	}

	@Override
	public void leftOut(Jid room, int messages) {
		this.listener.leftOut(this.bot, room, messages);
	}

	@Override
	public void changed(Jid room, RoomState state) {
		if (!(state instanceof RoomState.Joined)) {
			this.outbox.close(room);
		}
		if (state instanceof RoomState.Refused refused) {
			this.outbox.refuse(room, "%s does not let the bot in: %s".formatted(room, refused.reason()));
			this.courtesy.refused(room);
		}
		if (state instanceof RoomState.Joined) {
			this.courtesy.entered(room);
		}
		this.entrances.changed(room, state);
		this.direct.roomChanged();
		this.listener.roomChanged(this.bot, room, state);
	}

	private Rooms rooms() {
		if (this.rooms == null) {
			throw new IllegalStateException("No rooms to route to");
		}
		return this.rooms;
	}

}
