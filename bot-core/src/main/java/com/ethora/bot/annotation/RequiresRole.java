package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.ethora.bot.Role;

/**
 * Who may have a method run, by what they may do in the room while they are there:
 * {@code MODERATOR} for moderators. On a controller, it is meant for each of its methods
 * that has none of its own.
 * <p>
 * The chat server tells the role, never the message. Who is not in the room any more is
 * refused. What is not said in a room is allowed to the accounts in
 * {@code ethora.bot.admins} only.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRole {

	/**
	 * The least role that is enough.
	 * @return the role
	 */
	Role value();

}
