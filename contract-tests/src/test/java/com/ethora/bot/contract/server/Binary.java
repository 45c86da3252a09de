package com.ethora.bot.contract.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * Programs a test needs. Where one is missing the test is skipped and says so, except
 * where the environment promises that everything is there.
 */
final class Binary {

	private static final String PROMISE = "ETHORA_REQUIRE_SERVERS";

	private Binary() {
	}

	static Path require(String name) {
		Optional<Path> found = find(name);
		if (found.isEmpty()) {
			String reason = "'%s' is not installed on this machine".formatted(name);
			if (Boolean.parseBoolean(System.getenv(PROMISE))) {
				throw new IllegalStateException("%s, though %s=true says it is".formatted(reason, PROMISE));
			}
			Assumptions.abort(reason);
		}
		return found.orElseThrow();
	}

	private static Optional<Path> find(String name) {
		String path = String.valueOf(System.getenv("PATH"));
		// Users who are not root often lack the folders of the system's programs.
		return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/local/sbin"))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
