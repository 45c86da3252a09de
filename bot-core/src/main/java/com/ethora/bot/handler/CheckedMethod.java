package com.ethora.bot.handler;

import java.lang.reflect.Method;

import com.ethora.bot.annotation.Arg;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodArgumentResolver;
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

	/**
	 * Find out whether what somebody said can be the arguments of a command, and keeps
	 * their rules.
	 * @throws WrongArgumentException when it cannot, or does not
	 */
	void checkSaid(HandlerMethodArgumentResolver resolvers, Message<?> message) throws Exception {
		MethodParameter[] parameters = getMethodParameters();
		@Nullable Object[] said = new @Nullable Object[parameters.length];
		for (int i = 0; i < parameters.length; i++) {
			if (parameters[i].hasParameterAnnotation(Arg.class)) {
				said[i] = resolvers.resolveArgument(parameters[i], message);
			}
		}
		if (this.rules != null) {
			this.rules.checkSaid(getBean(), getMethod(), parameters, said);
		}
	}

	@Override
	protected @Nullable Object doInvoke(@Nullable Object... args) throws Exception {
		if (this.rules != null) {
			this.rules.check(getBean(), getMethod(), getMethodParameters(), args);
		}
		return KotlinMethods.areCalledInKotlin(getBridgedMethod(), args)
				? KotlinMethods.call(getBean(), getBridgedMethod(), args) : super.doInvoke(args);
	}

}
