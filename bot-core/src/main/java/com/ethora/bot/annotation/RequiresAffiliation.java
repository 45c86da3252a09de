package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.ethora.bot.Affiliation;

/**
 * Who may have a method run, by their lasting relation to the room: {@code MEMBER} for
 * members, admins and owners. On a controller, it is meant for each of its methods that
 * has none of its own.
 * <p>
 * The chat server tells the relation, never the message. Who is not in the room any more
 * is refused. What is not said in a room is allowed to the accounts in
 * {@code ethora.bot.admins} only.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresAffiliation {

	/**
	 * The least relation that is enough.
	 * @return the affiliation
	 */
	Affiliation value();

}
