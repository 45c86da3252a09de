package com.ethora.bot.test.sandbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.ethora.bot.sandbox.Sandbox;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Has the bots of a test connect to a {@link Sandbox}, over a real socket. There is one
 * in each JVM, on a free port, and it can be injected: as a bean of a Spring test, or as
 * a parameter of any test. Before each test class all that was said there is forgotten,
 * and what was broken by {@link Sandbox#faults()} is whole again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(EmbeddedEthoraExtension.class)
public @interface EmbeddedEthora {

	/**
	 * Return the rooms of bots that are told none by their properties.
	 * @return names of rooms
	 */
	String[] rooms() default "lobby";

}
