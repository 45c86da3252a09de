package com.ethora.bot.ai.tool;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.function.FunctionToolCallback;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which rule a tool has.
 */
class ToolRulesTests {

	private static final ToolRules RULES = new ToolRules(new ToolSettings(
			Set.of(), 1, rule(Trust.MEMBER), Map.of("git_*", rule(Trust.ADMIN), "git_read*", rule(Trust.EVERYONE),
					"configured", rule(Trust.OWNER), "*d", rule(Trust.NOBODY)),
			Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1));

	@ParameterizedTest
	@CsvSource({ "annotated, MODERATOR", "inherited, ADMIN", "configured, OWNER" })
	void ofAMethodIsWhatItSaysUnlessItsVeryNameIsConfigured(String name, Trust trust) {
		ToolCallback tool = Toolbox.methods(new Tools())
			.stream()
			.filter((each) -> each.getToolDefinition().name().equals(name))
			.findFirst()
			.orElseThrow();
		assertThat(RULES.of(tool).trust()).isEqualTo(trust);
	}

	@ParameterizedTest
	@CsvSource({ "git_push, ADMIN", "git_read_file, EVERYONE", "other, MEMBER", "find, NOBODY" })
	void ofAnyOtherIsThatOfTheLongestPattern(String name, Trust trust) {
		ToolCallback tool = FunctionToolCallback.builder(name, (String input) -> input)
			.description("Does it.")
			.inputType(String.class)
			.build();
		assertThat(RULES.of(tool).trust()).isEqualTo(trust);
	}

	@Test
	void ofAMethodSaysWhoHasToAgree() {
		assertThat(Toolbox.methods(new Tools())).extracting(RULES::of)
			.filteredOn((rule) -> rule.trust() == Trust.MODERATOR)
			.isEqualTo(List.of(new ToolRule(Trust.MODERATOR, Trust.OWNER, true)));
	}

	private static ToolRule rule(Trust trust) {
		return new ToolRule(trust, Trust.NOBODY, false);
	}

	/** Tools of all sorts. */
	@ToolPolicy(trust = Trust.ADMIN)
	static final class Tools {

		@Tool(description = "Does it.")
		@ToolPolicy(trust = Trust.MODERATOR, approval = Trust.OWNER, selfApproval = true)
		void annotated() {
		}

		@Tool(description = "Does it.")
		void inherited() {
		}

		@Tool(description = "Does it.")
		@ToolPolicy(trust = Trust.EVERYONE)
		void configured() {
		}

	}

}
