package com.ethora.bot.policy;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

import com.ethora.bot.time.Pacer;

/**
 * What is left of one limit for each who has as much as it gives. Who has not been seen
 * for the longest time is forgotten when there are too many: strangers must not fill the
 * memory. May be used by any thread.
 */
final class Buckets {

	static final int MAX = 10_000;

	private static final double MILLIS_PER_SECOND = 1_000;

	private static final boolean BY_ACCESS = true;

	private final Limit limit;

	private final InstantSource clock;

	private final Map<Object, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, BY_ACCESS) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Object, Bucket> eldest) {
			return size() > MAX;
		}

	};

	Buckets(Limit limit, InstantSource clock) {
		this.limit = limit;
		this.clock = clock;
	}

	synchronized Take take(Object key) {
		return this.buckets.computeIfAbsent(key, (ignored) -> new Bucket(pacer())).take();
	}

	private Pacer pacer() {
		double perSecond = this.limit.permits() * MILLIS_PER_SECOND / this.limit.period().toMillis();
		return new Pacer(perSecond, this.limit.permits(), this.clock);
	}

	/**
	 * What came of asking for one more.
	 */
	enum Take {

		/** There was one. */
		TAKEN,

		/** There is none any more. */
		EMPTY,

		/** There is none, as it was the last time. */
		STILL_EMPTY

	}

	private static final class Bucket {

		private final Pacer pacer;

		private boolean empty;

		Bucket(Pacer pacer) {
			this.pacer = pacer;
		}

		Take take() {
			if (this.pacer.take().isZero()) {
				this.empty = false;
				return Take.TAKEN;
			}
			boolean before = this.empty;
			this.empty = true;
			return before ? Take.STILL_EMPTY : Take.EMPTY;
		}

	}

}
