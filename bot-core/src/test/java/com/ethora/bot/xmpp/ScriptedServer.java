package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ServerSocketFactory;

/**
 * A server on this machine that follows a script with everyone who connects.
 */
final class ScriptedServer implements AutoCloseable {

	private final ServerSocket listening;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private final CompletableFuture<Void> failure = new CompletableFuture<>();

	private ScriptedServer(ServerSocketFactory factory) throws IOException {
		this.listening = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
	}

	static ScriptedServer tcp(Script<? super TcpPeer> script) throws IOException {
		return tcp(ServerSocketFactory.getDefault(), script);
	}

	static ScriptedServer tcp(ServerSocketFactory factory, Script<? super TcpPeer> script) throws IOException {
		return new ScriptedServer(factory).serve(TcpPeer::new, script);
	}

	/** A WebSocket that chooses the sub-protocol {@code xmpp}. */
	static ScriptedServer webSocket(Script<? super WebSocketPeer> script) throws IOException {
		return webSocket(ServerSocketFactory.getDefault(), script);
	}

	static ScriptedServer webSocket(ServerSocketFactory factory, Script<? super WebSocketPeer> script)
			throws IOException {
		return handshake(factory, (peer) -> {
			peer.accept("xmpp");
			script.follow(peer);
		});
	}

	/** A WebSocket whose script does the handshake too. */
	static ScriptedServer handshake(ServerSocketFactory factory, Script<? super WebSocketPeer> script)
			throws IOException {
		return new ScriptedServer(factory).serve(WebSocketPeer::new, script);
	}

	URI uri(String scheme) {
		return uri(scheme, "localhost");
	}

	URI uri(String scheme, String host) {
		return URI.create("%s://%s:%d%s".formatted(scheme, host, this.listening.getLocalPort(),
				scheme.startsWith("ws") ? "/ws" : ""));
	}

	/**
	 * Completed exceptionally when a script fails in another way than by a lost client.
	 */
	CompletableFuture<Void> failure() {
		return this.failure;
	}

	private <P> ScriptedServer serve(Greeting<P> greeting, Script<? super P> script) {
		daemon(() -> {
			while (true) {
				Socket socket = this.listening.accept();
				this.sockets.add(socket);
				socket.setTcpNoDelay(true);
				daemon(() -> script.follow(greeting.greet(socket)));
			}
		});
		return this;
	}

	private void daemon(Task task) {
		Thread thread = new Thread(() -> {
			try {
				task.run();
			}
			catch (IOException ex) {
				// The client or the test has gone.
				return;
			}
			catch (Exception | AssertionError ex) {
				this.failure.completeExceptionally(ex);
			}
		}, "scripted-server");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.listening.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	/**
	 * What a server does with a client.
	 *
	 * @param <P> the client
	 */
	@FunctionalInterface
	interface Script<P> {

		void follow(P peer) throws Exception;

	}

	private interface Greeting<P> {

		P greet(Socket socket) throws IOException;

	}

	private interface Task {

		void run() throws Exception;

	}

}
