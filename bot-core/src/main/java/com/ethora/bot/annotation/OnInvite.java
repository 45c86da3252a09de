package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Told when somebody invites the bot to a room. What the method returns goes to the one
 * who invites, alone, if their account is known. Anybody can invite.
 */
@Documented
@BotMapping(trigger = Trigger.INVITE)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnInvite {

	/**
	 * Names or addresses of the rooms to which the bot is invited.
	 * @return the rooms, none for those of the controller
	 */
	@AliasFor(annotation = BotMapping.class)
	String[] rooms() default {};

	/**
	 * Names of the bots that are invited.
	 * @return the names, none for those of the controller
	 */
	@AliasFor(annotation = BotMapping.class)
	String[] bot() default {};

}
