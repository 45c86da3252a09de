package com.ethora.bot.ai.media;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.BotException;
import com.ethora.bot.BotFiles;
import com.ethora.bot.FileContent;
import org.jspecify.annotations.Nullable;

import org.springframework.ai.content.Media;

/**
 * What came of it to look at a file that somebody shows: a picture, or the reason why
 * there is none to see.
 *
 * @param picture the picture
 * @param why what the model is told instead, without a word of people
 * @param failed whether it might have been seen
 */
record Look(@Nullable Media picture, String why, boolean failed) {

	private static final Look NO_PICTURE = new Look(null, "it is no picture that you could look at", false);

	private static final Look TOO_LARGE = new Look(null, "it is too large", false);

	private static final Look NOT_THERE = new Look(null, "it could not be read, or was too large", true);

	/** Look at files, all at the same time. Waits for them. */
	static List<Look> at(List<Attachment> files, BotFiles desk, long maxBytes) {
		List<CompletableFuture<Look>> looks = files.stream().map((file) -> at(file, desk, maxBytes)).toList();
		return looks.stream().map(CompletableFuture::join).toList();
	}

	private static CompletableFuture<Look> at(Attachment file, BotFiles desk, long maxBytes) {
		if (!file.mimeType().startsWith("image/")) {
			return CompletableFuture.completedFuture(NO_PICTURE);
		}
		if (size(file).filter((size) -> size > maxBytes).isPresent()) {
			return CompletableFuture.completedFuture(TOO_LARGE);
		}
		try {
			return desk.download(file, maxBytes).thenApply(Look::of).exceptionally(Look::failed);
		}
		catch (BotException ex) {
			return CompletableFuture.completedFuture(NOT_THERE);
		}
	}

	/** Whoever says so may be wrong, and then the download ends at the limit. */
	private static Optional<Long> size(Attachment file) {
		return file.detail(Detail.SIZE).filter((size) -> size.matches("\\d{1,15}")).map(Long::valueOf);
	}

	private static Look of(FileContent file) {
		return PictureType.of(file.bytes())
			.map((type) -> new Look(Media.builder().mimeType(type.type()).data(file.bytes()).build(), "", false))
			.orElse(NO_PICTURE);
	}

	private static Look failed(Throwable failure) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		if (cause instanceof Error error) {
			throw error;
		}
		return NOT_THERE;
	}

}
