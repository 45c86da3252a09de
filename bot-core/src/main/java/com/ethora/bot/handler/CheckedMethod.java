package com.ethora.bot.handler;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.messaging.handler.invocation.InvocableHandlerMethod;

/**
 * A method of a controller, in Java or Kotlin, that is not called with arguments that
 * break its rules.
 */
final class CheckedMethod extends InvocableHandlerMethod {

	private @Nullable ArgumentRules rules;

	CheckedMethod(Object bean, Method method) {
		super(bean, method);
	}

	void setRules(ArgumentRules rules) {
		this.rules = rules;
	}

	@Override
	protected @Nullable Object doInvoke(@Nullable Object... args) throws Exception {
		if (this.rules != null) {
			this.rules.check(getBean(), getMethod(), getMethodParameters(), args);
		}
		return KotlinMethods.contain(getMethod()) ? KotlinMethods.call(getBean(), getBridgedMethod(), args)
				: super.doInvoke(args);
	}

}
