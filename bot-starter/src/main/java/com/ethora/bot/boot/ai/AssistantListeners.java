package com.ethora.bot.boot.ai;

import java.util.List;
import java.util.function.Consumer;

import com.ethora.bot.ai.AssistantException.Reason;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Consent;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.ToolOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells all listeners of the application. One that fails keeps nobody from an answer.
 */
final class AssistantListeners implements AssistantListener {

	private static final Logger logger = LoggerFactory.getLogger(AssistantListeners.class);

	private final SingletonSupplier<List<AssistantListener>> listeners;

	AssistantListeners(ObjectProvider<AssistantListener> listeners) {
		this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
	}

	@Override
	public void answered(Occasion occasion, boolean stopped) {
		tell((listener) -> listener.answered(occasion, stopped));
	}

	@Override
	public void failed(Occasion occasion, Reason reason) {
		tell((listener) -> listener.failed(occasion, reason));
	}

	@Override
	public void lacked(Occasion occasion, Lack lack) {
		tell((listener) -> listener.lacked(occasion, lack));
	}

	@Override
	public void used(Occasion occasion, String tool, ToolOutcome outcome) {
		tell((listener) -> listener.used(occasion, tool, outcome));
	}

	@Override
	public void asked(Occasion occasion, String tool, Consent consent) {
		tell((listener) -> listener.asked(occasion, tool, consent));
	}

	@Override
	public void began(Occasion occasion) {
		tell((listener) -> listener.began(occasion));
	}

	@Override
	public void spent(Occasion occasion, long input, long output) {
		tell((listener) -> listener.spent(occasion, input, output));
	}

	private void tell(Consumer<AssistantListener> news) {
		this.listeners.obtain().forEach((listener) -> {
			try {
				news.accept(listener);
			}
			catch (RuntimeException ex) {
				logger.warn("A listener failed", ex);
			}
		});
	}

}
