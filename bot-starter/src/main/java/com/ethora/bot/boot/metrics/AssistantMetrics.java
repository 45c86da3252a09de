package com.ethora.bot.boot.metrics;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.boot.BotRemovedEvent;
import com.ethora.bot.observation.BotMetric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.context.event.EventListener;

/**
 * Counts and measures what assistants do.
 */
final class AssistantMetrics implements MeterBinder, AssistantListener {

	private static final String OUTCOME = "outcome";

	private final RoomTags rooms;

	private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

	AssistantMetrics(RoomTags rooms) {
		this.rooms = rooms;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.registries.add(registry);
	}

	/** What has told of it goes with the meters of all bots. */
	@EventListener
	void removed(BotRemovedEvent event) {
		this.rooms.forget(event.bot().name());
	}

	@Override
	public void began(Occasion occasion) {
		time(BotMetric.FIRST_WORDS, occasion, Tags.empty());
	}

	@Override
	public void answered(Occasion occasion, boolean stopped) {
		time(BotMetric.ANSWERS, occasion, Tags.of(OUTCOME, stopped ? "stopped" : "answered"));
	}

	@Override
	public void failed(Occasion occasion, Reason reason) {
		time(BotMetric.ANSWERS, occasion, Tags.of(OUTCOME, reason.name().toLowerCase(Locale.ROOT)));
	}

	@Override
	public void spent(Occasion occasion, long input, long output) {
		Tags room = Tags.of("room", this.rooms.tag(occasion));
		count(occasion, room.and("direction", "input"), input);
		count(occasion, room.and("direction", "output"), output);
	}

	private void count(Occasion occasion, Tags tags, long tokens) {
		this.registries.forEach((registry) -> Counter.builder(BotMetric.TOKENS.meterName())
			.description(BotMetric.TOKENS.description())
			.tags(tags.and("bot", occasion.bot().name()))
			.register(registry)
			.increment(tokens));
	}

	private void time(BotMetric metric, Occasion occasion, Tags tags) {
		this.registries.forEach((registry) -> Timer.builder(metric.meterName())
			.description(metric.description())
			.tags(tags.and("bot", occasion.bot().name()))
			.register(registry)
			.record(occasion.age()));
	}

}
