package com.ethora.bot.contract.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Programs of this machine.
 */
final class Program {

	private static final String PROMISE = "ETHORA_REQUIRE_SERVERS";

	private Program() {
	}

	static Path require(String name) {
		return find(name).orElseThrow(() -> new IllegalStateException(missing(name)));
	}

	static Optional<Path> find(String name) {
		String path = String.valueOf(System.getenv("PATH"));
		// Users who are not root often lack the folders of the system's programs.
		Stream<String> system = Stream.concat(Stream.of("/usr/sbin", "/usr/local/sbin"), databases());
		return Stream.concat(Stream.of(path.split(File.pathSeparator)), system)
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** Debian has a folder for each version of PostgreSQL, on nobody's path. */
	private static Stream<String> databases() {
		File[] versions = new File("/usr/lib/postgresql").listFiles();
		return (versions != null) ? Stream.of(versions).map((version) -> new File(version, "bin").getPath())
				: Stream.empty();
	}

	/** Whether whoever runs the tests says that every program is there. */
	static boolean promised() {
		return Boolean.parseBoolean(System.getenv(PROMISE));
	}

	static String missing(String name) {
		return "'%s' is not installed on this machine".formatted(name)
				+ (promised() ? ", though %s=true says it is".formatted(PROMISE) : "");
	}

}
