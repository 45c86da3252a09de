package com.ethora.bot.xmpp;

import java.util.concurrent.CountDownLatch;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;

/**
 * A listener that takes no event before a gate opens.
 */
final class SlowListener extends RecordingListener {

	private final RecordingListener recording;

	private final CountDownLatch gate;

	SlowListener(RecordingListener recording, CountDownLatch gate) {
		this.recording = recording;
		this.gate = gate;
	}

	@Override
	public void online(Jid address) {
		this.recording.online(address);
	}

	@Override
	public void received(RoomEvent event) {
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.recording.received(event);
	}

}
