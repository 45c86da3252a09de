package com.ethora.bot.policy;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.ethora.bot.annotation.RateLimited.Per;

import org.jspecify.annotations.Nullable;

/**
 * The limits of an application, by name. Whoever uses the same name shares what it gives.
 */
public final class Limits {

	private final Map<String, Meter> meters;

	/**
	 * Create the limits.
	 * @param limits the limits by name
	 * @param clock what time it is
	 */
	public Limits(Map<String, Limit> limits, InstantSource clock) {
		this.meters = limits.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(entry) -> new Meter(entry.getKey(), entry.getValue(), new Buckets(entry.getValue(), clock)),
					(one, other) -> one, TreeMap::new));
	}

	/**
	 * Return which limits there are.
	 * @return their names, in order
	 */
	public Set<String> names() {
		return this.meters.keySet();
	}

	/**
	 * Return a limit.
	 * @param name its name
	 * @param per who has as much as it gives
	 * @return the policy, none when there is no such limit
	 */
	public Optional<Policy> find(String name, Per per) {
		return Optional.ofNullable(this.meters.get(name)).map((meter) -> new Measured(meter, per));
	}

	private record Meter(String name, Limit limit, Buckets buckets) {
	}

	/** Who is over the limit may do it, only not just now. */
	private record Measured(Meter meter, Per per) implements Policy {

		@Override
		public Optional<Objection> check(Caller caller) {
			return switch (this.meter.buckets().take(key(caller))) {
				case TAKEN -> Optional.empty();
				case EMPTY -> objection(this.meter.limit().answer());
				case STILL_EMPTY -> objection("");
			};
		}

		private Optional<Objection> objection(String answer) {
			return Optional.of(new Objection(Objection.Kind.LIMITED, this.meter.name(), answer));
		}

		@Override
		public boolean allows(Caller caller) {
			return true;
		}

		private Key key(Caller caller) {
			String bot = caller.bot().name();
			return switch (this.per) {
				case SENDER -> new Key(this.per, bot, caller.name());
				case ROOM -> new Key(this.per, bot, (caller.room() != null) ? caller.room().toString() : caller.name());
				case BOT -> new Key(this.per, bot, null);
			};
		}

	}

	private record Key(Per per, String bot, @Nullable String whose) {
	}

}
