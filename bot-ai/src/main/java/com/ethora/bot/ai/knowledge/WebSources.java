package com.ethora.bot.ai.knowledge;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.ethora.bot.Attachment;
import com.ethora.bot.FileContent;
import com.ethora.bot.ai.knowledge.Source.Content;
import com.ethora.bot.file.FileDesk;
import com.ethora.bot.file.FileException;
import com.ethora.bot.file.FileSettings;

/**
 * Finds the page that is at an address, and no other: links are not followed. Addresses
 * of this machine and of private networks are not asked unless that is allowed, even if a
 * page has moved there.
 */
final class WebSources implements Sources {

	private final FileDesk files;

	WebSources(FileSettings settings) {
		this.files = new FileDesk(settings, null,
				(file) -> CompletableFuture.failedFuture(new FileException("Nothing is put anywhere")),
				InstantSource.system());
	}

	static boolean isAddress(String place) {
		return place.regionMatches(true, 0, "https://", 0, 8) || place.regionMatches(true, 0, "http://", 0, 7);
	}

	@Override
	public List<Source> find(String place) {
		String name = name(place);
		return List.of(new Source(place, place, name, place, (limit) -> open(place, name, limit)));
	}

	private Content open(String address, String name, int limit) {
		try {
			FileContent page = this.files.download(Attachment.of(address, "", name), limit).join();
			Format format = Format.ofType(page.mimeType(), name)
				.orElseThrow(() -> new KnowledgeException(
						"Only text, Markdown and HTML is read, not " + page.mimeType(), null));
			return new Content(page.bytes(), format);
		}
		catch (CompletionException ex) {
			String why = (ex.getCause() instanceof FileException known) ? String.valueOf(known.getMessage())
					: "It cannot be had";
			throw new KnowledgeException(why, ex);
		}
	}

	private static String name(String address) {
		try {
			URI uri = URI.create(address);
			String path = (uri.getPath() != null) ? uri.getPath() : "";
			String last = path.substring(path.lastIndexOf('/') + 1);
			return last.isBlank() ? String.valueOf(uri.getHost()) : last;
		}
		catch (IllegalArgumentException ex) {
			throw new KnowledgeException("This is no address", ex);
		}
	}

}
