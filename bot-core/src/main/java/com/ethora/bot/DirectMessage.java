package com.ethora.bot;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One message to the bot alone.
 *
 * @param peer who it is from, and where an answer goes
 * @param sender what they say about themselves; the nick is vouched for
 * @param text what was written
 * @param id the sender's own id of the message, if it has one
 * @param archiveId the id in the archive of the bot's account, where the server keeps one
 * @param time when the server took it
 * @param origin how it reached us
 * @param kind what sort of message it is
 * @param requests what the sender wants to be told about it
 * @param data the attributes of Ethora's {@code <data>} element, not vouched for by
 * anybody
 */
public record DirectMessage(Peer peer, Sender sender, String text, @Nullable String id, @Nullable String archiveId,
		Instant time, Origin origin, RoomMessage.Kind kind, Set<Request> requests,
		Map<String, String> data) implements DirectEvent {

	public DirectMessage {
		requests = Set.copyOf(requests);
		data = Map.copyOf(data);
	}

	/**
	 * Return whether it was sent while the bot was not there.
	 * @return whether the server has kept it for us
	 */
	public boolean delayed() {
		return this.origin == Origin.DELAYED;
	}

	/**
	 * Return the files that are shown. Read from the data at every call.
	 * @return the files, none when it shows none that make sense
	 */
	public List<Attachment> attachments() {
		return new MessageData(this.data).attachments();
	}

	/**
	 * Return the language it is written in, as its sender's client or the server says.
	 * @return the language, if that is told
	 */
	public Optional<Locale> language() {
		return new MessageData(this.data).language();
	}

	/**
	 * Return the answers it offers as buttons. Read from the data at every call.
	 * @return the buttons
	 */
	public List<QuickReply> quickReplies() {
		return new MessageData(this.data).quickReplies();
	}

	/** Without the text: a message may end up in a log. */
	@Override
	public String toString() {
		return "DirectMessage[peer=%s, id=%s, archiveId=%s, origin=%s, kind=%s]".formatted(this.peer, this.id,
				this.archiveId, this.origin, this.kind);
	}

	/**
	 * How a message reached us.
	 */
	public enum Origin {

		/** Sent while we were there. */
		LIVE,

		/** Sent while we were not there, and kept for us. */
		DELAYED,

		/** Sent to another session of our account: a copy, not for us to answer. */
		COPY

	}

	/**
	 * What a sender wants to be told.
	 */
	public enum Request {

		/** That the message has arrived. */
		RECEIPT,

		/** That the message was read. */
		MARKER

	}

}
