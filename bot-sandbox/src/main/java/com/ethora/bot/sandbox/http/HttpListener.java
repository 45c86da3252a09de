package com.ethora.bot.sandbox.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executor;

import com.ethora.bot.sandbox.rest.RestService;
import com.ethora.bot.sandbox.server.ChatServer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import org.reactivestreams.Publisher;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/**
 * The open port: everything of the network is between {@link #open} and {@link #close}.
 */
public final class HttpListener {

	/**
	 * Path of the WebSocket.
	 */
	public static final String WEBSOCKET_PATH = "/ws";

	/**
	 * Path for XMPP over HTTP.
	 */
	public static final String BOSH_PATH = "/bosh";

	private static final int MAX_UNSENT_BYTES = 16 * 1024 * 1024;

	private static final Duration CLOSING = Duration.ofSeconds(2);

	private final LoopResources loops;

	private final DisposableServer server;

	private final ChannelGroup channels;

	private final Stall stall;

	private HttpListener(LoopResources loops, DisposableServer server, ChannelGroup channels, Stall stall) {
		this.loops = loops;
		this.server = server;
		this.channels = channels;
		this.stall = stall;
	}

	/**
	 * Open the port.
	 * @param address where to listen
	 * @param chat the server to talk to
	 * @param rest the REST API of it
	 * @param executor the server's thread
	 * @param pageFolder class path folder of the chat page
	 * @param config what the page has to know, as JSON
	 * @return the open port
	 */
	public static HttpListener open(InetSocketAddress address, ChatServer chat, RestService rest, Executor executor,
			String pageFolder, String config) {
		OriginPolicy origins = new OriginPolicy(address.getAddress().isLoopbackAddress());
		WebSocketEndpoint webSocket = new WebSocketEndpoint(chat, executor, origins);
		BoshEndpoint bosh = new BoshEndpoint(chat, executor, origins);
		RestEndpoint api = new RestEndpoint(rest, executor, origins);
		PageEndpoint page = new PageEndpoint(new PageFiles(pageFolder), config);
		LoopResources loops = LoopResources.create("sandbox", 1, 1, true);
		ChannelGroup channels = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);
		Stall stall = new Stall();
		try {
			DisposableServer server = HttpServer.create()
				.bindAddress(() -> address)
				.runOn(loops, false)
				.childOption(ChannelOption.WRITE_BUFFER_WATER_MARK,
						new WriteBufferWaterMark(MAX_UNSENT_BYTES / 2, MAX_UNSENT_BYTES))
				.doOnChannelInit((observer, channel, remote) -> {
					channels.add(channel);
					channel.pipeline().addFirst(new StallGate(stall));
				})
				.handle((request, response) -> handle(request, response, webSocket, bosh, api, page))
				.bindNow();
			return new HttpListener(loops, server, channels, stall);
		}
		catch (RuntimeException ex) {
			loops.dispose();
			throw ex;
		}
	}

	public int port() {
		return this.server.port();
	}

	/**
	 * Make the network a black hole, or end that.
	 * @param stalled whether nothing shall pass
	 */
	public void stall(boolean stalled) {
		this.stall.set(stalled);
	}

	/**
	 * Make every connection slow.
	 * @param bytesPerSecond how much passes, or 0 for everything at once
	 */
	public void throttle(int bytesPerSecond) {
		this.stall.throttle(bytesPerSecond);
	}

	/**
	 * Let everything pass at once.
	 */
	public void letPass() {
		throttle(0);
		stall(false);
	}

	/**
	 * Take no more connections; those that are there stay.
	 */
	public void refuse() {
		this.server.disposeNow(CLOSING);
	}

	/**
	 * Close everything, behind what was sent.
	 */
	public void close() {
		refuse();
		// The loops would close what is still open before they send what is still
		// waiting.
		this.channels.close().awaitUninterruptibly(CLOSING.toMillis());
		this.loops.disposeLater(Duration.ZERO, CLOSING).block(CLOSING);
	}

	private static Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response,
			WebSocketEndpoint webSocket, BoshEndpoint bosh, RestEndpoint api, PageEndpoint page) {
		String uri = request.uri();
		int query = uri.indexOf('?');
		String path = (query < 0) ? uri : uri.substring(0, query);
		if (RestService.answers(path)) {
			return api.handle(request, response, path);
		}
		return switch (path) {
			case WEBSOCKET_PATH -> webSocket.handle(request, response);
			case BOSH_PATH -> bosh.handle(request, response);
			default -> page.handle(request, response, path);
		};
	}

}
