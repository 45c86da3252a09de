package com.ethora.bot.ai.tool;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says for whom a model may use a tool: on a method with
 * {@link org.springframework.ai.tool.annotation.Tool @Tool}, or on a class for each of
 * them. What counts is who has said what the model is asked about, never what is said.
 */
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ToolPolicy {

	/**
	 * For whom it may be used. To others it is not there.
	 * @return how well they have to stand with the room
	 */
	Trust trust() default Trust.MEMBER;

	/**
	 * Who has to agree in the room each time.
	 * @return how well they have to stand with the room; {@link Trust#NOBODY} where
	 * nobody has to
	 */
	Trust approval() default Trust.NOBODY;

	/**
	 * Whether who has asked for it may agree as well.
	 * @return whether their own word is enough
	 */
	boolean selfApproval() default false;

}
