package com.ethora.bot.xmpp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Elements that wait to be written to a socket. While there are any a borrowed thread
 * writes them, many at a time if many wait.
 */
final class SocketWriter {

	private static final int BATCH = 16 * 1024;

	private final Queue<byte[]> elements = new ConcurrentLinkedQueue<>();

	private final AtomicInteger size = new AtomicInteger();

	private final AtomicBoolean writing = new AtomicBoolean();

	private final Executor executor;

	private final Target target;

	private final Consumer<IOException> failed;

	private volatile boolean cleared;

	SocketWriter(Executor executor, Target target, Consumer<IOException> failed) {
		this.executor = executor;
		this.target = target;
		this.failed = failed;
	}

	boolean offer(byte[] element) {
		if (this.cleared) {
			return true;
		}
		if (this.size.incrementAndGet() > Channel.MAX_WAITING) {
			this.size.decrementAndGet();
			return false;
		}
		this.elements.add(element);
		if (this.writing.compareAndSet(false, true)) {
			this.executor.execute(this::drain);
		}
		return true;
	}

	int size() {
		return this.size.get();
	}

	/** Forget what waits, and what is still to come. */
	void clear() {
		this.cleared = true;
		this.elements.clear();
	}

	private void drain() {
		try {
			do {
				for (byte[] batch = batch(); batch.length > 0; batch = batch()) {
					this.target.write(batch);
				}
				this.writing.set(false);
			}
			while (!this.elements.isEmpty() && this.writing.compareAndSet(false, true));
		}
		catch (IOException ex) {
			clear();
			this.failed.accept(ex);
		}
	}

	private byte[] batch() {
		ByteArrayOutputStream batch = new ByteArrayOutputStream();
		while (batch.size() < BATCH) {
			byte[] element = this.elements.poll();
			if (element == null) {
				break;
			}
			this.size.decrementAndGet();
			batch.writeBytes(element);
		}
		return batch.toByteArray();
	}

	/**
	 * Where the bytes go.
	 */
	@FunctionalInterface
	interface Target {

		/** Write the bytes, and wait until they are on their way. */
		void write(byte[] bytes) throws IOException;

	}

}
