package com.ethora.bot.sandbox.muc;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Recipient;
import com.ethora.bot.sandbox.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Brings lasting messages to everybody in a room, unless something shall go wrong.
 */
final class Broadcasts {

	private final DeliveryFaults faults;

	private @Nullable Broadcast held;

	Broadcasts(DeliveryFaults faults) {
		this.faults = faults;
	}

	void send(Room room, Jid sender, Element message) {
		Broadcast broadcast = new Broadcast(room, sender, message, this.faults.takeLostEcho(),
				this.faults.takeDuplicate() ? 2 : 1);
		Broadcast before = this.held;
		if (before != null && before.room() == room) {
			this.held = null;
			broadcast.deliver();
			before.deliver();
		}
		else if (before == null && this.faults.takeSwap()) {
			this.held = broadcast;
		}
		else {
			broadcast.deliver();
		}
	}

	private record Broadcast(Room room, Jid sender, Element message, boolean loseEcho, int times) {

		private void deliver() {
			for (int i = 0; i < this.times; i++) {
				this.room.occupants().all().forEach(this::deliver);
			}
		}

		private void deliver(Occupant occupant) {
			for (Recipient client : occupant.clients()) {
				if (!this.loseEcho || !client.jid().equals(this.sender)) {
					client.deliver(this.message);
				}
			}
		}

	}

}
