package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Handles a command: {@code /book blue monday}, or the same said to the bot,
 * {@code @Helper book blue monday}. Where nobody but the bot and one person are, in a
 * room of the two or in direct messages, {@code book blue monday} will do.
 * <p>
 * A command has words, then arguments: {@code {day}} must be given, {@code {day?}} may be
 * left out, and the last may be {@code {text...}} or {@code {text...?}}, which takes all
 * that is left. Words between arguments must be said there: {@code move {what} to
 * {place}}. An argument of several words is given in quotes, and a quote within them as
 * {@code \"}.
 * <p>
 * A method that asks for the {@code Room} or the {@code RoomMessage} is there in rooms
 * only, one that asks for the {@code DirectMessage} in direct messages only.
 */
@Documented
@BotMapping(trigger = Trigger.COMMAND)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnCommand {

	/**
	 * Command and the names of its arguments, as in {@code book {room} {day?}}.
	 * @return the command
	 */
	@AliasFor(annotation = BotMapping.class, attribute = "command")
	String value();

	/**
	 * Other names of the same command, which has the same arguments then.
	 * @return words, without arguments
	 */
	@AliasFor(annotation = BotMapping.class)
	String[] aliases() default {};

	/**
	 * What the command does, in a few words.
	 * @return the help
	 */
	@AliasFor(annotation = BotMapping.class)
	String help() default "";

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
