package com.ethora.bot.sandbox.http;

import java.nio.charset.StandardCharsets;

import com.ethora.bot.sandbox.http.PageFiles.PageFile;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Serves the chat page and what it has to know of the server.
 */
final class PageEndpoint {

	// A page that shows what others wrote runs nothing but its own files.
	private static final String CONTENT_SECURITY = "default-src 'self'; connect-src 'self' ws: wss:; "
			+ "img-src 'self' data: https: http:; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String TEXT = "text/plain; charset=utf-8";

	private final PageFiles files;

	private final byte[] config;

	PageEndpoint(PageFiles files, String config) {
		this.files = files;
		this.config = config.getBytes(StandardCharsets.UTF_8);
	}

	Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response, String path) {
		boolean head = request.method().equals(HttpMethod.HEAD);
		if (!head && !request.method().equals(HttpMethod.GET)) {
			response.header(HttpHeaderNames.ALLOW, "GET, HEAD");
			return send(response, HttpResponseStatus.METHOD_NOT_ALLOWED, "Only GET is answered here");
		}
		if (path.equals("/config.json")) {
			return send(response, HttpResponseStatus.OK, new PageFile("application/json", this.config), head);
		}
		return this.files.find(path.equals("/") ? "/index.html" : path)
			.map((file) -> send(response, HttpResponseStatus.OK, file, head))
			.orElseGet(() -> send(response, HttpResponseStatus.NOT_FOUND, "There is nothing of that name"));
	}

	static Publisher<Void> send(HttpServerResponse response, HttpResponseStatus status, String text) {
		return send(response, status, new PageFile(TEXT, text.getBytes(StandardCharsets.UTF_8)), false);
	}

	private static Publisher<Void> send(HttpServerResponse response, HttpResponseStatus status, PageFile file,
			boolean head) {
		response.status(status)
			.header(HttpHeaderNames.CONTENT_TYPE, file.type())
			.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(file.content().length))
			.header(HttpHeaderNames.CACHE_CONTROL, "no-cache")
			.header(HttpHeaderNames.CONTENT_SECURITY_POLICY, CONTENT_SECURITY)
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer");
		return head ? response.send() : response.sendByteArray(Mono.just(file.content()));
	}

}
