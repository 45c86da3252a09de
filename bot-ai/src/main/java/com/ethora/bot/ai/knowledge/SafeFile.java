package com.ethora.bot.ai.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files so that there is always a whole one: the one of before or the new one.
 */
final class SafeFile {

	private SafeFile() {
	}

	static void write(Path file, Writing writing) {
		Path target = file.toAbsolutePath();
		Path temporary = target.resolveSibling(target.getFileName() + ".new");
		try {
			Files.createDirectories(target.getParent());
			writing.write(temporary);
			Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException | RuntimeException ex) {
			throw new KnowledgeException("%s cannot be written".formatted(target.getFileName()), ex);
		}
	}

	/**
	 * Writes a file.
	 */
	@FunctionalInterface
	interface Writing {

		void write(Path file) throws IOException;

	}

}
