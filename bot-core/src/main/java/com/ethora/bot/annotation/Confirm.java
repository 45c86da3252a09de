package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the sender of a message asked before the method runs, and runs it only if they say
 * yes.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Confirm {

	/**
	 * Question, in which {@code {name}} stands for an argument of the command.
	 * @return the question
	 */
	String value();

	/**
	 * What is said if they say no.
	 * @return the text, empty to say nothing
	 */
	String declined() default "OK, then not.";

}
