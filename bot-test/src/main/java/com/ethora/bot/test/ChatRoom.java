package com.ethora.bot.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import com.ethora.bot.Affiliation;
import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.Removal;
import org.jspecify.annotations.Nullable;

/**
 * A room of the {@link ChatServer}: who is in, what was said, and who is told.
 */
final class ChatRoom {

	private final Jid jid;

	private final VirtualTime time;

	private final Diary diary;

	private final RoomArchive archive = new RoomArchive();

	/** Everybody who is in, bots too. */
	private final Map<String, Occupant> occupants = new LinkedHashMap<>();

	private final Map<String, Affiliation> affiliations = new LinkedHashMap<>();

	private final Map<String, ServerLink> bots = new LinkedHashMap<>();

	private String subject = "";

	private int sent;

	ChatRoom(Jid jid, VirtualTime time, Predicate<Sender> tested) {
		this.jid = jid;
		this.time = time;
		this.diary = new Diary(jid.requireLocal(), tested);
	}

	Jid jid() {
		return this.jid;
	}

	Diary diary() {
		return this.diary;
	}

	RoomArchive archive() {
		return this.archive;
	}

	String subject() {
		return this.subject;
	}

	List<Occupant> occupants() {
		return List.copyOf(this.occupants.values());
	}

	Map<String, Affiliation> affiliations() {
		return Map.copyOf(this.affiliations);
	}

	boolean hasBots() {
		return !this.bots.isEmpty();
	}

	boolean seats(ServerLink link) {
		return this.bots.containsValue(link);
	}

	@Nullable Occupant occupant(String nick) {
		return this.occupants.get(nick);
	}

	/** A bot comes in: who is there is shown to it first, and then itself. */
	void join(ServerLink link, String nick, CompletableFuture<Void> joined) {
		if (this.affiliations.get(nick) == Affiliation.OUTCAST) {
			joined.completeExceptionally(new RefusedException(new Refusal("forbidden", "You are banned here")));
			return;
		}
		Occupant bot = occupant(link.sender(), link.account(),
				this.affiliations.getOrDefault(nick, Affiliation.MEMBER));
		this.occupants.values().forEach((other) -> link.hear(new RoomEvent.Entered(this.jid, other, true)));
		this.bots.put(nick, link);
		this.occupants.put(nick, bot);
		tell(new RoomEvent.Entered(this.jid, bot, false));
		link.done(joined);
	}

	/** A bot is no longer there, by its own will or because its link is lost. */
	void gone(ServerLink link) {
		this.bots.entrySet().stream().filter((seat) -> seat.getValue() == link).findFirst().ifPresent((seat) -> {
			this.bots.remove(seat.getKey());
			this.occupants.remove(seat.getKey());
			tell(new RoomEvent.Left(this.jid, seat.getKey()));
		});
	}

	/**
	 * A person is there.
	 * @param person who
	 * @param before whether it is no news
	 */
	void enter(Occupant person, boolean before) {
		this.occupants.put(person.nick(), person);
		this.affiliations.put(person.nick(), person.affiliation());
		tell(new RoomEvent.Entered(this.jid, person, before));
	}

	void leave(String nick) {
		if (this.occupants.remove(nick) != null) {
			tell(new RoomEvent.Left(this.jid, nick));
		}
	}

	/** Somebody stands differently with the room. */
	void affiliate(String nick, @Nullable Jid person, Affiliation affiliation) {
		this.affiliations.put(nick, affiliation);
		Occupant known = this.occupants.get(nick);
		if (known != null) {
			Jid account = (person != null) ? person : known.jid();
			Occupant changed = occupant(known.sender(), account, affiliation);
			this.occupants.put(nick, changed);
			tell(new RoomEvent.AffiliationChanged(this.jid, affiliation, account, nick));
			if (changed.role() != known.role()) {
				tell(new RoomEvent.RoleChanged(this.jid, nick, changed.role()));
			}
			if (affiliation == Affiliation.OUTCAST) {
				remove(nick, Removal.BANNED);
			}
		}
	}

	/** Somebody is shown out. */
	void remove(String nick, Removal removal) {
		ServerLink bot = this.bots.remove(nick);
		leave(nick);
		if (bot != null) {
			bot.removed(this.jid, removal);
		}
	}

	void subject(Sender who, String subject) {
		this.subject = subject;
		this.diary.add(who, Entry.What.CHANGES, "the subject to " + Diary.quoted(subject));
		tell(new RoomEvent.SubjectChanged(this.jid, subject, who.nick()));
	}

	RoomMessage say(Sender sender, @Nullable String id, Reply reply) {
		RoomMessage.Kind kind = reply.attachments().isEmpty() ? RoomMessage.Kind.TEXT : RoomMessage.Kind.MEDIA;
		RoomMessage message = new RoomMessage(this.jid, sender, reply.text(),
				(id != null) ? id : "message-" + ++this.sent, this.archive.nextId(this.time.instant()),
				this.time.instant(), RoomMessage.Origin.LIVE, reply.notice() ? RoomMessage.Kind.SYSTEM : kind,
				Wording.data(reply, this.jid));
		this.archive.add(message);
		this.diary.add(new Entry(this.diary.act(), sender, Entry.What.SAYS, reply.text(), reply, message.id(),
				message.archiveId(), false));
		tell(message);
		return message;
	}

	/** What a bot sends from a room it is not in comes back. */
	void receive(ServerLink link, OutboundMessage message) {
		if (!seats(link)) {
			link.bounced(this.jid, message.id(), new Refusal("not-acceptable", "Only occupants are allowed"));
			return;
		}
		Content content = message.content();
		if (content instanceof Content.Post post) {
			say(link.sender(), message.id(), post.reply());
		}
		else if (content instanceof Content.Edit edit) {
			edit(link.sender(), message.id(), edit.message(), edit.text());
		}
		else if (content instanceof Content.Deletion deletion) {
			delete(link.sender(), message.id(), deletion.message());
		}
		else if (content instanceof Content.Reactions reactions) {
			react(link.sender(), message.id(), reactions.message(), reactions.reactions());
		}
	}

	/** A change of what is not there, or is somebody else's, is ignored in silence. */
	void edit(Sender sender, String id, MessageRef ref, String text) {
		own(sender, ref).ifPresent((message) -> {
			this.archive.replace(message, (old) -> old.withText(text));
			this.diary.change(Objects.requireNonNull(message.archiveId()), sender, Entry.What.EDITS, text);
			tell(new RoomEvent.Edited(this.jid, sender, id, ref, text));
		});
	}

	void delete(Sender sender, String id, MessageRef ref) {
		own(sender, ref).ifPresent((message) -> {
			this.archive.replace(message, RoomMessage::emptied);
			this.diary.change(Objects.requireNonNull(message.archiveId()), sender, Entry.What.DELETES, "");
			tell(new RoomEvent.Deleted(this.jid, sender, id, ref));
		});
	}

	void react(Sender sender, String id, MessageRef ref, List<String> reactions) {
		String to = this.archive.find(ref).map((message) -> Diary.quoted(message.text())).orElse("what is not there");
		this.diary.add(sender, Entry.What.REACTS, "%s to %s".formatted(String.join(" ", reactions), to));
		tell(new RoomEvent.Reacted(this.jid, sender, id, ref, reactions));
	}

	void show(Sender sender, ChatState state) {
		if (state == ChatState.COMPOSING) {
			this.diary.add(sender, Entry.What.TYPES, "");
		}
		tell(new RoomEvent.Typing(this.jid, sender, state), (nick) -> !nick.equals(sender.nick()));
	}

	private Optional<RoomMessage> own(Sender sender, MessageRef ref) {
		return this.archive.find(ref).filter((message) -> message.sender().nick().equals(sender.nick()));
	}

	private void tell(RoomEvent event) {
		tell(event, (nick) -> true);
	}

	private void tell(RoomEvent event, Predicate<String> whom) {
		Map.copyOf(this.bots).forEach((nick, link) -> {
			if (whom.test(nick)) {
				link.hear(event);
			}
		});
	}

	static Occupant occupant(Sender sender, @Nullable Jid account, Affiliation affiliation) {
		Role role = affiliation.atLeast(Affiliation.ADMIN) ? Role.MODERATOR : Role.PARTICIPANT;
		return new Occupant(sender, affiliation, (affiliation == Affiliation.OUTCAST) ? Role.NONE : role, account);
	}

}
