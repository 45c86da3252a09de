package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.ethora.bot.WhileBusy;

/**
 * What becomes of messages of a conversation that arrive while a method is busy with an
 * earlier one of it. On a controller, it is meant for each of its methods that handle
 * messages of rooms and have none of their own. Without it messages wait.
 * <p>
 * What a conversation is says {@code ethora.bot.handlers.order}.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Overlap {

	/**
	 * What becomes of them.
	 * @return the rule
	 */
	WhileBusy value();

}
