package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Handles messages that somebody sends to the bot alone, by its account or through a
 * room, or those of them that match a pattern. What the method returns goes to that
 * person only.
 */
@Documented
@BotMapping(trigger = Trigger.DIRECT_MESSAGE)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnDirectMessage {

	/**
	 * Pattern that the whole text must match.
	 * @return a regular expression, empty for any text
	 */
	@AliasFor(annotation = BotMapping.class)
	String pattern() default "";

	/**
	 * Names or addresses of the rooms whose messages are handled.
	 * @return the rooms, none for those of the controller
	 */
	@AliasFor(annotation = BotMapping.class)
	String[] rooms() default {};

	/**
	 * Names of the bots whose messages are handled.
	 * @return the names, none for those of the controller
	 */
	@AliasFor(annotation = BotMapping.class)
	String[] bot() default {};

}
