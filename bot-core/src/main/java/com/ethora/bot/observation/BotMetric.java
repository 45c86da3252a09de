package com.ethora.bot.observation;

/**
 * The meters of a bot. Each has a tag {@code bot}, the name of the bot in its
 * application; none tells people, rooms or texts.
 */
public enum BotMetric {

	/** Messages by what became of them: a counter with a tag {@code outcome}. */
	MESSAGES("ethora.bot.messages"),

	/** Whether the bot is connected: 1 or 0. */
	ONLINE("ethora.bot.online"),

	/** How often a connection was lost or an attempt failed: a counter. */
	CONNECTION_FAILURES("ethora.bot.connection.failures"),

	/** How many of its rooms the bot is in. */
	ROOMS_JOINED("ethora.bot.rooms.joined"),

	/** How many messages are being handled or wait for it. */
	TURNS_OPEN("ethora.bot.turns.open"),

	/** How many messages of the bot wait to be sent or to be echoed. */
	OUTBOX_PENDING("ethora.bot.outbox.pending"),

	/** How long messages of the bot take from being sent to being echoed: a timer. */
	DELIVERIES("ethora.bot.deliveries");

	private final String meterName;

	BotMetric(String meterName) {
		this.meterName = meterName;
	}

	/**
	 * Return the name of the meter.
	 * @return the name
	 */
	public String meterName() {
		return this.meterName;
	}

}
