package com.ethora.bot;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One message of a room.
 *
 * @param room the bare address of the room
 * @param sender who wrote it
 * @param text what was written
 * @param id the sender's own id of the message, if it has one
 * @param archiveId the room's id of the message, absent where the server keeps no archive
 * @param time when the server took it
 * @param origin how it reached us
 * @param kind what sort of message it is
 * @param data the attributes of Ethora's {@code <data>} element, and the value of its
 * {@code <translations>} under that name, and the language as {@code xml:lang}; not
 * vouched for by anybody
 */
public record RoomMessage(Jid room, Sender sender, String text, @Nullable String id, @Nullable String archiveId,
		Instant time, Origin origin, Kind kind, Map<String, String> data) implements RoomEvent {

	public RoomMessage {
		data = Map.copyOf(data);
	}

	/**
	 * Return the same message as it would have reached us another way.
	 * @param origin how
	 * @return the changed message
	 */
	public RoomMessage withOrigin(Origin origin) {
		return new RoomMessage(this.room, this.sender, this.text, this.id, this.archiveId, this.time, origin, this.kind,
				this.data);
	}

	/**
	 * Return the same message with another text.
	 * @param text the text
	 * @return the changed message
	 */
	public RoomMessage withText(String text) {
		return new RoomMessage(this.room, this.sender, text, this.id, this.archiveId, this.time, this.origin, this.kind,
				this.data);
	}

	/**
	 * Return what is left of this message when it is deleted: that it was there.
	 * @return a message without a text
	 */
	public RoomMessage emptied() {
		return new RoomMessage(this.room, this.sender, "", this.id, this.archiveId, this.time, this.origin,
				Kind.CONTROL, Map.of());
	}

	/**
	 * Return how to refer to this message.
	 * @return the reference; none when neither its sender nor the room has an id for it
	 */
	public Optional<MessageRef> ref() {
		boolean known = (this.id != null && !this.id.isBlank())
				|| (this.archiveId != null && !this.archiveId.isBlank());
		return known ? Optional.of(new MessageRef(this.id, this.archiveId)) : Optional.empty();
	}

	/**
	 * Return the files that are shown. Read from the data at every call.
	 * @return the files, none when it shows none that make sense
	 */
	public List<Attachment> attachments() {
		return new MessageData(this.data).attachments();
	}

	/**
	 * Return who is named by {@code @} and a name that their client chose from a list.
	 * Read from the data at every call.
	 * @return who is named, and where the text has their names
	 */
	public List<Mention> mentions() {
		return new MessageData(this.data).mentions(this.text);
	}

	/**
	 * Return whether somebody is among the {@link #mentions()}.
	 * @param account their account
	 * @return whether they are named
	 */
	public boolean mentions(Jid account) {
		return mentions().stream().anyMatch((mention) -> mention.jid().equals(account.bare()));
	}

	/**
	 * Return the thread it belongs to. Read from the data at every call.
	 * @return the message the thread begins with, if it belongs to one
	 */
	public Optional<ThreadParent> thread() {
		return new MessageData(this.data).thread();
	}

	/**
	 * Return whether what belongs to a thread is shown in the channel too.
	 * @return whether its sender wants it to be
	 */
	public boolean shownInChannel() {
		return "true".equals(this.data.get("showInChannel")) || thread().isEmpty();
	}

	/**
	 * Return the answers it offers as buttons. Read from the data at every call.
	 * @return the buttons
	 */
	public List<QuickReply> quickReplies() {
		return new MessageData(this.data).quickReplies();
	}

	/**
	 * Return the language it is written in, as its sender's client or the server says.
	 * @return the language, if that is told
	 */
	public Optional<Locale> language() {
		return new MessageData(this.data).language();
	}

	/**
	 * Return what it says in other languages, where its sender asked for that and the
	 * server translates. Read from the data at every call.
	 * @return the translations
	 */
	public List<Translation> translations() {
		return new MessageData(this.data).translations();
	}

	/** Without the text: a message may end up in a log. */
	@Override
	public String toString() {
		return "RoomMessage[room=%s, sender=%s, id=%s, archiveId=%s, origin=%s, kind=%s]".formatted(this.room,
				this.sender.nick(), this.id, this.archiveId, this.origin, this.kind);
	}

	/**
	 * How a message reached us.
	 */
	public enum Origin {

		/** Written while we were in the room. */
		LIVE,

		/** Read from the archive because we missed it. */
		ARCHIVE,

		/** Old when we joined, replayed by the server. */
		HISTORY

	}

	/**
	 * What sort of message it is.
	 */
	public enum Kind {

		/** Somebody said something. */
		TEXT,

		/** A file; its text is only the word for it. */
		MEDIA,

		/** A notice of the room itself, nobody's words. */
		SYSTEM,

		/** A call, an edit, a deletion: nothing that was said. */
		CONTROL

	}

}
