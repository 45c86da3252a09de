package com.ethora.bot.assistant;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * What was observed, and the spans of traces that came of it.
 */
final class Observed implements ObservationHandler<Observation.Context> {

	private final List<String> contexts = new CopyOnWriteArrayList<>();

	private final InMemorySpanExporter spans = InMemorySpanExporter.create();

	@Override
	public void onError(Observation.Context context) {
		for (Throwable error = context.getError(); error != null; error = error.getCause()) {
			this.contexts.add(context.getName() + " " + error);
		}
	}

	@Override
	public void onStop(Observation.Context context) {
		this.contexts.add(context.getName() + " " + context.getContextualName() + " " + context.getAllKeyValues());
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return true;
	}

	/** Names, keys and errors of all that was observed, in words. */
	List<String> contexts() {
		return List.copyOf(this.contexts);
	}

	/** The spans that have ended. */
	List<SpanData> spans() {
		return this.spans.getFinishedSpanItems();
	}

	void reset() {
		this.contexts.clear();
		this.spans.reset();
	}

	/**
	 * Observes, and keeps each span.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Keeping {

		@Bean
		Observed observed() {
			return new Observed();
		}

		@Bean
		SpanProcessor spans(Observed observed) {
			return SimpleSpanProcessor.create(observed.spans);
		}

	}

}
