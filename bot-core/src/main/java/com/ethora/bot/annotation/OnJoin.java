package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Told when somebody comes into a room, after the bot.
 */
@Documented
@BotMapping(trigger = Trigger.JOIN)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnJoin {

	/**
	 * Names or addresses of the rooms where it happens.
	 * @return the rooms, none for those of the controller
	 */
	@AliasFor(annotation = BotMapping.class)
	String[] rooms() default {};

	/**
	 * Names of the bots that are told.
	 * @return the names, none for those of the controller
	 */
	@AliasFor(annotation = BotMapping.class)
	String[] bot() default {};

}
