package com.ethora.bot.contract.chaos.strike;

import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;

/**
 * Makes something happen.
 */
@FunctionalInterface
public interface Fault {

	/**
	 * Strike, and return when nothing more needs to be done about it.
	 * @param random where chance comes from
	 * @param struck told which rooms of the bot are hit, at the moment they are; not told
	 * when nothing can be hit just now
	 */
	void strike(RandomGenerator random, Consumer<Set<Jid>> struck);

}
