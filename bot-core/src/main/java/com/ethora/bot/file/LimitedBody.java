package com.ethora.bot.file;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * Takes what arrives until it is too much.
 */
final class LimitedBody implements BodySubscriber<byte[]> {

	private final CompletableFuture<byte[]> body = new CompletableFuture<>();

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final long limit;

	private @Nullable Subscription subscription;

	LimitedBody(long limit) {
		this.limit = limit;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.body;
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		subscription.request(1);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		if (this.body.isDone()) {
			return;
		}
		for (ByteBuffer buffer : buffers) {
			if (this.bytes.size() + (long) buffer.remaining() > this.limit) {
				cancel();
				this.body.completeExceptionally(tooLarge(this.limit));
				return;
			}
			byte[] next = new byte[buffer.remaining()];
			buffer.get(next);
			this.bytes.writeBytes(next);
		}
		if (this.subscription != null) {
			this.subscription.request(1);
		}
	}

	@Override
	public void onError(Throwable error) {
		this.body.completeExceptionally(error);
	}

	@Override
	public void onComplete() {
		this.body.complete(this.bytes.toByteArray());
	}

	static FileException tooLarge(long limit) {
		return new FileException("The file has more than %d bytes".formatted(limit));
	}

	private void cancel() {
		if (this.subscription != null) {
			this.subscription.cancel();
		}
	}

}
