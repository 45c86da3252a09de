package com.ethora.bot.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.json.JsonWriter;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.Removal;

/**
 * A room of the {@link SimulatedWire}: who is in, what was said, and how it treats the
 * bot. Its settings hold until they are changed.
 */
public final class SimulatedRoom {

	private static final Refusal NOT_HERE = new Refusal("not-acceptable", "Only occupants are allowed");

	private final Jid jid;

	private final SimulatedTimeline timeline;

	private final SimulatedArchive archive;

	private final List<RoomEvent.Edited> edits = new ArrayList<>();

	private final Set<Silence> silences = EnumSet.noneOf(Silence.class);

	private Supplier<Fate> fates = () -> Fate.SHOWN;

	private Refusal joinRefusal;

	private Refusal archiveRefusal;

	private Refusal messageRefusal;

	private boolean ownHidden;

	private boolean repetitionsDisguised;

	private int history;

	private int joins;

	private SimulatedLink occupant;

	private String nick;

	SimulatedRoom(Jid jid, SimulatedTimeline timeline) {
		this.jid = jid;
		this.timeline = timeline;
		this.archive = new SimulatedArchive(jid);
	}

	/** Have a person say something. */
	public RoomMessage says(String nick, String text) {
		return says(nick, text, Fate.SHOWN);
	}

	/** Have a person say something that may not reach the bot as it should. */
	public RoomMessage says(String nick, String text, Fate fate) {
		RoomMessage message = message(Sender.of(nick), "id-" + this.archive.nextNumber(), text);
		show(message, fate);
		return message;
	}

	/** Have a person say something with more to it than a text. */
	public RoomMessage says(String nick, String text, RoomMessage.Kind kind, Map<String, String> data) {
		RoomMessage plain = message(Sender.of(nick), "id-" + this.archive.nextNumber(), text);
		RoomMessage message = new RoomMessage(plain.room(), plain.sender(), text, plain.id(), plain.archiveId(),
				plain.time(), plain.origin(), kind, data);
		show(message, Fate.SHOWN);
		return message;
	}

	/** Have a person say something in a thread. */
	public RoomMessage says(String nick, String text, ThreadParent thread) {
		String parent = JsonWriter.write(Map.of("id", thread.id(), "text", thread.text()));
		return says(nick, text, RoomMessage.Kind.TEXT, Map.of("isReply", "true", "mainMessage", parent));
	}

	/** Have something happen that is no message. */
	public void happens(RoomEvent event) {
		tell(event, Fate.SHOWN);
	}

	/** Have something in the archive that is nobody's message. */
	public void noise() {
		this.archive.noise();
	}

	/** Let the bot in from now on. */
	public void admit() {
		this.joinRefusal = null;
		this.silences.remove(Silence.JOIN);
	}

	/** Do not let the bot in from now on. */
	public void refuse(Refusal refusal) {
		this.joinRefusal = refusal;
	}

	/** Do not answer when the bot wants in. */
	public void ignoreJoins() {
		this.silences.add(Silence.JOIN);
	}

	/** Read the archive to the bot from now on. */
	public void openArchive() {
		this.archiveRefusal = null;
		this.silences.remove(Silence.ARCHIVE);
	}

	/** Do not read the archive to the bot from now on. */
	public void refuseArchive(Refusal refusal) {
		this.archiveRefusal = refusal;
	}

	/** Do not answer when the bot asks for the archive. */
	public void ignoreArchive() {
		this.silences.add(Silence.ARCHIVE);
	}

	/** Be a room on a server that keeps no archive and gives no archive ids. */
	public void withoutArchive() {
		refuseArchive(new Refusal("service-unavailable", null));
		this.archive.withoutIds();
	}

	/** Leave the bot's own messages out when it reads the archive. */
	public void hideOwnInArchive() {
		this.ownHidden = true;
	}

	/** Make every repetition look like another message. */
	public void disguiseRepetitions() {
		this.repetitionsDisguised = true;
	}

	/** Repeat some messages to everybody who enters. */
	public void replayHistory(int messages) {
		this.history = messages;
	}

	/** Send all messages of the bot back from now on, or no longer. */
	public void bounce(Refusal refusal) {
		this.messageRefusal = refusal;
	}

	/** Decide what becomes of the messages of the bot. */
	public void fate(Fate fate) {
		this.fates = () -> fate;
	}

	/** Decide, one by one, what becomes of the messages of the bot. */
	public void fates(Supplier<Fate> fates) {
		this.fates = fates;
	}

	/** Remove the bot and say so. */
	public void kick(Removal removal) {
		SimulatedLink link = this.occupant;
		if (link != null) {
			this.occupant = null;
			link.toClient(() -> link.listener().removed(this.jid, removal));
		}
	}

	/** Remove the bot without a word. */
	public void evict() {
		this.occupant = null;
	}

	/** Return whether the room shows the bot as present. */
	public boolean occupied() {
		return this.occupant != null;
	}

	boolean occupiedBy(SimulatedLink link) {
		return this.occupant == link;
	}

	/** Return how often the bot asked to be let in. */
	public int joins() {
		return this.joins;
	}

	/** Return all that was ever said, oldest first, as it is shown now. */
	public List<RoomMessage> log() {
		return this.archive.messages();
	}

	/** Return all edits that were shown, oldest first. */
	public List<RoomEvent.Edited> edits() {
		return this.edits;
	}

	/** Forget the older part of the archive. */
	public void purge() {
		this.archive.purge();
	}

	void join(SimulatedLink link, String nick, CompletableFuture<Void> joined) {
		this.joins++;
		if (this.silences.contains(Silence.JOIN)) {
			return;
		}
		if (this.joinRefusal != null) {
			link.refuse(joined, new RefusedException(this.joinRefusal));
			return;
		}
		this.occupant = link;
		this.nick = nick;
		this.archive.newest(this.history)
			.forEach((old) -> link
				.toClient(() -> link.listener().received(SimulatedArchive.as(RoomMessage.Origin.HISTORY, old))));
		link.answer(joined, null);
	}

	void gone(SimulatedLink link) {
		if (this.occupant == link) {
			this.occupant = null;
		}
	}

	void receive(SimulatedLink link, OutboundMessage message) {
		if (this.occupant != link || this.messageRefusal != null) {
			Refusal refusal = (this.messageRefusal != null) ? this.messageRefusal : NOT_HERE;
			link.toClient(() -> link.listener().bounced(this.jid, message.id(), refusal));
			return;
		}
		Sender sender = Sender.of(this.nick);
		Content content = message.content();
		if (content instanceof Content.Edit edit) {
			edit(new RoomEvent.Edited(this.jid, sender, message.id(), edit.message(), edit.text()), this.fates.get());
		}
		else if (content instanceof Content.Deletion deletion) {
			delete(new RoomEvent.Deleted(this.jid, sender, "deleteMessageStanza", deletion.message()),
					this.fates.get());
		}
		else if (content instanceof Content.Reactions reactions) {
			tell(new RoomEvent.Reacted(this.jid, sender, message.id(), reactions.message(), reactions.reactions()),
					this.fates.get());
		}
		else {
			show(message(sender, message.id(), message.text()), this.fates.get());
		}
	}

	/** An edit of what is not there, or is somebody else's, is ignored in silence. */
	private void edit(RoomEvent.Edited edit, Fate fate) {
		if (fate != Fate.LOST && this.archive.edit(edit.message().archiveId(), edit.sender().nick(), edit.text())) {
			this.edits.add(edit);
			tell(edit, fate);
		}
	}

	private void delete(RoomEvent.Deleted deletion, Fate fate) {
		if (fate != Fate.LOST
				&& this.archive.edit(deletion.message().archiveId(), deletion.sender().nick(), "deleted")) {
			tell(deletion, fate);
		}
	}

	private void tell(RoomEvent event, Fate fate) {
		SimulatedLink link = Objects.requireNonNull(this.occupant);
		for (int i = 0; i < fate.times(); i++) {
			link.toClient(() -> link.listener().received(event));
		}
	}

	void read(SimulatedLink link, ArchiveQuery query, CompletableFuture<ArchivePage> page) {
		if (this.silences.contains(Silence.ARCHIVE)) {
			return;
		}
		if (this.archiveRefusal != null) {
			link.refuse(page, new RefusedException(this.archiveRefusal));
		}
		else if (!this.archive.reachesBackTo(query.after())) {
			link.refuse(page, new RefusedException(new Refusal("item-not-found", null)));
		}
		else {
			ArchivePage found = this.archive.page(query);
			link.answer(page, this.ownHidden ? withoutOwn(found) : found);
		}
	}

	private void show(RoomMessage message, Fate fate) {
		if (fate == Fate.LOST) {
			return;
		}
		this.archive.add(message);
		SimulatedLink link = this.occupant;
		if (link != null) {
			for (int i = 0; i < fate.times(); i++) {
				RoomMessage shown = (i > 0 && this.repetitionsDisguised) ? disguised(message) : message;
				link.toClient(() -> link.listener().received(shown));
			}
		}
	}

	private ArchivePage withoutOwn(ArchivePage page) {
		return new ArchivePage(
				page.messages().stream().filter((message) -> !message.sender().nick().equals(this.nick)).toList(),
				page.first(), page.last(), page.complete());
	}

	private static RoomMessage disguised(RoomMessage message) {
		return new RoomMessage(message.room(), message.sender(), message.text(), message.id() + "'",
				message.archiveId() + "'", message.time(), message.origin(), message.kind(), message.data());
	}

	private RoomMessage message(Sender sender, String id, String text) {
		return new RoomMessage(this.jid, sender, text, id, this.archive.nextId(), this.timeline.instant(),
				RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of());
	}

	private enum Silence {

		JOIN, ARCHIVE

	}

}
