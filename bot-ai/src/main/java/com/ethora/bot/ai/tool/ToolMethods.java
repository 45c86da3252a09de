package com.ethora.bot.ai.tool;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.metadata.ToolMetadata;
import org.springframework.ai.tool.method.MethodToolCallback;
import org.springframework.ai.tool.support.ToolDefinitions;
import org.springframework.ai.tool.support.ToolUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * The methods with {@link Tool @Tool} of an object, wherever they are declared: in its
 * class, in one that this extends, or in an interface.
 */
public final class ToolMethods {

	/** What these would do is no result that a model could be told. */
	private static final List<Class<?>> UNFIT = List.of(Function.class, Supplier.class, Consumer.class);

	private static final MethodFilter TOOLS = (method) -> AnnotatedElementUtils.hasAnnotation(method, Tool.class)
			&& UNFIT.stream().noneMatch((type) -> type.isAssignableFrom(method.getReturnType()));

	private ToolMethods() {
	}

	/**
	 * Return whether a class has such methods.
	 * @param type the class, as it was written
	 * @return whether it has any
	 */
	public static boolean in(Class<?> type) {
		return !find(type).isEmpty();
	}

	/**
	 * Make tools of them.
	 * @param object the object, or a proxy of it
	 * @return a tool for each method
	 * @throws IllegalArgumentException when two of them have the same name
	 * @throws IllegalStateException when its proxy does not have one of them
	 */
	static List<ToolCallback> of(Object object) {
		Class<?> type = type(object);
		List<ToolCallback> tools = find(type).stream().map((method) -> tool(object, method)).toList();
		List<String> twice = ToolUtils.getDuplicateToolNames(tools);
		if (!twice.isEmpty()) {
			throw new IllegalArgumentException(
					"%s has more than one tool of the name %s".formatted(type.getName(), String.join(", ", twice)));
		}
		return tools;
	}

	/** What it is without the proxies that it is in. */
	static Class<?> type(Object object) {
		return ClassUtils.getUserClass(AopUtils.getTargetClass(object));
	}

	private static List<Method> find(Class<?> type) {
		return List.copyOf(MethodIntrospector.selectMethods(type, TOOLS));
	}

	private static ToolCallback tool(Object object, Method method) {
		return MethodToolCallback.builder()
			.toolDefinition(ToolDefinitions.from(method))
			.toolMetadata(ToolMetadata.from(method))
			.toolMethod(AopUtils.selectInvocableMethod(method, object.getClass()))
			.toolObject(object)
			.toolCallResultConverter(ToolUtils.getToolCallResultConverter(method))
			.build();
	}

}
