package com.ethora.bot.boot.ai;

import java.util.concurrent.Executor;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Ears;
import com.ethora.bot.ai.tool.Approvals;
import com.ethora.bot.ai.tool.ToolCapability;
import com.ethora.bot.ai.tool.ToolSettings;
import com.ethora.bot.ai.tool.Toolbox;
import com.ethora.bot.boot.ConfiguredAssistants;
import com.ethora.bot.engine.Workers;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.ToolCallbackProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * Lets assistants use the tools of the application: methods of its beans, tools that are
 * beans, and those of Model Context Protocol clients.
 */
@Configuration(proxyBeanMethods = false)
@ImportRuntimeHints(ToolRuntimeHints.class)
class AssistantToolsConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Toolbox ethoraToolbox(ConfigurableListableBeanFactory beans, ObjectProvider<ToolCallback> tools,
			ObjectProvider<ToolCallbackProvider> providers) {
		return new Toolbox(new ToolBeans(beans), () -> tools.orderedStream().toList(),
				() -> providers.orderedStream().toList());
	}

	/** What is wrong with a tool is told at the start, and not to who asks first. */
	@Bean
	SmartInitializingSingleton assistantTools(ConfiguredAssistants configured, Toolbox toolbox) {
		return () -> {
			if (configured.any()) {
				toolbox.open();
			}
		};
	}

	@Bean
	ToolCapability ethoraToolCapability(ConfiguredAssistants configured, Toolbox toolbox, Ears ears,
			ObjectProvider<AssistantListener> listeners, ObjectProvider<ObservationRegistry> observations) {
		Executor workers = Workers.create();
		return new ToolCapability((bot) -> settings(configured, bot), toolbox,
				new Approvals(ears, Workers.waiting(null)), workers, new AssistantListeners(listeners),
				observations.getIfUnique(() -> ObservationRegistry.NOOP));
	}

	private static ToolSettings settings(ConfiguredAssistants configured, Bot bot) {
		return configured.find(bot.name())
			.map((assistant) -> assistant.tools().settings())
			.orElse(ToolSettings.DEFAULTS);
	}

}
