package com.ethora.bot.xmpp;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.wire.LinkFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Elements over HTTP (BOSH): one request waits at the server until it has something to
 * say, another carries what we have to say. Answers are dealt with in the order of their
 * requests, and the next request leaves when the last answer has been dealt with: a slow
 * reader slows the server down. A request that fails ends the connection.
 */
final class BoshChannel implements Channel {

	private static final int CONNECTIONS = 2;

	/**
	 * How long at least between two requests. They take two ways, and ejabberd sometimes
	 * answers neither when they come within milliseconds.
	 */
	private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

	/** So soon we may have something to say to what came: that can take the same way. */
	private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

	/** How much longer than agreed an answer may take. */
	private static final Duration GRACE = Duration.ofSeconds(15);

	/** How long a server has to read our goodbye. */
	private static final int FAREWELL_MILLIS = 200;

	/**
	 * How long the answer to an older request may take once a newer one has failed: it
	 * may tell why. It may also wait at the server for a minute, without knowing of
	 * anything.
	 */
	private static final int LAST_WORDS_MILLIS = 500;

	private static final int MAX_ANSWER = 2 * MAX_ELEMENT;

	/** Numbers of requests stay below 2^53. */
	private static final long FIRST_REQUESTS = 1L << 50;

	private static final int OK = 200;

	private final XmppSettings settings;

	private final HttpClient http;

	private final ChannelListener listener;

	private final Failures failures;

	private final BoshQueue queue;

	private final Set<CompletableFuture<?>> requests = ConcurrentHashMap.newKeySet();

	private CompletableFuture<?> handled = CompletableFuture.completedFuture(null);

	private long rid = new SecureRandom().nextLong(FIRST_REQUESTS) + 1;

	private @Nullable String sid;

	/** How many requests are under way, or answered and not dealt with yet. */
	private int open;

	/** Not before then. */
	private long nextRequest = System.nanoTime();

	private long nextEmptyRequest = System.nanoTime();

	private boolean opening;

	private volatile boolean ended;

	private volatile @Nullable InputStream reading;

	BoshChannel(XmppSettings settings, HttpClient http, ChannelListener listener) {
		this.settings = settings;
		this.http = http;
		this.listener = listener;
		this.failures = new Failures(settings);
		this.queue = new BoshQueue(settings.domain());
	}

	/** What all connections of a wire share. */
	static HttpClient client(XmppSettings settings) {
		HttpClient.Builder builder = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(settings.connectTimeout())
			.executor(WireThreads.POOL);
		return ((settings.sslContext() != null) ? builder.sslContext(settings.sslContext()) : builder).build();
	}

	/** The first request connects. */
	@Override
	public void open() {
		// There is nothing to do before it.
	}

	@Override
	public synchronized boolean offer(String xml) {
		if (this.ended) {
			return true;
		}
		boolean taken = this.queue.add(xml);
		// Finding the address of the server may wait for the network.
		WireThreads.POOL.execute(this::pump);
		return taken;
	}

	private synchronized void pump() {
		while (!this.ended && due()) {
			long now = System.nanoTime();
			long early = ((this.queue.isEmpty()) ? this.nextEmptyRequest : this.nextRequest) - now;
			if (early > 0) {
				CompletableFuture.delayedExecutor(early, TimeUnit.NANOSECONDS, WireThreads.POOL).execute(this::pump);
				return;
			}
			this.opening |= this.queue.opens();
			request((this.sid != null) ? this.queue.next(this.sid, this.rid) : this.queue.create(this.rid));
		}
	}

	/** One request is always at the server, once there is a session. */
	private boolean due() {
		if (this.sid == null) {
			return this.open == 0 && this.queue.opens();
		}
		return this.open < CONNECTIONS && (this.open == 0 || !this.queue.isEmpty());
	}

	private void request(String body) {
		HttpRequest request = HttpRequest.newBuilder(this.settings.uri())
			.timeout(Duration.ofSeconds(BoshBody.WAIT).plus(GRACE))
			.header("Content-Type", "text/xml; charset=utf-8")
			.POST(BodyPublishers.ofString(body))
			.build();
		this.rid++;
		this.open++;
		this.nextRequest = System.nanoTime() + GAP_NANOS;
		CompletableFuture<HttpResponse<InputStream>> answer = this.http.sendAsync(request,
				BodyHandlers.ofInputStream());
		this.requests.add(answer);
		answer.whenComplete((response, failure) -> {
			this.requests.remove(answer);
			if (failure != null) {
				CompletableFuture.delayedExecutor(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS, WireThreads.POOL)
					.execute(() -> broken(failure));
			}
		});
		this.handled = this.handled.thenCombineAsync(answer, (before, response) -> take(response), WireThreads.POOL)
			.exceptionally(this::broken);
	}

	private @Nullable Void take(HttpResponse<InputStream> response) {
		try (InputStream input = response.body()) {
			this.reading = input;
			if (this.ended) {
				return null;
			}
			if (response.statusCode() != OK) {
				refused(response.statusCode());
				return null;
			}
			take(BoshAnswer.read(text(input)));
			answered();
		}
		catch (MalformedXmlException ex) {
			this.listener
				.failed(this.failures.failure(Kind.PROTOCOL, "%s sent what is no BOSH: " + ex.getMessage(), ex));
		}
		catch (IOException ex) {
			broken(ex);
		}
		return null;
	}

	private void take(BoshAnswer answer) throws MalformedXmlException {
		this.listener.heard();
		if (!answer.terminates()) {
			begin(answer.body());
		}
		answer.elements().forEach(this.listener::received);
		if (answer.terminates()) {
			this.listener.failed(this.failures.terminated(answer.body()));
		}
	}

	private void begin(Element body) throws MalformedXmlException {
		boolean opened;
		synchronized (this) {
			if (this.sid == null) {
				this.sid = body.attribute("sid");
			}
			if (this.sid == null) {
				throw new MalformedXmlException("No session");
			}
			opened = this.opening;
			this.opening = false;
		}
		if (opened) {
			this.listener.opened(StreamContext.DEFAULT);
		}
	}

	private synchronized void answered() {
		this.open--;
		this.nextEmptyRequest = System.nanoTime() + LINGER_NANOS;
		if (this.open == 0) {
			this.nextRequest = System.nanoTime();
		}
		WireThreads.POOL.execute(this::pump);
	}

	private static String text(InputStream input) throws IOException, MalformedXmlException {
		byte[] bytes = input.readNBytes(MAX_ANSWER + 1);
		if (bytes.length > MAX_ANSWER) {
			throw new MalformedXmlException("An answer of more than %d bytes".formatted(MAX_ANSWER));
		}
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
	}

	private void refused(int status) {
		String path = this.settings.uri().getPath();
		this.listener.failed(connected()
				? this.failures.failure(Kind.LOST, "%s does not know the session any more (HTTP status " + status + ")",
						null)
				: this.failures.failure(Kind.UNREACHABLE,
						"%s cannot be reached: no BOSH at '" + path + "' (HTTP status " + status + ")", null));
	}

	private <T> @Nullable T broken(Throwable cause) {
		if (!this.ended) {
			this.listener.failed(connected() ? this.failures.failure(Kind.LOST, "The connection to %s broke", cause)
					: this.failures.of(cause));
		}
		return null;
	}

	private synchronized boolean connected() {
		return this.sid != null;
	}

	@Override
	public synchronized int waiting() {
		return this.queue.size();
	}

	@Override
	public void close() {
		CompletableFuture.delayedExecutor(FAREWELL_MILLIS, TimeUnit.MILLISECONDS, WireThreads.POOL)
			.execute(this::abort);
	}

	@Override
	public void abort() {
		synchronized (this) {
			this.ended = true;
			this.queue.clear();
		}
		this.requests.forEach((request) -> request.cancel(true));
		InputStream input = this.reading;
		if (input != null) {
			WireThreads.POOL.execute(() -> close(input));
		}
	}

	private static void close(InputStream input) {
		try {
			input.close();
		}
		catch (IOException ex) {
			// It is gone either way.
			return;
		}
	}

	@Override
	public Framing framing() {
		return Framing.BODIES;
	}

	@Override
	public boolean encrypted() {
		return this.settings.encryptedFromStart();
	}

	@Override
	public void encrypt() throws IOException {
		throw new IOException("HTTP is encrypted from its start or not at all");
	}

}
