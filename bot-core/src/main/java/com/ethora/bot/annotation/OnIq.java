package com.ethora.bot.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers requests of other programs. The method may ask for the {@code IqRequest}, the
 * {@code XmlElement} in it, the {@code Jid} of who asks, and the {@code Bot}. It returns
 * an {@code XmlElement}, a {@code String} of XML, an {@code IqReply}, or nothing. An
 * {@code IqException} refuses the request for a reason that is told; any other exception
 * is told as a failure and no more.
 * <p>
 * Anybody may ask: look at who does.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnIq {

	/**
	 * Namespace of the element that is asked.
	 * @return the namespace
	 */
	String namespace();

	/**
	 * Name of the element that is asked.
	 * @return the name, empty for any
	 */
	String element() default "";

	/**
	 * What requests want.
	 * @return the type
	 */
	Type type() default Type.ANY;

	/**
	 * What requests want.
	 */
	enum Type {

		/** Whatever they want. */
		ANY,

		/** To be told something. */
		GET,

		/** To have something changed. */
		SET

	}

}
