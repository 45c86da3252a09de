package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean whose {@code @MessageExceptionHandler} methods answer when a method of any bot
 * controller fails that has no such method of its own. Of several beans the first by
 * {@code @Order} that has one answers.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BotControllerAdvice {

	/**
	 * Name of the bean.
	 * @return the name, empty for the usual one
	 */
	@AliasFor(annotation = Component.class, attribute = "value")
	String value() default "";

}
