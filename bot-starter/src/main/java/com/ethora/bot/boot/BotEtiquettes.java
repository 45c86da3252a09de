package com.ethora.bot.boot;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.manners.Etiquette;
import com.ethora.bot.manners.Introduction;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.info.BuildProperties;

/**
 * Translates the properties of a bot into what it does unasked. A bot is born when its
 * application was built, unless its properties know better.
 *
 * @param beans where it is known when the application was built
 */
record BotEtiquettes(ListableBeanFactory beans) {

	BotSettings apply(BotDefinition bot, BotSettings settings) {
		return settings.withManners(settings.manners().withEtiquette(etiquette(bot)));
	}

	private Etiquette etiquette(BotDefinition bot) {
		MannersProperties manners = bot.properties().manners();
		Introduction introduction = manners.introduce()
				? new Introduction(born(bot.properties().identity()), manners.begin()) : null;
		return new Etiquette(introduction, manners.obey(), manners.invitations().invitations(),
				manners.crowded().crowd(), manners.greet().greeting(), manners.firstWords());
	}

	private @Nullable YearMonth born(BotProperties.Identity identity) {
		if (identity.born() != null) {
			return identity.born();
		}
		BuildProperties build = this.beans.getBeanProvider(BuildProperties.class).getIfUnique();
		Instant time = (build != null) ? build.getTime() : null;
		return (time != null) ? YearMonth.from(time.atZone(ZoneOffset.UTC)) : null;
	}

}
