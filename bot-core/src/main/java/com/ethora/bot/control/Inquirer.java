package com.ethora.bot.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import com.ethora.bot.wire.Link;

/**
 * Asks for something by a link.
 */
@FunctionalInterface
public interface Inquirer {

	/**
	 * Ask for something.
	 * @param request asks by a link
	 * @param <T> the type of the answer
	 * @return the answer
	 */
	<T> CompletableFuture<T> ask(Function<Link, CompletionStage<T>> request);

}
