package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Told when somebody reacts to a message of a room. They may have reacted to it before:
 * the event has all their reactions. Methods that name a reaction go before those that do
 * not. What happens while the bot is away is not told.
 */
@Documented
@BotMapping(trigger = Trigger.REACTION)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnReaction {

	/**
	 * Reactions that matter, by their names in Ethora such as {@code +1}, or as
	 * characters where they have none.
	 * @return the reactions, none for any and for those that are taken back
	 */
	@AliasFor(annotation = BotMapping.class, attribute = "reactions")
	String[] value() default {};

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
