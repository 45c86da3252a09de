package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Handles messages that show files. A bot that has no such method does not hear them at
 * all.
 */
@Documented
@BotMapping(trigger = Trigger.MEDIA)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnMedia {

	/**
	 * Whether the method only looks on: it runs before the one that handles the message,
	 * and returns nothing.
	 * @return whether it observes
	 */
	@AliasFor(annotation = BotMapping.class)
	boolean observe() default false;

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
