package com.ethora.bot.ai.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.ToolCallbackProvider;
import org.springframework.ai.tool.method.MethodToolCallbackProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * The tools of an application: methods with
 * {@link org.springframework.ai.tool.annotation.Tool @Tool}, tools that are beans, and
 * those that others provide, such as servers of the Model Context Protocol. What comes
 * first keeps its name. Safe for use by any thread.
 */
public final class Toolbox {

	private static final Logger logger = LoggerFactory.getLogger(Toolbox.class);

	private static final int MOST_TOLD = 1_000;

	private final Supplier<List<ToolCallback>> methods;

	private final Supplier<List<ToolCallback>> callbacks;

	private final Supplier<List<ToolCallbackProvider>> providers;

	/** Told once of each: it would be told with each answer. */
	private final Set<String> told = ConcurrentHashMap.newKeySet();

	/** Of those that make their tools anew each time, though they are always the same. */
	private final Map<ToolCallbackProvider, List<ToolCallback>> made = new ConcurrentHashMap<>();

	/**
	 * Create a box.
	 * @param beans the beans that have methods with the annotation, asked for once
	 * @param callbacks the tools that are beans, asked for once
	 * @param providers those that provide tools, asked for once; what they provide may
	 * change
	 */
	public Toolbox(Supplier<List<Object>> beans, Supplier<List<ToolCallback>> callbacks,
			Supplier<List<ToolCallbackProvider>> providers) {
		this.methods = SingletonSupplier
			.of(() -> beans.get().stream().flatMap((bean) -> ToolMethods.of(bean).stream()).toList());
		this.callbacks = SingletonSupplier.of(callbacks);
		this.providers = SingletonSupplier.of(providers);
	}

	/**
	 * Make a box of objects as an application has them.
	 * @param tools objects with annotated methods, tools and providers of tools
	 * @return the box
	 */
	public static Toolbox of(Object... tools) {
		List<Object> objects = new ArrayList<>(Arrays.asList(tools));
		List<ToolCallback> callbacks = taken(objects, ToolCallback.class);
		List<ToolCallbackProvider> providers = taken(objects, ToolCallbackProvider.class);
		return new Toolbox(() -> objects, () -> callbacks, () -> providers);
	}

	private static <T> List<T> taken(List<Object> objects, Class<T> type) {
		List<T> taken = objects.stream().filter(type::isInstance).map(type::cast).toList();
		objects.removeAll(taken);
		return taken;
	}

	/**
	 * Find the tools of beans, if that was not done before: what is wrong with one of
	 * them is better known before somebody asks something.
	 * @return how many there are
	 */
	public int open() {
		return this.methods.get().size();
	}

	/** Those that there are now, each name once. */
	List<ToolCallback> tools() {
		Map<String, ToolCallback> tools = new LinkedHashMap<>();
		this.methods.get().forEach((tool) -> put(tools, tool));
		this.callbacks.get().forEach((tool) -> put(tools, tool));
		this.providers.get().forEach((provider) -> provided(provider).forEach((tool) -> put(tools, tool)));
		return List.copyOf(tools.values());
	}

	private void put(Map<String, ToolCallback> tools, ToolCallback tool) {
		String name = tool.getToolDefinition().name();
		ToolCallback first = tools.putIfAbsent(name, tool);
		if (first != null && first != tool && this.told.size() < MOST_TOLD && this.told.add(name)) {
			logger.warn("There is more than one tool of the name {}: the first is used", name);
		}
	}

	/** What cannot be reached now may be there for the next answer. */
	private List<ToolCallback> provided(ToolCallbackProvider provider) {
		if (provider instanceof MethodToolCallbackProvider) {
			return this.made.computeIfAbsent(provider, (same) -> List.of(same.getToolCallbacks()));
		}
		String name = provider.getClass().getName();
		try {
			List<ToolCallback> tools = List.of(provider.getToolCallbacks());
			this.told.remove(name);
			return tools;
		}
		catch (RuntimeException ex) {
			if (this.told.add(name)) {
				logger.warn("{} provides no tools for now: {}", name, ex.getClass().getName());
			}
			return List.of();
		}
	}

}
