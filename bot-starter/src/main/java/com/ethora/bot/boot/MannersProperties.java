package com.ethora.bot.boot;

import java.time.Duration;

import com.ethora.bot.engine.Acknowledge;
import com.ethora.bot.engine.DirectManners;
import com.ethora.bot.engine.Manners;
import com.ethora.bot.manners.Crowd;
import com.ethora.bot.manners.Greeting;
import com.ethora.bot.manners.Invitations;
import com.ethora.bot.manners.Invitations.Inviter;
import com.ethora.bot.turn.BotTalk;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to behave among people.
 *
 * @param typing Whether to show that the bot types while it makes an answer.
 * @param pause Time the bot goes on typing before it sends a message of an answer, or
 * 'by-length' for the longer the longer the text is.
 * @param editInterval Time an answer that grows stays as it is before it is edited.
 * @param introduce Whether to tell who the bot is when somebody says 'bot help' or 'bot
 * info'.
 * @param begin What to say to the bot to begin, as told by 'bot help'. By default, its
 * first command.
 * @param obey Whether people can stop and start the bot by 'bot NAME stop' and 'bot NAME
 * start'.
 * @param invitations Which invitations to rooms to follow.
 * @param crowded How to answer in a crowded room.
 * @param greet How to greet those who come.
 * @param firstWords What the bot says once in each room that is new to it. Nothing is
 * said if it is empty.
 * @param bots How to deal with other bots.
 * @param direct How to behave with one person alone.
 */
public record MannersProperties(@DefaultValue("true") boolean typing, @DefaultValue("0ms") PauseTime pause,
		@DefaultValue("1s") Duration editInterval, @DefaultValue("true") boolean introduce, @Nullable String begin,
		@DefaultValue("true") boolean obey, @DefaultValue Invited invitations, @DefaultValue Crowded crowded,
		@DefaultValue Greet greet, @Nullable String firstWords, @DefaultValue OtherBots bots,
		@DefaultValue Direct direct) {

	public MannersProperties {
		BotProperties.check(!editInterval.isNegative(), "'manners.edit-interval' must not be negative, but was %s",
				editInterval);
		begin = emptyToNull(begin);
		firstWords = emptyToNull(firstWords);
	}

	/** Without what the bot does unasked. */
	Manners manners() {
		return new Manners(this.typing, Duration.ZERO, this.editInterval).withPause(this.pause.pause())
			.withDirect(new DirectManners(this.direct.acknowledge(), this.direct.copies()));
	}

	BotTalk talk() {
		return new BotTalk(this.bots.hear(), this.bots.turns(), this.bots.budget(), this.bots.window());
	}

	private static @Nullable String emptyToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/**
	 * Which invitations to rooms to follow.
	 *
	 * @param accept Whose invitations to follow: those of nobody, of the bot's contacts,
	 * of its own server or of everybody.
	 * @param maxRooms Number of rooms the bot enters by invitation at most.
	 * @param greeting What the bot says once in a room it was invited to. Nothing is said
	 * if it is empty.
	 */
	public record Invited(@DefaultValue("domain") Inviter accept, @DefaultValue("100") int maxRooms,
			@Nullable String greeting) {

		public Invited {
			BotProperties.check(maxRooms > 0, "'manners.invitations.max-rooms' must be positive, but was %s", maxRooms);
			greeting = emptyToNull(greeting);
		}

		Invitations invitations() {
			return new Invitations(this.accept, this.maxRooms, this.greeting);
		}

	}

	/**
	 * How to answer in a crowded room.
	 *
	 * @param thread Whether to answer in the thread of a message while its room is
	 * crowded.
	 * @param messages Number of messages above which a room is crowded.
	 * @param within Time in which these messages are said.
	 */
	public record Crowded(@DefaultValue("false") boolean thread, @DefaultValue("10") int messages,
			@DefaultValue("3m") Duration within) {

		public Crowded {
			BotProperties.check(messages > 0, "'manners.crowded.messages' must be positive, but was %s", messages);
			BotProperties.positive(within, "manners.crowded.within");
		}

		@Nullable Crowd crowd() {
			return this.thread ? new Crowd(this.messages, this.within) : null;
		}

	}

	/**
	 * How to greet those who come into a room.
	 *
	 * @param text What to say, with {name} for who comes. Nobody is greeted if it is
	 * empty.
	 * @param again Time somebody has to be away to be greeted again.
	 */
	public record Greet(@Nullable String text, @DefaultValue("2m") Duration again) {

		public Greet {
			text = emptyToNull(text);
			BotProperties.check(!again.isNegative(), "'manners.greet.again' must not be negative, but was %s", again);
		}

		@Nullable Greeting greeting() {
			return (this.text != null) ? new Greeting(this.text, this.again) : null;
		}

	}

	/**
	 * How to deal with other bots.
	 *
	 * @param hear Which of their messages are heard: none, those that name the bot by
	 * '@', or all.
	 * @param turns Number of their messages that are heard in a room until a person says
	 * something there.
	 * @param budget Number of messages of one other bot that are heard within the window.
	 * @param window Time the budget is for.
	 */
	public record OtherBots(@DefaultValue("none") BotTalk.Hearing hear, @DefaultValue("6") int turns,
			@DefaultValue("20") int budget, @DefaultValue("10m") Duration window) {

		public OtherBots {
			BotProperties.check(turns > 0, "'manners.bots.turns' must be positive, but was %s", turns);
			BotProperties.check(budget > 0, "'manners.bots.budget' must be positive, but was %s", budget);
			BotProperties.positive(window, "manners.bots.window");
		}

	}

	/**
	 * How to behave with one person alone.
	 *
	 * @param acknowledge Who is told, if they ask, that the bot has got and handled their
	 * message: people of its own domain and its rooms, everybody or nobody.
	 * @param copies Whether to be told what other sessions of the account say and are
	 * told.
	 */
	public record Direct(@DefaultValue("domain") Acknowledge acknowledge, @DefaultValue("true") boolean copies) {
	}

}
