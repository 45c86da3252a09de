package com.ethora.bot.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.Set;

import com.ethora.bot.time.Timeline;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link SimulatedTimeline}.
 */
class SimulatedTimelineTests {

	private final List<String> ran = new ArrayList<>();

	@Test
	void timePassesOnlyWhenToldTo() {
		SimulatedTimeline timeline = new SimulatedTimeline();
		Instant start = timeline.instant();
		timeline.schedule(Duration.ofSeconds(5), () -> this.ran.add("late"));
		timeline.execute(() -> this.ran.add("now"));

		timeline.runDue();

		assertThat(this.ran).containsExactly("now");
		assertThat(timeline.instant()).isEqualTo(start);
	}

	@Test
	void tasksRunWhenTheyAreDue() {
		SimulatedTimeline timeline = new SimulatedTimeline();
		Instant start = timeline.instant();
		timeline.schedule(Duration.ofSeconds(5), () -> this.ran.add("5:" + seconds(start, timeline)));
		timeline.schedule(Duration.ofSeconds(2),
				() -> timeline.schedule(Duration.ofSeconds(1), () -> this.ran.add("3:" + seconds(start, timeline))));

		timeline.advance(Duration.ofSeconds(10));

		assertThat(this.ran).containsExactly("3:3", "5:5");
		assertThat(seconds(start, timeline)).isEqualTo(10);
	}

	@Test
	void aCancelledTaskDoesNotRun() {
		SimulatedTimeline timeline = new SimulatedTimeline();
		Timeline.Timer timer = timeline.schedule(Duration.ofSeconds(1), () -> this.ran.add("cancelled"));

		timer.cancel();
		timeline.runAll();

		assertThat(this.ran).isEmpty();
	}

	@Test
	void chanceDecidesAmongTimersButNotAmongImmediateTasks() {
		Set<List<String>> orders = new HashSet<>();
		for (int seed = 0; seed < 100; seed++) {
			SimulatedTimeline timeline = new SimulatedTimeline(new SplittableRandom(seed));
			List<String> order = new ArrayList<>();
			timeline.execute(() -> order.add("first"));
			timeline.execute(() -> order.add("second"));
			timeline.schedule(Duration.ZERO, () -> order.add("timer"));
			timeline.runAll();
			orders.add(order);
		}

		assertThat(orders).containsExactlyInAnyOrder(List.of("timer", "first", "second"),
				List.of("first", "timer", "second"), List.of("first", "second", "timer"));
	}

	@Test
	void whatNeverEndsIsReported() {
		SimulatedTimeline timeline = new SimulatedTimeline();
		timeline.execute(() -> forEver(timeline));

		assertThatIllegalStateException().isThrownBy(timeline::runAll);
	}

	private static void forEver(SimulatedTimeline timeline) {
		timeline.execute(() -> forEver(timeline));
	}

	private static long seconds(Instant start, SimulatedTimeline timeline) {
		return Duration.between(start, timeline.instant()).toSeconds();
	}

}
