package com.ethora.bot.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;

/**
 * The chart in this repository, rendered and linted the way Helm does it.
 */
final class Chart {

	/** What every bot must say about itself. */
	static final String REQUIRED = """
			ethora:
			  bot:
			    jid: app_echo@xmpp.example.com
			    password: not-a-real-one
			    server:
			      uri: wss://xmpp.example.com/ws
			""";

	private static final Path FOLDER = Path.of("ethora-bot").toAbsolutePath();

	private Chart() {
	}

	static Manifests rendered(String... values) {
		TemplateCommand command = new Helm(FOLDER).template()
			.withName("echo")
			.withNamespace("bots")
			.withKubeVersion("1.30.0");
		for (String yaml : values) {
			command.withValuesFile(file(yaml));
		}
		return Manifests.of(command.call());
	}

	static LintResult linted() {
		return new Helm(FOLDER).lint().strict().call();
	}

	private static Path file(String yaml) {
		try {
			Path file = Files.createTempFile("values", ".yaml");
			file.toFile().deleteOnExit();
			return Files.writeString(file, yaml);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
