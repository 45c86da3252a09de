package com.ethora.bot.ai.tool;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Occasion;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.tool.ToolCallback;

/**
 * Lets assistants use tools: those of the application and those that every assistant can
 * have, each for those only who may have it used.
 */
public final class ToolCapability implements Capability {

	private final Function<Bot, ToolSettings> settings;

	private final Toolbox toolbox;

	private final Approvals approvals;

	private final ToolRunner runner;

	private final AssistantListener listener;

	private final ObservationRegistry observations;

	private final Map<String, ToolCallback> builtIn;

	/**
	 * Create the capability.
	 * @param settings how the assistant of each bot uses tools
	 * @param toolbox the tools of the application
	 * @param approvals asks people whether tools may run
	 * @param executor what tools run on
	 * @param listener told what comes of it
	 * @param observations what observes tools
	 */
	public ToolCapability(Function<Bot, ToolSettings> settings, Toolbox toolbox, Approvals approvals, Executor executor,
			AssistantListener listener, ObservationRegistry observations) {
		this.settings = settings;
		this.toolbox = toolbox;
		this.approvals = approvals;
		this.runner = new ToolRunner(executor);
		this.listener = listener;
		this.observations = observations;
		this.builtIn = ToolMethods.of(new RoomTools(settings, InstantSource.system()))
			.stream()
			.collect(Collectors.toMap((tool) -> tool.getToolDefinition().name(), (tool) -> tool));
	}

	@Override
	public void equip(ChatClient.Builder client, Occasion occasion) {
		ToolSettings chosen = this.settings.apply(occasion.bot());
		ToolGuard guard = new ToolGuard(occasion, chosen, this.approvals, this.runner, this.listener);
		client.defaultTools(guard.offered(tools(chosen)).toArray(ToolCallback[]::new))
			.defaultAdvisors(new GuardedToolAdvisor(guard, chosen.maxCalls(), this.observations));
	}

	/** The application's own come first. */
	private List<ToolCallback> tools(ToolSettings chosen) {
		Map<String, ToolCallback> tools = new LinkedHashMap<>();
		this.toolbox.tools().forEach((tool) -> tools.put(tool.getToolDefinition().name(), tool));
		builtIn(chosen.builtIn()).forEach((tool) -> tools.putIfAbsent(tool.getToolDefinition().name(), tool));
		return new ArrayList<>(tools.values());
	}

	private List<ToolCallback> builtIn(Set<BuiltIn> chosen) {
		return chosen.stream()
			.sorted()
			.map(RoomTools::name)
			.flatMap((name) -> Stream.ofNullable(this.builtIn.get(name)))
			.toList();
	}

}
