package com.ethora.bot.boot;

import com.ethora.bot.Bot;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Makes each bot a bean of its own, qualified by its name.
 */
final class BotBeans implements ImportBeanDefinitionRegistrar {

	private final Environment environment;

	BotBeans(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		BotDefinitions.of(this.environment).all().forEach((bot) -> {
			RootBeanDefinition bean = new RootBeanDefinition();
			bean.setTargetType(Bot.class);
			bean.setFactoryBeanName(BotAutoConfiguration.BOTS);
			bean.setFactoryMethodName("get");
			bean.getConstructorArgumentValues().addIndexedArgumentValue(0, bot.name());
			bean.addQualifier(new AutowireCandidateQualifier(Qualifier.class, bot.name()));
			registry.registerBeanDefinition(bot.prefix(), bean);
		});
	}

}
