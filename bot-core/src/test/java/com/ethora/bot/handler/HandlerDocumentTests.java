package com.ethora.bot.handler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.annotation.BotMapping;
import com.ethora.bot.annotation.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What docs/handlers.md shows compiles and works.
 */
class HandlerDocumentTests {

	private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

	private static final Pattern KOTLIN = Pattern.compile("```kotlin\n(.*?)```", Pattern.DOTALL);

	@ParameterizedTest
	@MethodSource("blocks")
	void whatItShowsIsCompiled(String block) throws IOException {
		assertThat(source("java", "HandlerSnippets.java")).contains(lines(block));
	}

	@Test
	void whatItShowsInKotlinIsCompiled() throws IOException {
		assertThat(blocks(KOTLIN)).singleElement()
			.asString()
			.satisfies((block) -> assertThat(source("kotlin", "KotlinBot.kt")).contains(lines(block)));
	}

	@Test
	void whatItShowsWorks() {
		HandlerExtensions extensions = HandlerExtensions.of(List.of(new HandlerSnippets.Tickets()))
			.withValues((value) -> value.replaceAll("\\$\\{[^:]*:([^}]*)}", "$1"));
		HandlerDispatcher dispatcher = HandlerDispatcher.of(HandlerSnippets.controllers(),
				List.of(new HandlerSnippets.Apologies()), HandlerSettings.defaults().with(extensions));

		assertThat(RecordedTurn.answers(dispatcher, "/book blue 2026-11-20"))
			.containsExactly("blue is yours on 2026-11-20, alice");
		assertThat(RecordedTurn.answers(dispatcher, "Hello!")).containsExactly("Hello, alice!");
		assertThat(RecordedTurn.answers(dispatcher, "@Echo why?")).containsExactly("Good question.");
		assertThat(RecordedTurn.answers(dispatcher, "/care Bob")).containsExactly("Nobody is called Bob.");
		assertThat(RecordedTurn.in(RecordedTurn.LOBBY, "/report fire", dispatcher).rooms())
			.containsExactly(RecordedTurn.OPS);
	}

	@ParameterizedTest
	@EnumSource(Trigger.class)
	void itNamesEachAnnotation(Trigger trigger) throws IOException {
		String name = switch (trigger) {
			case COMMAND -> "@OnCommand";
			case PATTERN -> "@OnMessage(pattern";
			case REPLY -> "@OnReply";
			case MENTION -> "@OnMention";
			case MEDIA -> "@OnMedia";
			case MESSAGE -> "@OnMessage";
			case UNMATCHED -> "@OnUnmatched";
			case DIRECT_MESSAGE -> "@OnDirectMessage";
			case REACTION -> "@OnReaction";
			case EDIT -> "@OnEdit";
			case DELETE -> "@OnDelete";
			case JOIN -> "@OnJoin";
			case LEAVE -> "@OnLeave";
			case INVITE -> "@OnInvite";
		};

		assertThat(page()).contains("`" + name).contains("`@" + BotMapping.class.getSimpleName());
	}

	@Test
	void itNamesEachTypeThatMethodsAskFor() throws IOException {
		assertThat(page()).contains(new TurnArgumentResolver(HandlerSettings.defaults().talks()).types()
			.stream()
			.map("`%s`"::formatted)
			.toList());
	}

	static Stream<String> blocks() throws IOException {
		return blocks(JAVA);
	}

	private static Stream<String> blocks(Pattern language) throws IOException {
		return language.matcher(page()).results().map((block) -> block.group(1));
	}

	private static String source(String language, String file) throws IOException {
		return lines(Files.readString(Path.of("src", "test", language, "com", "ethora", "bot", "handler", file)));
	}

	private static String page() throws IOException {
		return Files.readString(Path.of("..", "docs", "handlers.md"));
	}

	private static String lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

}
