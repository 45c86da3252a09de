package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which messages a method handles. The base of the other annotations, and of those that a
 * team may want to compose for itself.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface BotMapping {

	/**
	 * What a message must be.
	 * @return the trigger
	 */
	Trigger trigger();

	/**
	 * Pattern that the whole text must match.
	 * @return a regular expression, empty for any text
	 */
	String pattern() default "";

	/**
	 * Command and the names of its arguments, as in {@code book {room} {day}}.
	 * @return the command, of meaning for commands only
	 */
	String command() default "";

	/**
	 * What the command does, in a few words.
	 * @return the help
	 */
	String help() default "";

}
