package com.ethora.bot.ai.tool;

import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.aop.framework.ProxyFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ToolMethods}.
 */
class ToolMethodsTests {

	@Test
	void areFoundWhereverTheyAreDeclared() {
		assertThat(ToolMethods.of(new Tower())).extracting((tool) -> tool.getToolDefinition().name())
			.containsExactlyInAnyOrder("strike", "chime", "wind");
		assertThat(ToolMethods.of(new Tower())).extracting((tool) -> tool.call("{}")).contains("\"Bong\"", "\"Ding\"");
	}

	@Test
	void areCalledThroughTheProxiesTheyAreIn() {
		ProxyFactory byInterface = new ProxyFactory(new Tower());
		ProxyFactory byClass = new ProxyFactory(new Bell());
		byClass.setProxyTargetClass(true);

		assertThat(ToolMethods.of(byClass.getProxy())).singleElement()
			.extracting((tool) -> tool.call("{}"))
			.isEqualTo("\"Bong\"");
		assertThatIllegalStateException().as("strike is in no interface")
			.isThrownBy(() -> ToolMethods.of(byInterface.getProxy()));
	}

	@Test
	void whatIsNoResultIsNoTool() {
		assertThat(ToolMethods.in(Unfit.class)).isFalse();
		assertThat(ToolMethods.in(String.class)).isFalse();
		assertThat(ToolMethods.in(Tower.class)).isTrue();
	}

	@Test
	void twoOfTheSameNameAreAMistake() {
		assertThatIllegalArgumentException().isThrownBy(() -> ToolMethods.of(new Twins()))
			.withMessageEndingWith("has more than one tool of the name ring");
	}

	@Test
	void aBoxHasThoseThatAreInherited() {
		assertThat(Toolbox.of(new Tower()).tools()).extracting(ToolCallback::getToolDefinition).hasSize(3);
	}

	/** Strikes. */
	static class Bell {

		@Tool(description = "Strikes.")
		String strike() {
			return "Bong";
		}

	}

	/** Chimes. */
	interface Chimes {

		@Tool(description = "Chimes.")
		default String chime() {
			return "Ding";
		}

	}

	/** Does both, and more. */
	static class Tower extends Bell implements Chimes {

		@Tool(description = "Winds it up.")
		String wind() {
			return "Up";
		}

	}

	/** Has a method that says what is done later. */
	static class Unfit {

		@Tool(description = "Says it later.")
		Supplier<String> later() {
			return () -> "Later";
		}

	}

	/** Cannot be told apart. */
	static class Twins {

		@Tool(name = "ring", description = "Rings.")
		void ring(String name) {
		}

		@Tool(name = "ring", description = "Rings.")
		void ring(int times) {
		}

	}

}
