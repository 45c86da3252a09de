package com.ethora.bot.boot.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.DeliveryException;
import com.ethora.bot.Jid;
import com.ethora.bot.boot.BotAddedEvent;
import com.ethora.bot.boot.BotRemovedEvent;
import com.ethora.bot.boot.Bots;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.engine.BotStatus;
import com.ethora.bot.manners.Manner;
import com.ethora.bot.observation.BotMetric;
import com.ethora.bot.room.RoomState;
import com.ethora.bot.session.SessionState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.context.event.EventListener;

/**
 * Counts and measures what the bots do.
 */
final class BotMetrics implements MeterBinder, BotListener {

	private static final String BOT = "bot";

	private static final String OUTCOME = "outcome";

	private final Bots bots;

	private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

	BotMetrics(Bots bots) {
		this.bots = bots;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.registries.add(registry);
		this.bots.forEach((bot) -> bind(bot, registry));
	}

	@EventListener
	void added(BotAddedEvent event) {
		this.registries.forEach((registry) -> bind(event.bot(), registry));
	}

	/** Another bot may be called the same one day. */
	@EventListener
	void removed(BotRemovedEvent event) {
		this.registries.forEach((registry) -> registry.getMeters()
			.stream()
			.filter((meter) -> event.bot().name().equals(meter.getId().getTag(BOT)) && isOurs(meter))
			.forEach(registry::remove));
	}

	private static boolean isOurs(Meter meter) {
		return Stream.of(BotMetric.values()).map(BotMetric::meterName).anyMatch(meter.getId().getName()::equals);
	}

	private void bind(Bot bot, MeterRegistry registry) {
		gauge(registry, bot, BotMetric.ONLINE,
				(status) -> (status.connection() instanceof SessionState.Online) ? 1 : 0);
		gauge(registry, bot, BotMetric.ROOMS_JOINED,
				(status) -> status.rooms().values().stream().filter(RoomState.Joined.class::isInstance).count());
		gauge(registry, bot, BotMetric.TURNS_OPEN, BotStatus::openTurns);
		gauge(registry, bot, BotMetric.OUTBOX_PENDING, BotStatus::pendingReplies);
	}

	@Override
	public void connectionChanged(Bot bot, SessionState state) {
		if (state instanceof SessionState.Waiting || state instanceof SessionState.Failed) {
			count(BotMetric.CONNECTION_FAILURES, Tags.of(BOT, bot.name()));
		}
	}

	@Override
	public void messageSettled(Bot bot, String outcome) {
		count(BotMetric.MESSAGES, Tags.of(BOT, bot.name(), OUTCOME, outcome));
	}

	@Override
	public void eventSettled(Bot bot, String outcome) {
		count(BotMetric.EVENTS, Tags.of(BOT, bot.name(), OUTCOME, outcome));
	}

	@Override
	public void behaved(Bot bot, Manner manner) {
		count(BotMetric.MANNERS, Tags.of(BOT, bot.name(), "manner", manner.label()));
	}

	@Override
	public void leftOut(Bot bot, Jid room, int messages) {
		count(BotMetric.MESSAGES, Tags.of(BOT, bot.name(), OUTCOME, "left_out"), messages);
	}

	@Override
	public void delivered(Bot bot, Duration after) {
		this.registries.forEach((registry) -> Timer.builder(BotMetric.DELIVERIES.meterName())
			.description(BotMetric.DELIVERIES.description())
			.tags(BOT, bot.name())
			.register(registry)
			.record(after));
	}

	@Override
	public void undelivered(Bot bot, DeliveryException.Reason reason) {
		count(BotMetric.DELIVERIES_FAILED, Tags.of(BOT, bot.name(), "reason", reason.name().toLowerCase(Locale.ROOT)));
	}

	private void count(BotMetric metric, Tags tags) {
		count(metric, tags, 1);
	}

	private void count(BotMetric metric, Tags tags, int times) {
		this.registries.forEach((registry) -> Counter.builder(metric.meterName())
			.description(metric.description())
			.tags(tags)
			.register(registry)
			.increment(times));
	}

	private static double value(Bots bots, Bot bot, ToDoubleFunction<BotStatus> value) {
		BotStatus status = bots.statuses().get(bot.name());
		return (status != null) ? value.applyAsDouble(status) : Double.NaN;
	}

	private void gauge(MeterRegistry registry, Bot bot, BotMetric metric, ToDoubleFunction<BotStatus> value) {
		Gauge.builder(metric.meterName(), this.bots, (bots) -> value(bots, bot, value))
			.description(metric.description())
			.tags(BOT, bot.name())
			.register(registry);
	}

}
