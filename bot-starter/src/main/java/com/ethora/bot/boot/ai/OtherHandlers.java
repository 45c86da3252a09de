package com.ethora.bot.boot.ai;

import java.util.List;
import java.util.stream.Stream;

import com.ethora.bot.boot.BotStartupException;
import com.ethora.bot.turn.TurnHandler;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Finds what the application does with messages itself.
 */
final class OtherHandlers {

	private OtherHandlers() {
	}

	static TurnHandler than(String bean, ListableBeanFactory beans) {
		List<String> others = Stream.of(beans.getBeanNamesForType(TurnHandler.class))
			.filter((name) -> !name.equals(bean))
			.toList();
		if (others.size() != 1) {
			throw BotStartupException.of("An assistant needs one other TurnHandler, but there are %s".formatted(others),
					"Keep one of them");
		}
		return beans.getBean(others.get(0), TurnHandler.class);
	}

}
