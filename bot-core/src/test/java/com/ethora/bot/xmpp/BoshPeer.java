package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server of XMPP over HTTP in tests: each request waits until it is answered.
 */
final class BoshPeer implements AutoCloseable {

	private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	BoshPeer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/bosh", (exchange) -> this.requests
			.add(new Request(exchange, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))));
		this.server.start();
	}

	URI uri() {
		return URI.create("http://localhost:%d/bosh".formatted(this.server.getAddress().getPort()));
	}

	/** The next request, in the order they arrive. */
	Request next() throws InterruptedException {
		Request request = this.requests.poll(10, TimeUnit.SECONDS);
		if (request == null) {
			throw new AssertionError("No request came");
		}
		return request;
	}

	/** Whether there is no request that nobody has looked at. */
	boolean quiet() {
		return this.requests.isEmpty();
	}

	/** Let a client in as {@code app_bot@chat.test/bot}, and return what it says next. */
	Request logIn() throws Exception {
		next().answer(" sid='s-1' wait='30' requests='2' hold='1' inactivity='30'", features(
				"<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms>"));
		speaking().answer("", "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
		speaking().answer("", features("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"));
		Request bind = speaking();
		String id = bind.body().replaceFirst("(?s).*<iq[^>]* id='([^']*)'.*", "$1");
		bind.answer("",
				"<iq xmlns='jabber:client' type='result' id='%s'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>%s</jid></bind></iq>"
					.formatted(id, "app_bot@chat.test/bot"));
		return speaking();
	}

	/** The next request that says something; others are answered with nothing. */
	Request speaking() throws Exception {
		Request request = next();
		while (!request.body().contains("><") && !request.body().contains("restart")) {
			request.answer("", "");
			request = next();
		}
		return request;
	}

	private static String features(String features) {
		return "<stream:features>" + features + "</stream:features>";
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/**
	 * A request.
	 *
	 * @param exchange its connection
	 * @param body what it says
	 */
	record Request(HttpExchange exchange, String body) {

		void answer(String attributes, String elements) throws IOException {
			send(200,
					"<body xmlns='http://jabber.org/protocol/httpbind' xmlns:stream='http://etherx.jabber.org/streams'%s"
						.formatted(attributes) + (elements.isEmpty() ? "/>" : ">" + elements + "</body>"));
		}

		void send(int status, String text) throws IOException {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			this.exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
			this.exchange.getResponseBody().write(bytes);
			this.exchange.close();
		}

		/** Break the connection instead of answering. */
		void hangUp() {
			this.exchange.close();
		}

		long rid() {
			return Long.parseLong(this.body.replaceFirst("(?s).* rid='(\\d+)'.*", "$1"));
		}

	}

}
