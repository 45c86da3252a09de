package com.ethora.bot.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

import com.ethora.bot.sandbox.server.ChatServer;
import com.ethora.bot.sandbox.server.Connection;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * XMPP over HTTP (XEP-0124, XEP-0206): brings what a client posts into the server's
 * thread, and answers when the server has something to say.
 */
final class BoshEndpoint {

	// More than the server takes, so that it can say so.
	private static final int MAX_BODY = 4 * Connection.MAX_ELEMENT;

	private final BoshSessions sessions;

	private final Executor executor;

	private final OriginPolicy origins;

	BoshEndpoint(ChatServer server, Executor executor, OriginPolicy origins) {
		this.sessions = new BoshSessions(server, executor);
		this.executor = executor;
		this.origins = origins;
	}

	Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		HttpHeaders headers = request.requestHeaders();
		if (!request.method().equals(HttpMethod.POST)) {
			response.header(HttpHeaderNames.ALLOW, "POST");
			return PageEndpoint.send(response, HttpResponseStatus.METHOD_NOT_ALLOWED, "This is for XMPP over HTTP");
		}
		if (!this.origins.allows(headers.get(HttpHeaderNames.ORIGIN), headers.get(HttpHeaderNames.HOST))) {
			return PageEndpoint.send(response, HttpResponseStatus.FORBIDDEN,
					"Pages of other sites must not talk to the sandbox");
		}
		Mono<Channel> channel = Mono
			.create((sink) -> request.withConnection((connection) -> sink.success(connection.channel())));
		Mono<String> answer = Mono.zip(channel, body(request))
			.flatMap((both) -> Mono.create((sink) -> this.executor
				.execute(() -> this.sessions.take(both.getT2(), new BoshRequest(sink, both.getT1())))));
		response.header(HttpHeaderNames.CONTENT_TYPE, "text/xml; charset=utf-8");
		return response.sendString(answer);
	}

	private static Mono<String> body(HttpServerRequest request) {
		return request.receive()
			.asByteArray()
			.reduceWith(ByteArrayOutputStream::new, BoshEndpoint::append)
			.map((bytes) -> bytes.toString(StandardCharsets.UTF_8));
	}

	private static ByteArrayOutputStream append(ByteArrayOutputStream body, byte[] bytes) {
		if (body.size() + bytes.length > MAX_BODY) {
			throw new IllegalStateException("A request of more than " + MAX_BODY + " bytes");
		}
		body.writeBytes(bytes);
		return body;
	}

}
