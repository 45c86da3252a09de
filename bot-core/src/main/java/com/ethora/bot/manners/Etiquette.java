package com.ethora.bot.manners;

import org.jspecify.annotations.Nullable;

/**
 * What a bot does unasked.
 *
 * @param introduction how it tells who it is, absent if it does not
 * @param obedient whether people can stop and start it
 * @param invitations which invitations it follows
 * @param crowd when a room is crowded, so that it answers in threads; absent if it never
 * does for that
 * @param greeting how it greets those who come, absent if it does not
 * @param firstWords what it says once in each room that is new to it, absent for nothing
 */
public record Etiquette(@Nullable Introduction introduction, boolean obedient, Invitations invitations,
		@Nullable Crowd crowd, @Nullable Greeting greeting, @Nullable String firstWords) {

	/** Nothing of it: for bots that are tools among tools. */
	public static final Etiquette NONE = new Etiquette(null, false, Invitations.DECLINED, null, null, null);

	/**
	 * What people who know bots expect: an introduction, and that it stops if told to.
	 */
	public static final Etiquette USUAL = new Etiquette(Introduction.USUAL, true, Invitations.USUAL, null, null, null);

	/**
	 * Return the same with another way to tell who the bot is.
	 * @param introduction how it tells who it is, absent if it does not
	 * @return the changed etiquette
	 */
	public Etiquette withIntroduction(@Nullable Introduction introduction) {
		return new Etiquette(introduction, this.obedient, this.invitations, this.crowd, this.greeting, this.firstWords);
	}

	/**
	 * Return the same with other invitations followed.
	 * @param invitations which invitations are followed
	 * @return the changed etiquette
	 */
	public Etiquette withInvitations(Invitations invitations) {
		return new Etiquette(this.introduction, this.obedient, invitations, this.crowd, this.greeting, this.firstWords);
	}

	/**
	 * Return the same with another idea of a crowded room.
	 * @param crowd when a room is crowded, absent for never
	 * @return the changed etiquette
	 */
	public Etiquette withCrowd(@Nullable Crowd crowd) {
		return new Etiquette(this.introduction, this.obedient, this.invitations, crowd, this.greeting, this.firstWords);
	}

	/**
	 * Return the same with another greeting.
	 * @param greeting how those who come are greeted, absent if they are not
	 * @return the changed etiquette
	 */
	public Etiquette withGreeting(@Nullable Greeting greeting) {
		return new Etiquette(this.introduction, this.obedient, this.invitations, this.crowd, greeting, this.firstWords);
	}

	/**
	 * Return the same with other first words.
	 * @param firstWords what is said once in each room that is new, absent for nothing
	 * @return the changed etiquette
	 */
	public Etiquette withFirstWords(@Nullable String firstWords) {
		return new Etiquette(this.introduction, this.obedient, this.invitations, this.crowd, this.greeting, firstWords);
	}

}
