package com.ethora.bot.test;

import java.util.function.Predicate;

/**
 * What bots have said to one person outside of rooms.
 */
public final class DirectAssert extends TalkAssert<DirectAssert, DirectTester> {

	DirectAssert(DirectTester talk, Predicate<Entry> chosen) {
		super(talk, DirectAssert.class, talk.diary(), Entry.What.WHISPERS, chosen);
	}

	/**
	 * Look at one of several bots only.
	 * @param bot the name people call it by, or that of its account
	 * @return assertions about this bot
	 */
	public DirectAssert by(String bot) {
		return new DirectAssert(this.actual, whoIs(bot));
	}

}
