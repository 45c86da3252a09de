package com.ethora.bot.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.MessageRef;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;

import org.jspecify.annotations.Nullable;

/**
 * Lets messages say what became of them: of the changes that an archive keeps beside them
 * the last counts, if it is by who sent the message, and a deletion is the last.
 */
final class Folding {

	/** Of changes of messages that never come no more are kept than this. */
	private static final int MOST = 1000;

	private final Map<Target, RoomEvent> changes = new HashMap<>();

	/** Learn of changes in their order, all of them later than those known. */
	void learn(List<RoomEvent> later) {
		later.forEach((change) -> learn(change, true));
	}

	/** Learn of changes in their order, all of them earlier than those known. */
	void learnEarlier(List<RoomEvent> earlier) {
		for (int i = earlier.size() - 1; i >= 0; i--) {
			learn(earlier.get(i), false);
		}
	}

	private void learn(RoomEvent change, boolean later) {
		Target.of(change)
			.filter((target) -> this.changes.size() < MOST || this.changes.containsKey(target))
			.ifPresent((target) -> this.changes.merge(target, change,
					(known, learned) -> prevails(known, learned, later)));
	}

	private static RoomEvent prevails(RoomEvent known, RoomEvent learned, boolean later) {
		if (known instanceof RoomEvent.Deleted || learned instanceof RoomEvent.Deleted) {
			return (known instanceof RoomEvent.Deleted) ? known : learned;
		}
		return later ? learned : known;
	}

	RoomMessage fold(RoomMessage message) {
		RoomMessage folded = apply(this.changes.remove(Target.sent(message)), message);
		return apply(this.changes.remove(Target.archived(message)), folded);
	}

	private static RoomMessage apply(@Nullable RoomEvent change, RoomMessage message) {
		if (change instanceof RoomEvent.Deleted) {
			return message.emptied();
		}
		boolean emptied = message.kind() == RoomMessage.Kind.CONTROL;
		return (change instanceof RoomEvent.Edited edit && !emptied) ? message.withText(edit.text()) : message;
	}

	/**
	 * Which message is changed, by whom.
	 *
	 * @param nick who sent the message and the change
	 * @param id the sender's id of the message
	 * @param archiveId the room's id of the message
	 */
	private record Target(String nick, @Nullable String id, @Nullable String archiveId) {

		static Target sent(RoomMessage message) {
			return new Target(message.sender().nick(), message.id(), null);
		}

		static Target archived(RoomMessage message) {
			return new Target(message.sender().nick(), null, message.archiveId());
		}

		static Optional<Target> of(RoomEvent change) {
			if (change instanceof RoomEvent.Edited edit) {
				return Optional.of(of(edit.sender().nick(), edit.message()));
			}
			if (change instanceof RoomEvent.Deleted deletion) {
				return Optional.of(of(deletion.sender().nick(), deletion.message()));
			}
			return Optional.empty();
		}

		private static Target of(String nick, MessageRef message) {
			return (message.archiveId() != null) ? new Target(nick, null, message.archiveId())
					: new Target(nick, message.id(), null);
		}

	}

}
