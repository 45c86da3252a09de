package com.ethora.bot.observation;

/**
 * The meters of a bot. Each has a tag {@code bot}, the name of the bot in its
 * application; none tells people or texts, and only {@link #TOKENS} tells rooms.
 */
public enum BotMetric {

	/** Messages by what became of them: a counter with a tag {@code outcome}. */
	MESSAGES("ethora.bot.messages", "Messages by what became of them"),

	/**
	 * Other events that methods are told, by what became of them: a counter with a tag
	 * {@code outcome}.
	 */
	EVENTS("ethora.bot.events", "Other events by what became of them"),

	/** Messages that came too often: a counter with a tag {@code limit}. */
	LIMITED("ethora.bot.limited", "Messages that came too often"),

	/** Whether the bot is connected: 1 or 0. */
	ONLINE("ethora.bot.online", "Whether the bot is connected"),

	/** How often a connection was lost or an attempt failed: a counter. */
	CONNECTION_FAILURES("ethora.bot.connection.failures", "Lost connections and failed attempts"),

	/** How many of its rooms the bot is in. */
	ROOMS_JOINED("ethora.bot.rooms.joined", "Rooms the bot is in"),

	/** How many messages are being handled or wait for it. */
	TURNS_OPEN("ethora.bot.turns.open", "Messages being handled or waiting for it"),

	/** How many messages of the bot wait to be sent or to be echoed. */
	OUTBOX_PENDING("ethora.bot.outbox.pending", "Messages of the bot waiting to be sent or echoed"),

	/** How long messages of the bot take from being sent to being echoed: a timer. */
	DELIVERIES("ethora.bot.deliveries", "Time from sending a message to its echo"),

	/** Messages of the bot that were given up: a counter with a tag {@code reason}. */
	DELIVERIES_FAILED("ethora.bot.deliveries.failed", "Messages of the bot that were given up"),

	/** What the bot did unasked: a counter with a tag {@code manner}. */
	MANNERS("ethora.bot.manners", "What the bot did unasked"),

	/**
	 * How long assistants take for an answer, until it is complete or there is none: a
	 * timer with a tag {@code outcome}.
	 */
	ANSWERS("ethora.bot.assistant.answers", "Time until an answer of the assistant is complete, or there is none"),

	/** How long assistants take until the first words of an answer are there: a timer. */
	FIRST_WORDS("ethora.bot.assistant.first-words", "Time until the first words of an answer of the assistant"),

	/**
	 * What models have read and made for an assistant: a counter with the tags
	 * {@code direction} and {@code room}, which has one value for all rooms beyond a
	 * number.
	 */
	TOKENS("ethora.bot.assistant.tokens", "Tokens that models have read and made for the assistant"),

	/**
	 * Tools that models wanted to use: a counter with the tags {@code tool} and
	 * {@code outcome}.
	 */
	TOOLS("ethora.bot.assistant.tools", "Tools that models wanted to use for the assistant"),

	/**
	 * Times that people were asked whether a tool may run: a counter with the tags
	 * {@code tool} and {@code outcome}.
	 */
	APPROVALS("ethora.bot.assistant.approvals", "Times people were asked whether a tool may run"),

	/** Answers that had to do without something: a counter with a tag {@code lack}. */
	LACKED("ethora.bot.assistant.lacked", "Answers of the assistant that had to do without something");

	private final String meterName;

	private final String description;

	BotMetric(String meterName, String description) {
		this.meterName = meterName;
		this.description = description;
	}

	/**
	 * Return the name of the meter.
	 * @return the name
	 */
	public String meterName() {
		return this.meterName;
	}

	/**
	 * Return what the meter shows, for those who read it without these pages.
	 * @return the description
	 */
	public String description() {
		return this.description;
	}

}
