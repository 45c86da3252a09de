package com.ethora.bot.xmpp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.Consumer;

import javax.net.ssl.SSLSocket;

/**
 * One connection over TCP, encrypted or not. Reading is the caller's; writing borrows a
 * thread while there is something to write.
 */
final class SocketLine {

	private static final int LONGEST_DIAL = 60_000;

	private final XmppSettings settings;

	private final SocketWriter writer;

	/** What is closed to end everything: closing what encrypts could wait. */
	private volatile Socket raw = new Socket();

	private volatile Socket socket = this.raw;

	private volatile boolean ended;

	SocketLine(XmppSettings settings, Consumer<IOException> broken) {
		this.settings = settings;
		this.writer = new SocketWriter(WireThreads.POOL, this::write, broken);
	}

	/** Connect, and encrypt if that comes first. Waits for the network. */
	void dial() throws IOException {
		connect();
		if (this.settings.encryptedFromStart()) {
			encrypt();
		}
	}

	private void connect() throws IOException {
		IOException failure = null;
		for (InetAddress address : InetAddress.getAllByName(this.settings.host())) {
			try {
				connect(new InetSocketAddress(address, this.settings.port()));
				return;
			}
			catch (IOException ex) {
				failure = ex;
			}
		}
		throw (failure != null) ? failure : new IOException("no address");
	}

	private void connect(InetSocketAddress address) throws IOException {
		Socket attempt = new Socket();
		this.raw = attempt;
		this.socket = attempt;
		if (this.ended) {
			throw new IOException("closed while connecting");
		}
		try {
			attempt.setTcpNoDelay(true);
			attempt.setKeepAlive(true);
			attempt.connect(address,
					Math.toIntExact(Math.min(this.settings.connectTimeout().toMillis(), LONGEST_DIAL)));
		}
		catch (IOException ex) {
			attempt.close();
			throw ex;
		}
	}

	void encrypt() throws IOException {
		this.socket = TlsSockets.over(this.raw, this.settings);
	}

	boolean encrypted() {
		return this.socket instanceof SSLSocket;
	}

	/** What is read now: another stream once the line is encrypted. */
	InputStream input() throws IOException {
		return this.socket.getInputStream();
	}

	/** Write, and wait until it is on its way. */
	void write(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
	}

	/** Take bytes to be written after those taken before. Never waits. */
	boolean offer(byte[] bytes) {
		return this.writer.offer(bytes);
	}

	int waiting() {
		return this.writer.size();
	}

	boolean ended() {
		return this.ended;
	}

	void abort() {
		this.ended = true;
		this.writer.clear();
		try {
			this.raw.close();
		}
		catch (IOException ex) {
			// It is gone either way.
			return;
		}
	}

}
