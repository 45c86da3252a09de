package com.ethora.bot.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.ethora.bot.handler.HandlerDispatcher;
import com.ethora.bot.handler.HandlerSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationsPageTests {

	private static final Pattern JAVA = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

	@Test
	void whatThePageShowsIsCompiled() throws IOException {
		String page = Files.readString(Path.of("..", "docs", "conversations.md"));
		String source = plain(Files
			.readString(Path.of("src", "test", "java", "com", "ethora", "bot", "docs", "ConversationsPage.java")));

		assertThat(JAVA.matcher(page).results().map(ConversationsPageTests::snippet)).hasSize(4)
			.allSatisfy((snippet) -> assertThat(source).contains(snippet));
	}

	@Test
	void whatThePageShowsIsUnderstood() {
		assertThat(HandlerDispatcher.of(List.of(new ConversationsPage()), HandlerSettings.defaults()).mappings())
			.hasSize(4);
	}

	private static String snippet(MatchResult block) {
		return plain(block.group(1));
	}

	/** Lines may be broken and indented in another way. */
	private static String plain(String code) {
		return code.replaceAll("\\s+", "").replace("this.", "");
	}

}
