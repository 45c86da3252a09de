package com.ethora.bot.boot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;

/**
 * Finds the beans of the application that belong to one bot: those qualified by its name,
 * and for the only bot those without a qualifier too.
 *
 * @param beans where beans are
 * @param single whether there is one bot only
 */
record BotCollaborators(ListableBeanFactory beans, boolean single) {

	private static final String WORKERS = "ethoraBotWorkers";

	<T> Optional<T> find(Class<T> type, String bot) {
		return find(type, bot, this.single);
	}

	/** Find a bean that several bots may have in common. */
	<T> Optional<T> findShared(Class<T> type, String bot) {
		return find(type, bot, true);
	}

	private <T> Optional<T> find(Class<T> type, String bot, boolean shared) {
		List<String> own = names(type)
			.filter((bean) -> BeanFactoryAnnotationUtils.isQualifierMatch(bot::equals, bean, this.beans))
			.toList();
		List<String> candidates = (own.isEmpty() && shared) ? names(type).toList() : own;
		if (candidates.size() > 1) {
			throw BotStartupException.of(
					"Bot '%s' needs one %s, but there are several: %s".formatted(bot, type.getSimpleName(), candidates),
					"Keep one of them, or qualify one with @Qualifier(\"%s\")".formatted(bot));
		}
		return candidates.stream().findFirst().map((bean) -> this.beans.getBean(bean, type));
	}

	/**
	 * Find what the handlers of all bots run on, if the application brings it.
	 */
	Optional<Executor> workers() {
		return this.beans.containsBean(WORKERS) ? Optional.of(this.beans.getBean(WORKERS, Executor.class))
				: Optional.empty();
	}

	/** Let the application have the last word on the parts of a bot. */
	BotParts customize(BotSettings settings, BotParts parts) {
		BotParts customized = parts;
		for (BotPartsCustomizer customizer : this.beans.getBeanProvider(BotPartsCustomizer.class)
			.orderedStream()
			.toList()) {
			customized = customizer.customize(settings, customized);
		}
		return customized;
	}

	private Stream<String> names(Class<?> type) {
		return Stream.of(this.beans.getBeanNamesForType(type));
	}

}
