package com.ethora.bot.boot;

import java.time.Duration;

import com.ethora.bot.policy.Limit;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often something may be done.
 *
 * @param permits Number of times it may be done at once, and again in the course of a
 * period.
 * @param period Time after which it may be done as often again.
 * @param answer What is said to who wants to do it more often. Nothing is said if it is
 * empty.
 */
public record LimitProperties(int permits, @DefaultValue("1m") Duration period,
		@DefaultValue(Limit.ANSWER) String answer) {

	public LimitProperties {
		BotProperties.check(permits > 0, "'limits.*.permits' must be positive, but was %s", permits);
		BotProperties.check(period.toMillis() > 0, "'limits.*.period' must be positive, but was %s", period);
	}

	Limit limit() {
		return new Limit(this.permits, this.period, this.answer);
	}

}
