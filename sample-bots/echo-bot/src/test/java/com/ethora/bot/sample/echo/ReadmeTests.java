package com.ethora.bot.sample.echo;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.ethora.bot.Bot;
import com.ethora.bot.sandbox.Sandbox;
import com.ethora.bot.sandbox.SandboxSettings;
import com.ethora.bot.test.sandbox.SandboxPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README shows a whole bot: here it is compiled, configured and talked to, word for
 * word.
 */
class ReadmeTests {

	private static final Path README = Path.of("..", "..", "README.md");

	/** An IDE adds these while one types. */
	private static final String IMPORTS = """
			import com.ethora.bot.annotation.*;
			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;
			import org.springframework.messaging.handler.annotation.Payload;
			""";

	@TempDir
	private Path folder;

	@Test
	void theBotOfTheReadmeAnswers() throws Exception {
		Class<?> application = compile(snippet("java"));
		Path yaml = Files.writeString(this.folder.resolve("application.yml"), snippet("yaml"));
		try (Sandbox sandbox = Sandbox
			.create(SandboxSettings.DEFAULTS.withPort(0).withDomain("xmpp.example.com").withRooms("lobby"))) {
			sandbox.start();
			try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
				.resourceLoader(new DefaultResourceLoader(application.getClassLoader()))
				.web(WebApplicationType.NONE)
				.run("--spring.config.location=" + yaml.toUri(), "--BOT_PASSWORD=secret",
						"--ethora.bot.server.uri=" + sandbox.uri());
					SandboxPerson alice = SandboxPerson.enter(sandbox, "alice", "lobby")) {
				Bot bot = context.getBean(Bot.class);
				Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> bot.room("lobby").joined());

				alice.says("@Parrot good morning").hears("You said: good morning");
			}
		}
	}

	@Test
	void theBotOfTheReadmeIsShort() throws IOException {
		assertThat(linesThatSaySomething(snippet("java"))).hasSizeLessThanOrEqualTo(10);
		assertThat(linesThatSaySomething(snippet("yaml"))).hasSizeLessThanOrEqualTo(8);
	}

	private static List<String> linesThatSaySomething(String snippet) {
		return snippet.lines().filter((line) -> !line.isBlank()).toList();
	}

	private static String snippet(String language) throws IOException {
		String readme = Files.readString(README);
		Matcher block = Pattern.compile("```%s\\R(.*?)```".formatted(language), Pattern.DOTALL).matcher(readme);
		assertThat(block.find()).as("a block of %s in the README", language).isTrue();
		return block.group(1);
	}

	private Class<?> compile(String snippet) throws Exception {
		Matcher name = Pattern.compile("class (\\w+)").matcher(snippet);
		assertThat(name.find()).isTrue();
		// A package of its own, because Spring Boot scans the package of the application.
		Path source = Files.createDirectories(this.folder.resolve("readme")).resolve(name.group(1) + ".java");
		Files.writeString(source, "package readme;\n" + IMPORTS + snippet);
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
			assertThat(compiler
				.getTask(null, files, null, List.of("-parameters", "-d", this.folder.toString()), null,
						files.getJavaFileObjects(source))
				.call()).isTrue();
		}
		URLClassLoader loader = new URLClassLoader(new URL[] { this.folder.toUri().toURL() },
				getClass().getClassLoader());
		return loader.loadClass("readme." + name.group(1));
	}

}
