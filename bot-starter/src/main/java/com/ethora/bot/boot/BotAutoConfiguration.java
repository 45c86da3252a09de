package com.ethora.bot.boot;

import com.ethora.bot.Bot;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.turn.TurnHandler;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of the bots: one {@link Bot} bean for each, {@link Bots} for all of
 * them, started with the application and stopped before it.
 */
@AutoConfiguration(
		after = { BotHandlerAutoConfiguration.class, SandboxAutoConfiguration.class, SslAutoConfiguration.class },
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnBooleanProperty(name = "ethora.bot.enabled", matchIfMissing = true)
@Import({ BotDefinitionsConfiguration.class, BotBeans.class })
public final class BotAutoConfiguration {

	static final String BOTS = "ethoraBots";

	@Bean
	@ConditionalOnMissingBean(value = BotConnectionDetails.class, ignored = SandboxBotConnectionDetails.class)
	PropertiesBotConnectionDetails propertiesBotConnectionDetails(BotDefinitions definitions,
			ObjectProvider<SslBundles> sslBundles, ObjectProvider<SandboxBotConnectionDetails> sandbox) {
		return new PropertiesBotConnectionDetails(definitions, sslBundles.getIfAvailable(DefaultSslBundleRegistry::new),
				sandbox.getIfAvailable());
	}

	@Bean(BOTS)
	Bots ethoraBots(BotDefinitions definitions, BotConnectionDetails details, ListableBeanFactory beans,
			ObjectProvider<BotSettingsCustomizer> customizers, ObjectProvider<ObservationRegistry> observations,
			ObjectProvider<BotListener> listeners, ApplicationEventPublisher events) {
		BotCollaborators collaborators = new BotCollaborators(beans, definitions.all().size() == 1);
		return Bots.assemble(definitions,
				new BotAssembler(details, collaborators, new BotBackends(collaborators), customizers,
						new ObservedTurnHandler(new LateTurnHandler(beans.getBeanProvider(TurnHandler.class)),
								observations.getIfUnique(() -> ObservationRegistry.NOOP)),
						new BotListeners(listeners), new LateRequests(beans.getBeanProvider(RequestHandler.class))),
				events);
	}

	@Bean
	StartupWatch ethoraBotStartupWatch() {
		return new StartupWatch();
	}

	@Bean
	BotEvents ethoraBotEvents(ApplicationEventPublisher publisher) {
		return new BotEvents(publisher);
	}

	@Bean
	BotLifecycle ethoraBotLifecycle(Bots bots, StartupWatch watch) {
		return new BotLifecycle(bots, watch);
	}

}
