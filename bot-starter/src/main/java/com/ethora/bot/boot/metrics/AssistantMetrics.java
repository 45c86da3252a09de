package com.ethora.bot.boot.metrics;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Consent;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.ToolOutcome;
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
		time(BotMetric.ANSWERS, occasion, Tags.of(OUTCOME, label(reason)));
	}

	@Override
	public void spent(Occasion occasion, long input, long output) {
		Tags room = Tags.of("room", this.rooms.tag(occasion));
		count(BotMetric.TOKENS, occasion, room.and("direction", "input"), input);
		count(BotMetric.TOKENS, occasion, room.and("direction", "output"), output);
	}

	@Override
	public void used(Occasion occasion, String tool, ToolOutcome outcome) {
		count(BotMetric.TOOLS, occasion, Tags.of("tool", tool).and(OUTCOME, label(outcome)), 1);
	}

	@Override
	public void asked(Occasion occasion, String tool, Consent consent) {
		count(BotMetric.APPROVALS, occasion, Tags.of("tool", tool).and(OUTCOME, label(consent)), 1);
	}

	@Override
	public void lacked(Occasion occasion, Lack lack) {
		count(BotMetric.LACKED, occasion, Tags.of("lack", label(lack)), 1);
	}

	private static String label(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private void count(BotMetric metric, Occasion occasion, Tags tags, long amount) {
		this.registries.forEach((registry) -> Counter.builder(metric.meterName())
			.description(metric.description())
			.tags(tags.and("bot", occasion.bot().name()))
			.register(registry)
			.increment(amount));
	}

	private void time(BotMetric metric, Occasion occasion, Tags tags) {
		this.registries.forEach((registry) -> Timer.builder(metric.meterName())
			.description(metric.description())
			.tags(tags.and("bot", occasion.bot().name()))
			.register(registry)
			.record(occasion.age()));
	}

}
