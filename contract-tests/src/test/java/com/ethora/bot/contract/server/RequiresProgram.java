package com.ethora.bot.contract.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that need a program of this machine. Where it is missing they are skipped and say
 * so, except where the environment variable {@code ETHORA_REQUIRE_SERVERS} is
 * {@code true}: there they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProgramCondition.class)
public @interface RequiresProgram {

	/**
	 * Return what is needed.
	 * @return the name of the program
	 */
	String value();

}
