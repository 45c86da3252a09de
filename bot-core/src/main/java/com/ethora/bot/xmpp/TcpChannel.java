package com.ethora.bot.xmpp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.ethora.bot.wire.LinkFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Elements over TCP. One thread reads; writing borrows a thread while there is something
 * to write.
 */
final class TcpChannel implements Channel {

	private static final int BUFFER = 16 * 1024;

	private final ChannelListener listener;

	private final Failures failures;

	private final SocketLine line;

	/** Used by the thread that reads. */
	private StreamCutter cutter;

	TcpChannel(XmppSettings settings, ChannelListener listener) {
		this.listener = listener;
		this.failures = new Failures(settings);
		this.cutter = new StreamCutter(listener);
		this.line = new SocketLine(settings, this::broken);
	}

	@Override
	public void open() throws IOException {
		this.line.dial();
		WireThreads.POOL.execute(this::read);
	}

	private void read() {
		byte[] bytes = new byte[BUFFER];
		try {
			while (!this.line.ended()) {
				int count = this.line.input().read(bytes);
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
		boolean encrypted = this.line.encrypted();
		for (int from = 0; from < count && !this.line.ended();) {
			from = this.cutter.accept(bytes, from, count);
			if (this.line.encrypted() != encrypted && from < count) {
				// Somebody in between may have put it there.
				throw new MalformedXmlException("Unencrypted data after encryption was agreed on");
			}
		}
	}

	@Override
	public void encrypt() throws IOException {
		this.line.encrypt();
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
		return this.line.encrypted();
	}

	@Override
	public boolean offer(String xml) {
		return this.line.offer(xml.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public int waiting() {
		return this.line.waiting();
	}

	@Override
	public void close() {
		abort();
	}

	@Override
	public void abort() {
		this.line.abort();
	}

}
