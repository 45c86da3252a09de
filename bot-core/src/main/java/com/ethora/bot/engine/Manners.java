package com.ethora.bot.engine;

import java.time.Duration;

import com.ethora.bot.manners.Etiquette;
import com.ethora.bot.manners.Pause;

/**
 * How a bot behaves among people.
 *
 * @param typing whether it shows that it types while it makes an answer
 * @param pause how long it goes on typing before it sends a message of the answer
 * @param editInterval how long an answer that grows stays as it is before it is edited
 * @param direct how it behaves with one person alone
 * @param etiquette what it does unasked
 */
public record Manners(boolean typing, Pause pause, Duration editInterval, DirectManners direct, Etiquette etiquette) {

	private static final Duration EDIT_INTERVAL = Duration.ofSeconds(1);

	/** Types, and answers as soon as it can. */
	public static final Manners DEFAULTS = new Manners(true, Duration.ZERO);

	public Manners {
		if (editInterval.isNegative()) {
			throw new IllegalArgumentException(
					"'editInterval' must not be negative, but was %s".formatted(editInterval));
		}
	}

	/**
	 * The manners of a bot that behaves with one person alone as bots do.
	 * @param typing whether it shows that it types while it makes an answer
	 * @param pause how long it goes on typing before it sends the answer
	 * @param editInterval how long an answer that grows stays as it is before it is
	 * edited
	 */
	public Manners(boolean typing, Duration pause, Duration editInterval) {
		this(typing, Pause.of(pause), editInterval, DirectManners.DEFAULTS, Etiquette.NONE);
	}

	/**
	 * Return the same manners with others towards one person alone.
	 * @param direct how the bot behaves with one person alone
	 * @return the changed manners
	 */
	public Manners withDirect(DirectManners direct) {
		return new Manners(this.typing, this.pause, this.editInterval, direct, this.etiquette);
	}

	/**
	 * Return the same manners with other pauses.
	 * @param pause how long the bot goes on typing before it sends a message of an answer
	 * @return the changed manners
	 */
	public Manners withPause(Pause pause) {
		return new Manners(this.typing, pause, this.editInterval, this.direct, this.etiquette);
	}

	/**
	 * Return the same manners with another etiquette.
	 * @param etiquette what the bot does unasked
	 * @return the changed manners
	 */
	public Manners withEtiquette(Etiquette etiquette) {
		return new Manners(this.typing, this.pause, this.editInterval, this.direct, etiquette);
	}

	/**
	 * The manners of a bot that edits an answer that grows once a second at most.
	 * @param typing whether it shows that it types while it makes an answer
	 * @param pause how long it goes on typing before it sends the answer
	 */
	public Manners(boolean typing, Duration pause) {
		this(typing, pause, EDIT_INTERVAL);
	}

}
