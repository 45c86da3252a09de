package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import javax.net.ssl.SSLSocket;

import com.ethora.bot.wire.LinkFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Elements over TCP. One thread reads; writing borrows a thread while there is something
 * to write.
 */
final class TcpChannel implements Channel {

	private static final int BUFFER = 16 * 1024;

	private final XmppSettings settings;

	private final ChannelListener listener;

	private final Failures failures;

	private final SocketWriter writer;

	/** What is closed to end everything: closing what encrypts could wait. */
	private volatile Socket raw = new Socket();

	private volatile Socket socket = this.raw;

	private volatile boolean ended;

	/** Used by the thread that reads. */
	private StreamCutter cutter;

	TcpChannel(XmppSettings settings, ChannelListener listener) {
		this.settings = settings;
		this.listener = listener;
		this.failures = new Failures(settings);
		this.cutter = new StreamCutter(listener);
		this.writer = new SocketWriter(WireThreads.POOL, (bytes) -> this.socket.getOutputStream().write(bytes),
				this::broken);
	}

	@Override
	public void open() throws IOException {
		connect();
		if (this.settings.encryptedFromStart()) {
			this.socket = TlsSockets.over(this.raw, this.settings);
		}
		WireThreads.POOL.execute(this::read);
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
			attempt.connect(address, Math.toIntExact(Math.min(this.settings.connectTimeout().toMillis(), 60_000)));
		}
		catch (IOException ex) {
			attempt.close();
			throw ex;
		}
	}

	private void read() {
		byte[] bytes = new byte[BUFFER];
		try {
			while (!this.ended) {
				int count = this.socket.getInputStream().read(bytes);
				if (count < 0) {
					fail(Kind.LOST, "%s closed the connection", null);
					return;
				}
				take(bytes, count);
			}
		}
		catch (MalformedXmlException ex) {
			fail(Kind.PROTOCOL, "%s sent what is no XMPP: " + ex.getMessage(), ex);
		}
		catch (IOException ex) {
			broken(ex);
		}
	}

	private void take(byte[] bytes, int count) throws MalformedXmlException {
		Socket source = this.socket;
		for (int from = 0; from < count && !this.ended;) {
			from = this.cutter.accept(bytes, from, count);
			if (this.socket != source && from < count) {
				// Somebody in between may have put it there.
				throw new MalformedXmlException("Unencrypted data after encryption was agreed on");
			}
		}
	}

	@Override
	public void encrypt() throws IOException {
		this.socket = TlsSockets.over(this.raw, this.settings);
		this.cutter = new StreamCutter(this.listener);
	}

	private void broken(IOException cause) {
		fail(Kind.LOST, "The connection to %s broke", cause);
	}

	private void fail(Kind kind, String message, @Nullable Throwable cause) {
		this.listener.failed(this.failures.failure(kind, message, cause));
	}

	@Override
	public Framing framing() {
		return Framing.STREAM;
	}

	@Override
	public boolean encrypted() {
		return this.socket instanceof SSLSocket;
	}

	@Override
	public boolean offer(String xml) {
		return this.writer.offer(xml);
	}

	@Override
	public int waiting() {
		return this.writer.size();
	}

	@Override
	public void close() {
		abort();
	}

	@Override
	public void abort() {
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
