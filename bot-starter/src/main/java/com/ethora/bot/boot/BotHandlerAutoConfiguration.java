package com.ethora.bot.boot;

import java.time.InstantSource;

import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.BotControllerAdvice;
import com.ethora.bot.handler.HandlerCustomizer;
import com.ethora.bot.handler.HandlerExtensions;
import com.ethora.bot.policy.CallScope;
import com.ethora.bot.policy.PolicySettings;
import com.ethora.bot.turn.TurnHandler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.EmbeddedValueResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of what is done with messages: the methods of all
 * {@link BotController} beans, unless the application has a {@link TurnHandler} of its
 * own. Arguments of commands are converted by Spring Boot's converters and by those of
 * the application, and validated where Bean Validation is there;
 * {@link HandlerCustomizer} beans add to what methods may ask for and return.
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "ethora.bot.enabled", matchIfMissing = true)
@Import(BotDefinitionsConfiguration.class)
public final class BotHandlerAutoConfiguration {

	/**
	 * Name of a bean that has the time by which limits and conversations go, if it is
	 * another one than that of the system.
	 */
	public static final String CLOCK = "ethoraClock";

	@Bean
	@Fallback
	@ConditionalOnMissingBean(TurnHandler.class)
	ControllerTurnHandler controllerTurnHandler(ConfigurableListableBeanFactory beans, BotDefinitions bots,
			ObjectProvider<HandlerCustomizer> customizers, ObjectProvider<PolicySettings.Listener> objections,
			ObjectProvider<CallScope> scopes, @Qualifier(CLOCK) ObjectProvider<InstantSource> clocks) {
		InstantSource clock = clocks.getIfAvailable(InstantSource::system);
		ApplicationConversionService conversions = new ApplicationConversionService();
		ApplicationConversionService.addBeans(conversions, beans);
		return new ControllerTurnHandler(beans.getBeansWithAnnotation(BotController.class).values(),
				beans.getBeansWithAnnotation(BotControllerAdvice.class).values(), bots, conversions,
				HandlerExtensions.of(customizers.orderedStream().toList())
					.withValues(new EmbeddedValueResolver(beans))
					.withBots(bots.all().stream().map(BotDefinition::name).toList()),
				new BotPolicies(clock, objections, scopes), BotValidators.find(beans), new BotTalks(bots,
						new BotConversations(new BotCollaborators(beans, bots.all().size() == 1), clock), conversions));
	}

}
