package com.ethora.bot.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files of the chat page, from a folder of the class path. Only plain names of known
 * kinds are looked for, so there is no way out of the folder.
 */
final class PageFiles {

	private static final Pattern PATH = Pattern
		.compile("/(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.([a-z0-9]+)");

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
			Map.entry("js", "text/javascript; charset=utf-8"), Map.entry("css", "text/css; charset=utf-8"),
			Map.entry("json", "application/json"), Map.entry("txt", "text/plain; charset=utf-8"),
			Map.entry("webmanifest", "application/manifest+json"), Map.entry("svg", "image/svg+xml"),
			Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"), Map.entry("webp", "image/webp"),
			Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"));

	private final String folder;

	/**
	 * Create the files.
	 * @param folder the folder on the class path, without a slash at its ends
	 */
	PageFiles(String folder) {
		this.folder = folder;
	}

	/**
	 * Find a file.
	 * @param path path of the request, as it was sent
	 * @return the file, or nothing
	 */
	Optional<PageFile> find(String path) {
		var matcher = PATH.matcher(path);
		if (!matcher.matches() || !TYPES.containsKey(matcher.group(1))) {
			return Optional.empty();
		}
		return read(this.folder + path).map((content) -> new PageFile(TYPES.get(matcher.group(1)), content));
	}

	private static Optional<byte[]> read(String resource) {
		try (InputStream in = PageFiles.class.getClassLoader().getResourceAsStream(resource)) {
			return (in != null) ? Optional.of(in.readAllBytes()) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A file.
	 *
	 * @param type content type
	 * @param content bytes
	 */
	record PageFile(String type, byte[] content) {

	}

}
