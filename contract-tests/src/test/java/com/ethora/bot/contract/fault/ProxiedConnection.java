package com.ethora.bot.contract.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One client's connection: two directions, each pumped by a thread of its own.
 */
final class ProxiedConnection {

	private final Socket client;

	private final Socket server;

	private final Passage up;

	private final Passage down;

	private final Gate gate;

	private final Consumer<ProxiedConnection> ended;

	private final AtomicInteger directions = new AtomicInteger(2);

	private volatile boolean reset;

	ProxiedConnection(Socket client, Socket server, Passage up, Passage down, Gate gate,
			Consumer<ProxiedConnection> ended) {
		this.client = client;
		this.server = server;
		this.up = up;
		this.down = down;
		this.gate = gate;
		this.ended = ended;
	}

	void start() throws IOException {
		this.client.setTcpNoDelay(true);
		this.server.setTcpNoDelay(true);
		thread("up", () -> pump(this.client, this.server, this.up));
		thread("down", () -> pump(this.server, this.client, this.down));
	}

	void reset() {
		this.reset = true;
		close(this.client, true);
		close(this.server, true);
		this.gate.knock();
	}

	private void pump(Socket from, Socket to, Passage passage) {
		try {
			if (handOn(from.getInputStream(), to.getOutputStream(), passage)) {
				this.gate.pass(this::isReset);
				to.shutdownOutput();
			}
		}
		catch (IOException ex) {
			// One end was reset, so the other end shall see the same.
			this.gate.pass(this::isReset);
			reset();
		}
		finally {
			finish();
		}
	}

	/**
	 * Whether all was handed on. TCP never goes on behind a gap: who has lost something
	 * gets nothing more, and does not hear of the end either.
	 */
	private boolean handOn(InputStream in, OutputStream out, Passage passage) throws IOException {
		byte[] buffer = new byte[16 * 1024];
		boolean lost = false;
		int count = in.read(buffer, 0, passage.bite(buffer.length));
		while (count >= 0) {
			passage.pass(count, this::isReset);
			lost |= passage.swallows();
			if (!lost) {
				out.write(buffer, 0, count);
				out.flush();
			}
			count = in.read(buffer, 0, passage.bite(buffer.length));
		}
		return !lost;
	}

	private boolean isReset() {
		return this.reset;
	}

	private void finish() {
		if (this.directions.decrementAndGet() == 0) {
			close(this.client, false);
			close(this.server, false);
			this.ended.accept(this);
		}
	}

	private static void close(Socket socket, boolean hard) {
		try {
			if (hard) {
				// With a linger of zero, closing a socket sends a reset.
				socket.setSoLinger(true, 0);
			}
			socket.close();
		}
		catch (IOException ex) {
			// It is closed already, which is what we want.
		}
	}

	private void thread(String direction, Runnable task) {
		Thread thread = new Thread(task, "proxy-%s-%d".formatted(direction, this.client.getPort()));
		thread.setDaemon(true);
		thread.start();
	}

}
