package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean whose methods handle messages of rooms.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BotController {

	/**
	 * Name of the bean.
	 * @return the name, empty for the usual one
	 */
	@AliasFor(annotation = Component.class, attribute = "value")
	String value() default "";

	/**
	 * Names of the bots whose messages are handled here. Placeholders and expressions are
	 * resolved, and lists are split at commas.
	 * @return the names, none for all bots
	 */
	String[] bot() default {};

	/**
	 * Names or addresses of the rooms whose messages are handled here. Placeholders and
	 * expressions are resolved, and lists are split at commas.
	 * @return the rooms, none for all rooms
	 */
	String[] rooms() default {};

}
