package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often a method may run. How often that is, and what is said to who wants more, is
 * configured as {@code ethora.bot.limits.<name>}; methods with the same name share it. On
 * a controller, it is meant for each of its methods that has none of its own.
 */
@Documented
@Repeatable(RateLimited.All.class)
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface RateLimited {

	/**
	 * Name of the limit.
	 * @return the name
	 */
	String value();

	/**
	 * Who has as much as the limit gives.
	 * @return each sender, each room or the whole bot
	 */
	Per per() default Per.SENDER;

	/**
	 * Who has as much as a limit gives.
	 */
	enum Per {

		/** Each who says something, wherever they do. */
		SENDER,

		/** Each room, and each who talks to the bot alone. */
		ROOM,

		/** The bot, whoever talks to it. */
		BOT

	}

	/**
	 * Several limits: all of them hold, in their order.
	 */
	@Documented
	@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
	@Retention(RetentionPolicy.RUNTIME)
	@interface All {

		/**
		 * The limits.
		 * @return the limits
		 */
		RateLimited[] value();

	}

}
