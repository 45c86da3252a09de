package com.ethora.bot.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

import com.ethora.bot.sandbox.rest.RestRequest;
import com.ethora.bot.sandbox.rest.RestRequest.Part;
import com.ethora.bot.sandbox.rest.RestResponse;
import com.ethora.bot.sandbox.rest.RestService;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Brings requests of the REST API into the server's thread, whole and not too large.
 */
final class RestEndpoint {

	private static final int MAX_BODY = 16 * 1024 * 1024;

	private final RestService service;

	private final Scheduler scheduler;

	private final OriginPolicy origins;

	RestEndpoint(RestService service, Executor executor, OriginPolicy origins) {
		this.service = service;
		this.scheduler = Schedulers.fromExecutor(executor);
		this.origins = origins;
	}

	Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response, String path) {
		HttpHeaders headers = request.requestHeaders();
		boolean reads = request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
		if (!reads && !this.origins.allows(headers.get(HttpHeaderNames.ORIGIN), headers.get(HttpHeaderNames.HOST))) {
			return PageEndpoint.send(response, HttpResponseStatus.FORBIDDEN,
					"Pages of other sites must not talk to the sandbox");
		}
		Integer length = headers.getInt(HttpHeaderNames.CONTENT_LENGTH);
		if (length != null && length > MAX_BODY) {
			return tooLarge(response);
		}
		return read(request, path).publishOn(this.scheduler)
			.map(this.service::handle)
			.flatMap((answer) -> Mono.from(send(response, answer)))
			.onErrorResume(TooLargeException.class, (ex) -> Mono.from(tooLarge(response)));
	}

	private static Mono<RestRequest> read(HttpServerRequest request, String path) {
		if (request.isMultipart()) {
			return parts(request).map((parts) -> of(request, path, new byte[0], parts));
		}
		return bytes(request.receive().asByteArray()).map((body) -> of(request, path, body, List.of()));
	}

	private static Mono<byte[]> bytes(Flux<byte[]> chunks) {
		return chunks.collect(ByteArrayOutputStream::new, (all, chunk) -> {
			if (all.size() + chunk.length > MAX_BODY) {
				throw new TooLargeException();
			}
			all.writeBytes(chunk);
		}).map(ByteArrayOutputStream::toByteArray);
	}

	private static Mono<List<Part>> parts(HttpServerRequest request) {
		return request.receiveForm((form) -> form.maxInMemorySize(-1).maxSize(MAX_BODY))
			.filter(HttpData::isCompleted)
			.map(RestEndpoint::part)
			.collectList()
			.onErrorMap(IOException.class, (ex) -> new TooLargeException());
	}

	private static Part part(HttpData data) {
		try {
			FileUpload file = (data instanceof FileUpload upload) ? upload : null;
			return new Part(data.getName(), (file != null) ? file.getFilename() : "",
					(file != null) ? file.getContentType() : "text/plain", data.get());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RestRequest of(HttpServerRequest request, String path, byte[] body, List<Part> parts) {
		Map<String, String> headers = new HashMap<>();
		request.requestHeaders()
			.forEach((header) -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
		Map<String, String> query = new HashMap<>();
		new QueryStringDecoder(request.uri()).parameters().forEach((name, values) -> query.put(name, values.get(0)));
		return new RestRequest(request.method().name(), path, query, headers, body, parts);
	}

	private static Publisher<Void> send(HttpServerResponse response, RestResponse answer) {
		answer.headers().forEach(response::header);
		response.status(answer.status())
			.header(HttpHeaderNames.CONTENT_TYPE, answer.type())
			.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(answer.body().length))
			.header(HttpHeaderNames.CACHE_CONTROL, "no-store");
		return response.sendByteArray(Mono.just(answer.body()));
	}

	private static Publisher<Void> tooLarge(HttpServerResponse response) {
		response.keepAlive(false);
		return PageEndpoint.send(response, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, "This is too large");
	}

	private static final class TooLargeException extends RuntimeException {

		private TooLargeException() {
			super("The request is too large", null, false, false);
		}

	}

}
