package com.ethora.bot.sandbox.http;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import com.ethora.bot.sandbox.server.ChatServer;
import com.ethora.bot.sandbox.server.Connection;
import io.netty.channel.Channel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;

/**
 * XMPP over WebSocket (RFC 7395): brings what a client sends into the server's thread,
 * and asks for more only when that was handled.
 */
final class WebSocketEndpoint {

	private static final int FRAMES_AHEAD = 16;

	// More than the server takes, so that it can say so.
	private static final int MAX_FRAME = 4 * Connection.MAX_ELEMENT;

	private static final Set<String> SUB_PROTOCOLS = Set.of("xmpp", "xmpp-framing");

	private final ChatServer server;

	private final Executor executor;

	private final Scheduler scheduler;

	private final OriginPolicy origins;

	WebSocketEndpoint(ChatServer server, Executor executor, OriginPolicy origins) {
		this.server = server;
		this.executor = executor;
		this.scheduler = Schedulers.fromExecutor(executor);
		this.origins = origins;
	}

	Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		HttpHeaders headers = request.requestHeaders();
		if (!headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
			response.header(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
			return PageEndpoint.send(response, HttpResponseStatus.UPGRADE_REQUIRED, "This is a WebSocket");
		}
		if (!this.origins.allows(headers.get(HttpHeaderNames.ORIGIN), headers.get(HttpHeaderNames.HOST))) {
			return PageEndpoint.send(response, HttpResponseStatus.FORBIDDEN,
					"Pages of other sites must not talk to the sandbox");
		}
		return response.sendWebsocket((in, out) -> talk(in), spec(headers));
	}

	private Publisher<Void> talk(WebsocketInbound in) {
		Mono<Channel> channel = Mono
			.create((sink) -> in.withConnection((connection) -> sink.success(connection.channel())));
		return channel.publishOn(this.scheduler)
			.map((open) -> this.server.connect(new ChannelLink(open)))
			.flatMap((connection) -> receive(in, connection));
	}

	private Mono<Void> receive(WebsocketInbound in, Connection connection) {
		return in.aggregateFrames(MAX_FRAME)
			.receiveFrames()
			.map(WebSocketEndpoint::text)
			.publishOn(this.scheduler, FRAMES_AHEAD)
			.doOnNext((text) -> text.ifPresentOrElse(connection::receive, connection::refuse))
			.then()
			// More than the socket itself reads; other errors mean that it is gone.
			.onErrorResume(DecoderException.class, (ex) -> Mono.fromRunnable(connection::refuse))
			.onErrorComplete()
			.doFinally((signal) -> this.executor.execute(connection::lost));
	}

	private static WebsocketServerSpec spec(HttpHeaders headers) {
		WebsocketServerSpec.Builder spec = WebsocketServerSpec.builder().maxFramePayloadLength(MAX_FRAME);
		// Naming a sub-protocol to a client that asked for none would keep it out.
		Stream<String> offered = headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL)
			.stream()
			.flatMap((header) -> Stream.of(header.split(",")));
		offered.map(String::trim).filter(SUB_PROTOCOLS::contains).findFirst().ifPresent(spec::protocols);
		return spec.build();
	}

	// An exception would end the connection before the client is told why.
	private static Optional<String> text(WebSocketFrame frame) {
		return (frame instanceof TextWebSocketFrame text) ? Optional.of(text.text()) : Optional.empty();
	}

}
