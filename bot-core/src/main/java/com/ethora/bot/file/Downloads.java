package com.ethora.bot.file;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.ethora.bot.Attachment;
import com.ethora.bot.FileContent;
import com.ethora.bot.backend.BackendFiles;
import org.jspecify.annotations.Nullable;

/**
 * Reads files whose addresses somebody has said. Each address on the way is looked at
 * before it is asked. Java keeps what a name stands for some seconds, so the address that
 * was looked at is the one that is asked; against a resolver that was told to keep
 * nothing only the network can help.
 */
final class Downloads {

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private static final int LOOKUP_THREADS = 4;

	private static final int LOOKUPS_WAITING = 1_000;

	private static final ThreadPoolExecutor LOOKUPS = new ThreadPoolExecutor(LOOKUP_THREADS, LOOKUP_THREADS, 30,
			TimeUnit.SECONDS, new LinkedBlockingQueue<>(LOOKUPS_WAITING), (task) -> {
				Thread thread = new Thread(task, "ethora-lookup");
				thread.setDaemon(true);
				return thread;
			});

	static {
		LOOKUPS.allowCoreThreadTimeOut(true);
	}

	private static final String ANYTHING = "application/octet-stream";

	private final FileSettings settings;

	private final HttpFiles http;

	private final @Nullable BackendFiles backend;

	Downloads(FileSettings settings, HttpFiles http, @Nullable BackendFiles backend) {
		this.settings = settings;
		this.http = http;
		this.backend = backend;
	}

	CompletableFuture<FileContent> download(Attachment file, long limit) {
		if (limit < 0) {
			throw new IllegalArgumentException("'limit' must not be negative");
		}
		return this.http.within(get(address(file.location()), limit, this.settings.redirects()))
			.thenApply((response) -> content(file, response));
	}

	private CompletableFuture<HttpResponse<byte[]>> get(URI where, long limit, int redirects) {
		return checked(where).thenCompose((nothing) -> authorization(where))
			.thenCompose((authorization) -> this.http.get(where, authorization, limit))
			.thenCompose((response) -> {
				if (!REDIRECTS.contains(response.statusCode())) {
					return CompletableFuture.completedFuture(response);
				}
				if (redirects == 0) {
					throw new FileException("The file is kept elsewhere again and again");
				}
				return get(next(where, response), limit, redirects - 1);
			});
	}

	private CompletableFuture<Optional<String>> authorization(URI where) {
		return (this.backend != null && this.backend.keeps(where)) ? this.backend.authorization(where)
				: CompletableFuture.completedFuture(Optional.empty());
	}

	private CompletableFuture<Void> checked(URI where) {
		boolean ours = this.backend != null && this.backend.keeps(where);
		if (ours || this.settings.privateAddresses()) {
			return CompletableFuture.completedFuture(null);
		}
		// Looking up a name may take its time.
		try {
			return CompletableFuture.runAsync(() -> check(where.getHost()), LOOKUPS);
		}
		catch (RejectedExecutionException ex) {
			return CompletableFuture.failedFuture(new FileException("Too many files are downloaded at once"));
		}
	}

	private static void check(String host) {
		try {
			if (!Stream.of(InetAddress.getAllByName(host)).allMatch(PublicAddresses::contains)) {
				throw new FileException("The file is not at a public address");
			}
		}
		catch (UnknownHostException ex) {
			throw new FileException("The server of the file cannot be found");
		}
	}

	private static URI next(URI where, HttpResponse<byte[]> response) {
		String location = response.headers()
			.firstValue("Location")
			.orElseThrow(() -> new FileException("The file is kept elsewhere, but it was not said where"));
		try {
			URI next = address(where.resolve(location).toString());
			if (where.getScheme().equalsIgnoreCase("https") && !next.getScheme().equalsIgnoreCase("https")) {
				throw new FileException("The file is kept elsewhere, where everybody could read along");
			}
			return next;
		}
		catch (IllegalArgumentException ex) {
			throw new FileException("The file is at no address of HTTP");
		}
	}

	private static URI address(String text) {
		try {
			URI uri = URI.create(text);
			boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
			if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
				throw new FileException("The file is at no address of HTTP");
			}
			return uri;
		}
		catch (IllegalArgumentException ex) {
			throw new FileException("The file is at no address of HTTP");
		}
	}

	private static FileContent content(Attachment file, HttpResponse<byte[]> response) {
		if (response.statusCode() / 100 != 2) {
			throw new FileException("The file cannot be had: status %d".formatted(response.statusCode()));
		}
		String type = response.headers()
			.firstValue("Content-Type")
			.map((value) -> value.split(";")[0].strip())
			.orElse(file.mimeType());
		String name = file.name().isBlank() ? "file" : file.name();
		return new FileContent(name, FileContent.isType(type) ? type : ANYTHING, response.body());
	}

}
