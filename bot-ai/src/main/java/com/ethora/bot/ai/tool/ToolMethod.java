package com.ethora.bot.ai.tool;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.ai.tool.method.MethodToolCallback;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The method of a tool and what it is called on, wherever the tool was made. Spring AI
 * does not tell it.
 *
 * @param method the method, as it was declared
 * @param type the class that it is called on, as it was written
 */
record ToolMethod(Method method, Class<?> type) {

	private static final @Nullable Field METHOD = field("toolMethod", Method.class);

	private static final @Nullable Field OBJECT = field("toolObject", Object.class);

	/** None where it cannot be seen. */
	static Optional<ToolMethod> of(MethodToolCallback tool) {
		if (METHOD == null || OBJECT == null || !(ReflectionUtils.getField(METHOD, tool) instanceof Method method)) {
			return Optional.empty();
		}
		Object object = ReflectionUtils.getField(OBJECT, tool);
		Class<?> type = (object != null) ? ToolMethods.type(object) : method.getDeclaringClass();
		return Optional.of(new ToolMethod(method, type));
	}

	/** That of the method, else that of the class, else that of where it was declared. */
	Optional<ToolPolicy> policy() {
		return Stream
			.<AnnotatedElement>of(ClassUtils.getMostSpecificMethod(this.method, this.type), this.type,
					this.method.getDeclaringClass())
			.flatMap((element) -> Stream
				.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, ToolPolicy.class)))
			.findFirst();
	}

	private static @Nullable Field field(String name, Class<?> type) {
		Field field = ReflectionUtils.findField(MethodToolCallback.class, name, type);
		if (field != null) {
			ReflectionUtils.makeAccessible(field);
		}
		return field;
	}

}
