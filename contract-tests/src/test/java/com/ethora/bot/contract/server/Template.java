package com.ethora.bot.contract.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Configuration files with places to fill in.
 */
final class Template {

	private Template() {
	}

	static void write(String name, Path target, Map<String, Object> values) {
		try (InputStream in = Template.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalArgumentException("There is no template '%s'".formatted(name));
			}
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			for (Map.Entry<String, Object> value : values.entrySet()) {
				text = text.replace("@" + value.getKey() + "@", value.getValue().toString());
			}
			Files.writeString(target, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
