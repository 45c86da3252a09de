package com.ethora.bot.sandbox.http;

import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Stands next to the socket and holds what the network does not let pass yet. Below the
 * WebSocket, so that not even its pings are answered.
 */
final class StallGate extends ChannelDuplexHandler {

	private static final int MAX_HELD_BYTES = 16 * 1024 * 1024;

	private final Stall stall;

	private final Queue<Held> held = new ArrayDeque<>();

	private int heldBytes;

	/** When what passed last has left the line. */
	private long freeAt = System.nanoTime();

	private boolean waiting;

	private @Nullable ChannelHandlerContext context;

	StallGate(Stall stall) {
		this.stall = stall;
	}

	@Override
	public void handlerAdded(ChannelHandlerContext ctx) {
		this.context = ctx;
		this.stall.add(this);
	}

	@Override
	public void handlerRemoved(ChannelHandlerContext ctx) {
		this.stall.remove(this);
		discard();
	}

	@Override
	public void channelInactive(ChannelHandlerContext ctx) {
		discard();
		ctx.fireChannelInactive();
	}

	@Override
	public void channelRead(ChannelHandlerContext ctx, Object message) {
		pass(ctx, new Held(() -> ctx.fireChannelRead(message), message, null));
	}

	@Override
	public void channelReadComplete(ChannelHandlerContext ctx) {
		pass(ctx, new Held(ctx::fireChannelReadComplete, null, null));
	}

	@Override
	public void read(ChannelHandlerContext ctx) {
		pass(ctx, new Held(ctx::read, null, null));
	}

	@Override
	public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
		pass(ctx, new Held(() -> ctx.write(message, promise), message, promise));
	}

	@Override
	public void flush(ChannelHandlerContext ctx) {
		pass(ctx, new Held(ctx::flush, null, null));
	}

	/**
	 * Let everything pass that was held, in the channel's own thread.
	 */
	void release() {
		ChannelHandlerContext ctx = this.context;
		if (ctx != null) {
			ctx.executor().execute(() -> passHeld(ctx));
		}
	}

	private void pass(ChannelHandlerContext ctx, Held event) {
		if (this.held.isEmpty() && isFree()) {
			run(event);
			return;
		}
		this.held.add(event);
		this.heldBytes += event.size();
		if (this.heldBytes > MAX_HELD_BYTES) {
			ctx.close();
		}
		else {
			passHeldLater(ctx);
		}
	}

	private void passHeld(ChannelHandlerContext ctx) {
		this.waiting = false;
		while (!this.held.isEmpty() && isFree()) {
			// What an event causes comes in behind the others: it stays in the queue
			// meanwhile.
			Held event = this.held.element();
			run(event);
			this.held.poll();
			this.heldBytes -= event.size();
		}
		passHeldLater(ctx);
	}

	private void passHeldLater(ChannelHandlerContext ctx) {
		if (!this.held.isEmpty() && !this.waiting && !this.stall.isStalled()) {
			this.waiting = true;
			ctx.executor().schedule(() -> passHeld(ctx), this.freeAt - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
	}

	private void run(Held event) {
		this.freeAt = System.nanoTime() + this.stall.nanosFor(event.size());
		event.action().run();
	}

	private boolean isFree() {
		return !this.stall.isStalled() && (!this.stall.isThrottled() || System.nanoTime() - this.freeAt >= 0);
	}

	private void discard() {
		this.held.forEach(Held::discard);
		this.held.clear();
		this.heldBytes = 0;
	}

	private record Held(Runnable action, @Nullable Object message, @Nullable ChannelPromise promise) {

		int size() {
			return (this.message instanceof ByteBuf bytes) ? bytes.readableBytes() : 0;
		}

		void discard() {
			ReferenceCountUtil.release(this.message);
			if (this.promise != null) {
				this.promise.tryFailure(new ClosedChannelException());
			}
		}

	}

}
