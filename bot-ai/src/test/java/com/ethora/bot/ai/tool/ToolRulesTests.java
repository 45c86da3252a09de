package com.ethora.bot.ai.tool;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.definition.ToolDefinition;
import org.springframework.ai.tool.function.FunctionToolCallback;
import org.springframework.ai.tool.method.MethodToolCallback;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.util.ReflectionUtils;

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
		ToolCallback tool = ToolMethods.of(new Tools())
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
		assertThat(ToolMethods.of(new Tools())).extracting(RULES::of)
			.filteredOn((rule) -> rule.trust() == Trust.MODERATOR)
			.isEqualTo(List.of(new ToolRule(Trust.MODERATOR, Trust.OWNER, true)));
	}

	@Test
	void ofAMethodOfAnInterfaceIsWhatTheClassOfTheToolSays() {
		ToolRule own = new ToolRule(Trust.OWNER, Trust.OWNER, false);

		assertThat(ToolMethods.of(new Own())).singleElement().extracting(RULES::of).isEqualTo(own);
		assertThat(ToolMethods.of(new ProxyFactory(new Own()).getProxy())).singleElement()
			.extracting(RULES::of)
			.isEqualTo(own);
		assertThat(RULES.of(MethodToolCallback.builder()
			.toolDefinition(ToolDefinition.builder().name("drop").description("Does it.").inputSchema("{}").build())
			.toolMethod(Objects.requireNonNull(ReflectionUtils.findMethod(Shared.class, "drop")))
			.toolObject(new Own())
			.build())).isEqualTo(own);
	}

	@Test
	void ofAMethodThatIsInheritedIsWhatItSaysItself() {
		assertThat(ToolMethods.of(new Heir())).singleElement()
			.extracting((tool) -> RULES.of(tool).trust())
			.isEqualTo(Trust.MODERATOR);
	}

	private static ToolRule rule(Trust trust) {
		return new ToolRule(trust, Trust.NOBODY, false);
	}

	/** A tool that others have as well. */
	interface Shared {

		@Tool(description = "Does it.")
		default void drop() {
		}

	}

	/** It is dangerous here. */
	@ToolPolicy(trust = Trust.OWNER, approval = Trust.OWNER)
	static class Own implements Shared {

	}

	/** A tool that is the same wherever it is. */
	static class Estate {

		@Tool(description = "Does it.")
		@ToolPolicy(trust = Trust.MODERATOR)
		void sell() {
		}

	}

	/** Says something of all other tools. */
	@ToolPolicy(trust = Trust.EVERYONE)
	static class Heir extends Estate {

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
