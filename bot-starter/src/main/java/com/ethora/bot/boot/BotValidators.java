package com.ethora.bot.boot;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;
import org.springframework.validation.beanvalidation.MethodValidationAdapter;
import org.springframework.validation.method.MethodValidator;

/**
 * Finds who validates the arguments of commands: Bean Validation, where an application
 * has it.
 */
final class BotValidators {

	private BotValidators() {
	}

	static @Nullable MethodValidator find(ListableBeanFactory beans) {
		return ClassUtils.isPresent("jakarta.validation.Validator", BotValidators.class.getClassLoader())
				? Jakarta.find(beans) : null;
	}

	/**
	 * Loaded only where Bean Validation is.
	 */
	private static final class Jakarta {

		static @Nullable MethodValidator find(ListableBeanFactory beans) {
			Validator validator = beans.getBeanProvider(Validator.class).getIfAvailable();
			return (validator != null) ? new MethodValidationAdapter(validator) : null;
		}

	}

}
