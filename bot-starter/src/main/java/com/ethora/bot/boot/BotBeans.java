package com.ethora.bot.boot;

import java.util.List;
import java.util.Locale;

import com.ethora.bot.Bot;
import com.ethora.bot.Room;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Makes each bot a bean of its own, qualified by its name, and each of the rooms it is
 * configured with: qualified by their names where there is one bot only, else by
 * {@code bot/room}.
 */
final class BotBeans implements ImportBeanDefinitionRegistrar {

	private final Environment environment;

	BotBeans(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		List<BotDefinition> bots = BotDefinitions.of(this.environment).all();
		bots.forEach((bot) -> {
			RootBeanDefinition bean = new RootBeanDefinition();
			bean.setTargetType(Bot.class);
			bean.setFactoryBeanName(BotAutoConfiguration.BOTS);
			bean.setFactoryMethodName("get");
			bean.getConstructorArgumentValues().addIndexedArgumentValue(0, bot.name());
			bean.addQualifier(new AutowireCandidateQualifier(Qualifier.class, bot.name()));
			registry.registerBeanDefinition(bot.prefix(), bean);
			bot.properties().rooms().forEach((room) -> register(bot, room, bots.size() == 1, registry));
		});
	}

	/** Not before somebody asks for it: what is wrong with a room is said by its bot. */
	private static void register(BotDefinition bot, String room, boolean only, BeanDefinitionRegistry registry) {
		RootBeanDefinition bean = new RootBeanDefinition();
		bean.setTargetType(Room.class);
		bean.setLazyInit(true);
		bean.setFactoryBeanName(bot.prefix());
		bean.setFactoryMethodName("room");
		bean.getConstructorArgumentValues().addIndexedArgumentValue(0, room.toLowerCase(Locale.ROOT));
		bean.addQualifier(new AutowireCandidateQualifier(Qualifier.class, only ? room : bot.name() + "/" + room));
		registry.registerBeanDefinition("%s.rooms.%s".formatted(bot.prefix(), room), bean);
	}

}
