package com.ethora.bot.file;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.ethora.bot.BotException;
import org.jspecify.annotations.Nullable;

/**
 * Puts and gets by HTTP, each within the time limit, and follows nobody anywhere by
 * itself.
 */
final class HttpFiles {

	private static final Duration CONNECT = Duration.ofSeconds(10);

	private final FileSettings settings;

	/** Made when it is first needed: it has threads of its own. */
	private @Nullable HttpClient client;

	HttpFiles(FileSettings settings) {
		this.settings = settings;
	}

	CompletableFuture<Void> put(URI where, Map<String, String> headers, String mimeType, byte[] bytes) {
		HttpRequest.Builder request = HttpRequest.newBuilder(where)
			.header("Content-Type", mimeType)
			.PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
		headers.forEach(request::header);
		return within(client().sendAsync(request.build(), BodyHandlers.discarding())).thenAccept((response) -> {
			if (response.statusCode() / 100 != 2) {
				throw new FileException(
						"The server does not take the file: status %d".formatted(response.statusCode()));
			}
		});
	}

	/**
	 * Get what is at an address.
	 * @param where the address
	 * @param authorization who we are, for those who may know
	 * @param limit how many bytes it may have
	 * @return whatever the answer is
	 */
	CompletableFuture<HttpResponse<byte[]>> get(URI where, Optional<String> authorization, long limit) {
		HttpRequest.Builder request = HttpRequest.newBuilder(where).GET();
		authorization.ifPresent((value) -> request.header("Authorization", value));
		return within(client().sendAsync(request.build(), (response) -> new LimitedBody(limit)));
	}

	/** Give up what takes longer than it may. */
	<T> CompletableFuture<T> within(CompletableFuture<T> exchange) {
		return exchange.copy()
			.orTimeout(this.settings.timeLimit().toNanos(), TimeUnit.NANOSECONDS)
			.whenComplete((done, error) -> {
				if (error != null) {
					exchange.cancel(true);
				}
			})
			.exceptionally((error) -> {
				throw failure(error);
			});
	}

	/** What an exception of the network says may hold the address. */
	private BotException failure(Throwable error) {
		Throwable cause = (error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error;
		if (cause instanceof BotException known) {
			return known;
		}
		if (cause instanceof TimeoutException) {
			return new FileException("The file took longer than %d ms".formatted(this.settings.timeLimit().toMillis()));
		}
		if (cause instanceof IOException && cause.getCause() instanceof BotException known) {
			return known;
		}
		return new FileException("The server of the file cannot be reached: " + cause.getClass().getSimpleName());
	}

	private synchronized HttpClient client() {
		HttpClient ready = this.client;
		if (ready == null) {
			HttpClient.Builder builder = HttpClient.newBuilder()
				.connectTimeout(CONNECT)
				.followRedirects(HttpClient.Redirect.NEVER)
				.version(HttpClient.Version.HTTP_1_1);
			if (this.settings.trust() != null) {
				builder.sslContext(this.settings.trust());
			}
			ready = builder.build();
			this.client = ready;
		}
		return ready;
	}

}
