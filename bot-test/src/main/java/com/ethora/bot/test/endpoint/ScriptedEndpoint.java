package com.ethora.bot.test.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A model behind HTTP, in the protocol of OpenAI's chat completions, that says what a
 * test has scripted. Listens on loopback only. Answers that were scripted are given in
 * their order, each once, and then whatever the test wants otherwise.
 *
 * <pre>{@code
 * try (ScriptedEndpoint endpoint = ScriptedEndpoint.start()) {
 * 	endpoint.script(ScriptedResponse.says("Hello", " there"));
 * 	// spring.ai.openai.base-url = endpoint.url()
 * }
 * }</pre>
 */
public final class ScriptedEndpoint implements AutoCloseable {

	private static final String PATH = "/v1/chat/completions";

	private final HttpServer server;

	private final ExecutorService threads;

	private final Queue<ScriptedResponse> script = new ConcurrentLinkedQueue<>();

	private final List<ScriptedRequest> requests = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private volatile Function<ScriptedRequest, ScriptedResponse> otherwise = (request) -> ScriptedResponse.fails(400,
			"unscripted", "No answer is scripted");

	private ScriptedEndpoint(HttpServer server, ExecutorService threads) {
		this.server = server;
		this.threads = threads;
	}

	/**
	 * Start an endpoint at a free port.
	 * @return the endpoint
	 */
	public static ScriptedEndpoint start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			ExecutorService threads = Executors.newCachedThreadPool(ScriptedEndpoint::thread);
			ScriptedEndpoint endpoint = new ScriptedEndpoint(server, threads);
			server.setExecutor(threads);
			server.createContext(PATH, endpoint::handle);
			server.start();
			return endpoint;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "scripted-endpoint");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Return where it is, as clients of OpenAI want it.
	 * @return the base URL
	 */
	public String url() {
		return "http://%s:%d/v1".formatted(this.server.getAddress().getAddress().getHostAddress(),
				this.server.getAddress().getPort());
	}

	/**
	 * Say what it answers next.
	 * @param answers one answer for each request
	 * @return this endpoint
	 */
	public ScriptedEndpoint script(ScriptedResponse... answers) {
		this.script.addAll(List.of(answers));
		return this;
	}

	/**
	 * Say what it answers when nothing is scripted any more.
	 * @param answer makes the answer to a request, called by many threads
	 * @return this endpoint
	 */
	public ScriptedEndpoint otherwise(Function<ScriptedRequest, ScriptedResponse> answer) {
		this.otherwise = answer;
		return this;
	}

	/**
	 * Return what was asked.
	 * @return the requests in their order
	 */
	public List<ScriptedRequest> requests() {
		return List.copyOf(this.requests);
	}

	/**
	 * Forget what is scripted and what was asked.
	 */
	public void reset() {
		this.script.clear();
		this.requests.clear();
	}

	/** Answers that stall end too. */
	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/** An exception that leaves here cuts the connection. */
	private void handle(HttpExchange exchange) throws IOException {
		ScriptedRequest request = new ScriptedRequest(
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
				header(exchange, "Authorization"), header(exchange, "traceparent"));
		this.requests.add(request);
		ScriptedResponse next = this.script.poll();
		ScriptedResponse answer = (next != null) ? next : this.otherwise.apply(request);
		answer.headers().forEach(exchange.getResponseHeaders()::set);
		if (!answer.replaced() && request.streamed()) {
			stream(exchange, answer, request.usageWanted());
		}
		else {
			whole(exchange, answer);
		}
		exchange.close();
	}

	private static String header(HttpExchange exchange, String name) {
		return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
	}

	private void whole(HttpExchange exchange, ScriptedResponse answer) throws IOException {
		pause(answer.pause());
		String body = switch (answer.ending()) {
			case DONE, NO_CHOICE -> Objects.requireNonNullElseGet(answer.body(), () -> Completion.whole(answer));
			case GARBLED -> Objects.requireNonNullElse(answer.body(), Completion.HALF);
			case ERROR -> Objects.requireNonNullElse(answer.body(), Completion.BROKEN);
			case STALL -> throw stalled();
			case CUT -> throw cut();
		};
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(answer.status(), bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private void stream(HttpExchange exchange, ScriptedResponse answer, boolean usage) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(answer.status(), 0);
		OutputStream out = exchange.getResponseBody();
		for (String chunk : Completion.chunks(answer)) {
			pause(answer.pause());
			event(out, chunk);
		}
		out.flush();
		switch (answer.ending()) {
			case DONE, NO_CHOICE -> end(out, answer, usage);
			case GARBLED -> event(out, Objects.requireNonNullElse(answer.body(), Completion.HALF));
			case ERROR -> event(out, Objects.requireNonNullElse(answer.body(), Completion.BROKEN));
			case STALL -> throw stalled();
			case CUT -> throw cut();
		}
	}

	private void end(OutputStream out, ScriptedResponse answer, boolean usage) throws IOException {
		event(out, Completion.end(answer));
		if (usage) {
			event(out, Completion.usageChunk(answer));
		}
		event(out, "[DONE]");
	}

	private static void event(OutputStream out, String data) throws IOException {
		out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private IOException stalled() throws IOException {
		pause(Duration.ofDays(1));
		return cut();
	}

	private static IOException cut() {
		return new IOException("Cut as scripted");
	}

	/** Ends early when the endpoint is closed. */
	private void pause(Duration duration) throws IOException {
		try {
			if (!duration.isZero() && this.closed.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
				throw cut();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Closed", ex);
		}
	}

}
