package com.ethora.bot.sandbox.http;

import com.ethora.bot.sandbox.server.Link;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client's WebSocket. What is sent waits in the channel's buffer; a client that lets it
 * grow past its bound is cut. A closed channel is left alone: the threads behind it may
 * have ended.
 */
final class ChannelLink implements Link {

	private static final Logger logger = LoggerFactory.getLogger(ChannelLink.class);

	private final Channel channel;

	ChannelLink(Channel channel) {
		this.channel = channel;
	}

	@Override
	public void send(String frame) {
		if (!this.channel.isActive()) {
			return;
		}
		if (!this.channel.isWritable()) {
			logger.debug("Cutting a client that does not read what it is sent");
			cut();
			return;
		}
		this.channel.writeAndFlush(new TextWebSocketFrame(frame));
	}

	@Override
	public void close() {
		if (this.channel.isOpen()) {
			this.channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
				.addListener(ChannelFutureListener.CLOSE);
		}
	}

	@Override
	public void cut() {
		if (this.channel.isOpen()) {
			this.channel.close();
		}
	}

}
