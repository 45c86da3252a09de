package com.ethora.bot.handler;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.util.ClassUtils;

/**
 * Values that come by and by, where Reactor is there to make them.
 */
final class Reactive {

	private static final boolean PRESENT = ClassUtils.isPresent("reactor.core.publisher.Flux",
			Reactive.class.getClassLoader());

	private Reactive() {
	}

	/** What knows this type, if it is one of these and no plain future. */
	static @Nullable ReactiveAdapter adapter(Class<?> type) {
		ReactiveAdapter adapter = PRESENT ? ReactiveAdapterRegistry.getSharedInstance().getAdapter(type) : null;
		return (adapter != null && adapter.getReactiveType() != CompletionStage.class) ? adapter : null;
	}

	/**
	 * The values, each waited for by who asks for it. To be closed: then no more are
	 * made.
	 */
	static Stream<Object> values(ReactiveAdapter adapter, Object source) {
		return Values.of(adapter, source);
	}

	/** Loaded only where there is such a value. */
	private static final class Values {

		/** A worker waits for each, so more need not be made than it takes at a time. */
		private static final int AHEAD = 16;

		/** What observes the call observes what makes the values, on whatever thread. */
		static Stream<Object> of(ReactiveAdapter adapter, Object source) {
			return Flux.from(adapter.toPublisher(source)).map(Objects::requireNonNull).contextCapture().toStream(AHEAD);
		}

	}

}
