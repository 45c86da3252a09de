package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which messages a method handles, or what it is told of. The base of the other
 * annotations, and of those that a team may want to compose for itself.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface BotMapping {

	/**
	 * What has to happen.
	 * @return the trigger
	 */
	Trigger trigger();

	/**
	 * Pattern that the whole text must match.
	 * @return a regular expression, empty for any text
	 */
	String pattern() default "";

	/**
	 * Command and the names of its arguments, as in {@code book {room} {day?}}.
	 * @return the command, of meaning for commands only
	 */
	String command() default "";

	/**
	 * Other names of the command.
	 * @return words without arguments, of meaning for commands only
	 */
	String[] aliases() default {};

	/**
	 * What the command does, in a few words.
	 * @return the help
	 */
	String help() default "";

	/**
	 * Reactions that matter.
	 * @return the reactions, of meaning for reactions only
	 */
	String[] reactions() default {};

	/**
	 * Whether the method only looks on: it runs before the one that handles the message,
	 * returns nothing, and its failure changes nothing. A message that is only observed
	 * was handled by nobody.
	 * @return whether it observes, of meaning for messages of rooms only
	 */
	boolean observe() default false;

	/**
	 * Names or addresses of the rooms that matter. Placeholders and expressions are
	 * resolved, and lists are split at commas.
	 * @return the rooms, none for those of the controller
	 */
	String[] rooms() default {};

	/**
	 * Names of the bots that matter. Placeholders and expressions are resolved, and lists
	 * are split at commas.
	 * @return the names, none for those of the controller
	 */
	String[] bot() default {};

}
