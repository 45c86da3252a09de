package com.ethora.bot.boot.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.ethora.bot.ai.tool.ToolMethods;

import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.ToolCallbackProvider;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;

/**
 * Finds the beans of an application that have methods with {@link Tool @Tool}.
 *
 * @param beans the beans of the application
 */
record ToolBeans(ConfigurableListableBeanFactory beans) implements Supplier<List<Object>> {

	@Override
	public List<Object> get() {
		List<Object> found = new ArrayList<>();
		for (String name : this.beans.getBeanNamesForType(Object.class, false, false)) {
			if (!ScopedProxyUtils.isScopedTarget(name) && isTool(name)) {
				found.add(this.beans.getBean(name));
			}
		}
		return found;
	}

	private boolean isTool(String name) {
		Class<?> type = AutoProxyUtils.determineTargetClass(this.beans, name);
		return type != null && AnnotationUtils.isCandidateClass(type, Tool.class)
				&& !ToolCallback.class.isAssignableFrom(type) && !ToolCallbackProvider.class.isAssignableFrom(type)
				&& !isOfSpring(type) && ToolMethods.in(ClassUtils.getUserClass(type));
	}

	private static boolean isOfSpring(Class<?> type) {
		return type.getName().startsWith("org.springframework.");
	}

}
