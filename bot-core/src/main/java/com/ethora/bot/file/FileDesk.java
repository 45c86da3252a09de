package com.ethora.bot.file;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.BotFiles;
import com.ethora.bot.FileContent;
import com.ethora.bot.Jid;
import com.ethora.bot.backend.BackendFiles;
import com.ethora.bot.wire.UploadSlot;
import org.jspecify.annotations.Nullable;

/**
 * The files of one bot: kept by Ethora's backend where there is one, else where the chat
 * server says.
 */
public final class FileDesk implements BotFiles {

	private final HttpFiles http;

	private final Downloads downloads;

	private final @Nullable BackendFiles backend;

	private final Function<FileContent, CompletableFuture<UploadSlot>> slots;

	private final InstantSource clock;

	/**
	 * Create the files of a bot.
	 * @param settings how files travel
	 * @param backend what Ethora's backend does about files, absent without one
	 * @param slots asks the chat server for a place to put a file
	 * @param clock for files that nobody else says the time of
	 */
	public FileDesk(FileSettings settings, @Nullable BackendFiles backend,
			Function<FileContent, CompletableFuture<UploadSlot>> slots, InstantSource clock) {
		this.http = new HttpFiles(settings);
		this.downloads = new Downloads(settings, this.http, backend);
		this.backend = backend;
		this.slots = slots;
		this.clock = clock;
	}

	@Override
	public CompletableFuture<Attachment> upload(FileContent file) {
		return (this.backend != null) ? this.backend.upload(null, file) : uploadToSlot(file);
	}

	@Override
	public CompletableFuture<Attachment> upload(Jid room, FileContent file) {
		return (this.backend != null) ? this.backend.upload(room, file) : uploadToSlot(file);
	}

	private CompletableFuture<Attachment> uploadToSlot(FileContent file) {
		return this.slots.apply(file)
			.thenCompose((slot) -> this.http.put(slot.put(), slot.headers(), file.mimeType(), file.bytes())
				.thenApply((nothing) -> attachment(file, slot)));
	}

	/** What a backend would say about the file, as far as it is known here. */
	private Attachment attachment(FileContent file, UploadSlot slot) {
		String location = slot.get().toString();
		String path = slot.get().getPath();
		Attachment kept = Attachment.of(location, file.mimeType(), file.name())
			.with(Detail.SIZE, file.size())
			.with(Detail.FILE_NAME, path.substring(path.lastIndexOf('/') + 1))
			.with(Detail.ID, location)
			.with(Detail.VISIBLE, true)
			.with(Detail.CREATED_AT, this.clock.instant());
		return file.mimeType().startsWith("image/") ? kept.with(Detail.PREVIEW, location) : kept;
	}

	@Override
	public CompletableFuture<FileContent> download(Attachment file, long limit) {
		return this.downloads.download(file, limit);
	}

}
