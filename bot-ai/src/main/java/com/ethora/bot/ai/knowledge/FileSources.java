package com.ethora.bot.ai.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.ai.knowledge.Source.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Finds files where Spring finds resources: single ones, those that fit a pattern, and
 * all that are in a folder. Tells once of what cannot be read because of what it is.
 */
final class FileSources implements Sources {

	private static final Logger logger = LoggerFactory.getLogger(FileSources.class);

	private static final String BELOW = "**/*";

	private final ResourcePatternResolver resources;

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	FileSources(ResourcePatternResolver resources) {
		this.resources = resources;
	}

	@Override
	public List<Source> find(String place) throws IOException {
		List<Source> found = new ArrayList<>();
		Set<String> unread = new TreeSet<>();
		for (Resource file : this.resources.getResources(pattern(place))) {
			String name = file.getFilename();
			if (name == null || name.isEmpty() || name.startsWith(".") || !file.isReadable()) {
				continue;
			}
			Optional<Format> format = Format.ofName(name);
			format.ifPresentOrElse((known) -> found.add(source(place, file, name, known)),
					() -> unread.add(Format.ending(name)));
		}
		if (!unread.isEmpty() && this.told.add(place)) {
			logger.info("In {} only text, Markdown and HTML is read, not {}", place, String.join(", ", unread));
		}
		found.sort(Comparator.comparing(Source::location));
		return found;
	}

	private String pattern(String place) throws IOException {
		if (place.contains("*") || place.contains("?")) {
			return place;
		}
		if (place.endsWith("/")) {
			return place + BELOW;
		}
		Resource resource = this.resources.getResource(place);
		boolean folder = resource.isFile() && resource.getFile().isDirectory();
		if (!folder && !resource.exists()) {
			throw new KnowledgeException("There is nothing at " + place, null);
		}
		return folder ? place + "/" + BELOW : place;
	}

	private static Source source(String place, Resource file, String name, Format format) {
		return new Source(place, location(file), name, null, (limit) -> new Content(read(file, limit), format));
	}

	/** Where an archive with classes happens to be does not matter. */
	private static String location(Resource file) {
		try {
			String address = file.getURI().toString();
			int inside = address.lastIndexOf("!/");
			return (inside < 0) ? address : "classpath:" + address.substring(inside + 2);
		}
		catch (IOException ex) {
			return file.getDescription();
		}
	}

	private static byte[] read(Resource file, int limit) {
		try (InputStream input = file.getInputStream()) {
			byte[] bytes = input.readNBytes(limit + 1);
			if (bytes.length > limit) {
				throw new KnowledgeException("It has more than %d bytes".formatted(limit), null);
			}
			return bytes;
		}
		catch (IOException ex) {
			throw new KnowledgeException("It cannot be read: " + ex.getClass().getSimpleName(), ex);
		}
	}

}
