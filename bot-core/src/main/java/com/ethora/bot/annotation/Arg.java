package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.messaging.handler.annotation.ValueConstants;

/**
 * An argument of a command, converted to the type of the parameter. One that may be left
 * out needs a parameter that may be nothing, such as an {@code Optional} or a nullable
 * one, or a default value. One that takes all that is left may be a list or an array, of
 * one element for each word.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Arg {

	/**
	 * Name of the argument.
	 * @return the name, empty for the name of the parameter
	 */
	String value() default "";

	/**
	 * What stands for the argument when it is left out. It is converted too.
	 * @return the text, by default none
	 */
	String defaultValue() default ValueConstants.DEFAULT_NONE;

}
