package com.ethora.bot.ai.media;

import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.ethora.bot.Attachment;
import com.ethora.bot.BotException;
import com.ethora.bot.BotFiles;
import com.ethora.bot.FileContent;
import com.ethora.bot.ai.Occasion;

import org.springframework.ai.content.Media;

/**
 * Puts pictures of a model where people see them: uploaded, within limits, and only what
 * is a picture. One that the model has put elsewhere is fetched first, as carefully as
 * any address that somebody says.
 *
 * @param maxBytes how large a picture may be
 */
record Easel(long maxBytes) {

	private static final int PATIENCE_SECONDS = 120;

	/** Waits for the network. */
	Attachment put(Media picture, Occasion occasion) {
		BotFiles files = occasion.bot().files();
		byte[] bytes = bytes(picture, files);
		if (bytes.length > this.maxBytes) {
			throw new BotException("It is too large");
		}
		PictureType type = PictureType.of(bytes).orElseThrow(() -> new BotException("It is no picture"));
		FileContent content = new FileContent("picture." + type.extension(), type.type().toString(), bytes);
		return get(occasion.room()
			.map((room) -> files.upload(room.jid(), content))
			.orElseGet(() -> files.upload(content)));
	}

	private byte[] bytes(Media picture, BotFiles files) {
		if (picture.getData() instanceof byte[] bytes) {
			return bytes;
		}
		String text = picture.getData().toString();
		if (text.startsWith("http:") || text.startsWith("https:")) {
			String type = picture.getMimeType().toString();
			return get(files.download(Attachment.of(text, type, "picture"), this.maxBytes)).bytes();
		}
		try {
			return Base64.getMimeDecoder().decode(text.substring(text.startsWith("data:") ? text.indexOf(',') + 1 : 0));
		}
		catch (IllegalArgumentException ex) {
			throw new BotException("It is in no form that is known", ex);
		}
	}

	private static <T> T get(CompletableFuture<T> answer) {
		try {
			return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof BotException known) ? known
					: new BotException("It could not be uploaded", ex.getCause());
		}
		catch (TimeoutException ex) {
			throw new BotException("It took too long", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BotException("It was interrupted", ex);
		}
	}

}
