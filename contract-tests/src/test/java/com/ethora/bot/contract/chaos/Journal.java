package com.ethora.bot.contract.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * What happened in a run: a file to which the bot's processes write and we do too, so
 * that cause and effect stand next to each other.
 *
 * @param file the file
 */
record Journal(Path file) {

	static Journal create(Path file) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, "");
			return new Journal(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void write(String what) {
		try {
			Files.writeString(this.file, "%s ---- %s%n".formatted(LocalTime.now().truncatedTo(ChronoUnit.MILLIS), what),
					StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
