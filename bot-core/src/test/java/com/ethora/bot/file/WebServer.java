package com.ethora.bot.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server in the web that does what a test says.
 */
public final class WebServer implements AutoCloseable {

	/** What was asked, in the order in which it came. */
	public final List<Asked> asked = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	private WebServer(HttpServer server, Page page) {
		this.server = server;
		this.server.setExecutor(this.threads);
		this.server.createContext("/", (exchange) -> {
			try (exchange) {
				this.asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
						exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
				page.show(exchange);
			}
		});
		this.server.start();
	}

	public static WebServer start(Page page) {
		try {
			return new WebServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
					page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public URI uri(String path) {
		return URI.create("http://localhost:%d%s".formatted(this.server.getAddress().getPort(), path));
	}

	/** Answer with a status, headers and a text. */
	public static void answer(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
			throws IOException {
		headers.forEach(exchange.getResponseHeaders()::add);
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		if (body.length > 0) {
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(body);
			}
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/**
	 * What a server shows.
	 */
	@FunctionalInterface
	public interface Page {

		void show(HttpExchange exchange) throws IOException;

	}

	/**
	 * A request.
	 *
	 * @param method the method
	 * @param path the path with the query
	 * @param headers the headers
	 * @param body the body
	 */
	public record Asked(String method, String path, Map<String, List<String>> headers, byte[] body) {

		public List<String> header(String name) {
			return this.headers.getOrDefault(name, List.of());
		}

		public String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

	}

}
