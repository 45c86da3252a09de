package com.ethora.bot.contract.chaos.bot;

import java.util.concurrent.CompletionStage;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Wire;

import org.jspecify.annotations.Nullable;

/**
 * A wire that loses echoes, says things twice, and repeats the past, when it is told to.
 */
final class FaultyWire implements Wire {

	private final Wire wire;

	private final PortFaults faults;

	private volatile @Nullable FaultyListener current;

	FaultyWire(Wire wire, PortFaults faults) {
		this.wire = wire;
		this.faults = faults;
	}

	@Override
	public Link connect(CredentialsSupplier credentials, LinkListener listener) {
		FaultyListener faulty = new FaultyListener(listener, credentials.get().account().requireLocal(), this.faults);
		this.current = faulty;
		return new FaultyLink(this.wire.connect(credentials, faulty), faulty, this.faults);
	}

	/** Deliver once more what was delivered lately. */
	void repeatThePast() {
		FaultyListener listener = this.current;
		if (listener != null) {
			this.faults.recent().forEach(listener::received);
		}
	}

	private static final class FaultyListener extends ForwardingListener {

		private final String nick;

		private final PortFaults faults;

		FaultyListener(LinkListener listener, String nick, PortFaults faults) {
			super(listener);
			this.nick = nick;
			this.faults = faults;
		}

		@Override
		public synchronized void received(RoomEvent event) {
			if (event instanceof RoomMessage message && message.origin() == Origin.LIVE) {
				received(message);
			}
			else {
				super.received(event);
			}
		}

		private void received(RoomMessage message) {
			if (message.sender().nick().equals(this.nick) && this.faults.takeLostEcho()) {
				return;
			}
			this.faults.passed(message);
			super.received(message);
			if (this.faults.takeRepetition()) {
				super.received(message);
			}
		}

		synchronized void replay(RoomMessage message) {
			super.received(message.withOrigin(Origin.HISTORY));
		}

	}

	private static final class FaultyLink extends ForwardingLink {

		private final FaultyListener listener;

		private final PortFaults faults;

		FaultyLink(Link link, FaultyListener listener, PortFaults faults) {
			super(link);
			this.listener = listener;
			this.faults = faults;
		}

		@Override
		public CompletionStage<Void> join(Jid room, String nick) {
			return super.join(room, nick).thenRun(() -> {
				if (this.faults.takeReplay(room)) {
					this.faults.recent(room).forEach(this.listener::replay);
				}
			});
		}

	}

}
