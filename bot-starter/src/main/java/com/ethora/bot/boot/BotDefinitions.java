package com.ethora.bot.boot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.Environment;

/**
 * All bots of the configuration.
 *
 * @param all the bots, in the order of their names
 */
record BotDefinitions(List<BotDefinition> all) {

	private static final ConfigurationPropertyName ONE = ConfigurationPropertyName.of(BotProperties.PREFIX);

	private static final ConfigurationPropertyName API = ConfigurationPropertyName.of(ApiProperties.PREFIX);

	/** Two bots with one account would throw each other out. */
	private static final Set<String> ACCOUNT = Set.of("jid");

	/** Who logs in, for the same reason. */
	private static final Set<String> LOGIN = Set.of("email", "password", "client-token");

	private static final ConfigurationPropertyName MANY = ConfigurationPropertyName.of("ethora.bots");

	BotDefinitions {
		all = List.copyOf(all);
	}

	/**
	 * Read the configuration. The bot of {@code ethora.bot} exists when it has an account
	 * or a login, or when it is the only one.
	 */
	static BotDefinitions of(Environment environment) {
		List<ConfigurationPropertySource> sources = StreamSupport
			.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
			.toList();
		PropertySourcesPlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(environment);
		ConversionService conversions = conversions();
		List<BotDefinition> all = new ArrayList<>();
		names(sources).forEach((name) -> {
			ConfigurationPropertyName prefix = MANY.append(name);
			ConfigurationPropertyName api = prefix.append("api");
			List<ConfigurationPropertySource> merged = new ArrayList<>(sources);
			sources.forEach((source) -> merged.add(new InheritedSource(source, api, API, LOGIN)));
			sources.forEach((source) -> merged.add(new InheritedSource(source, prefix, ONE, ACCOUNT)));
			all.add(bind(name, prefix, api, new Binder(merged, placeholders, conversions)));
		});
		BotDefinition only = bind(BotDefinition.ONLY, ONE, API, new Binder(sources, placeholders, conversions));
		if (all.isEmpty() || only.properties().jid() != null || only.api().properties().login()) {
			all.add(0, only);
		}
		return new BotDefinitions(all.stream().filter((bot) -> bot.properties().enabled()).toList());
	}

	BotDefinition get(String name) {
		return this.all.stream().filter((bot) -> bot.name().equals(name)).findFirst().orElseThrow();
	}

	private static BotDefinition bind(String name, ConfigurationPropertyName prefix, ConfigurationPropertyName api,
			Binder binder) {
		return new BotDefinition(name, prefix.toString(), binder.bindOrCreate(prefix.toString(), BotProperties.class),
				new ApiDefinition(api.toString(), binder.bindOrCreate(api.toString(), ApiProperties.class)));
	}

	/** The same bot may be written in several ways, as QUIZMASTER in an environment. */
	private static List<String> names(List<ConfigurationPropertySource> sources) {
		return sources.stream()
			.flatMap((source) -> (source instanceof IterableConfigurationPropertySource iterable) ? iterable.stream()
					: Stream.empty())
			.filter(MANY::isAncestorOf)
			.collect(Collectors.groupingBy((property) -> property.getElement(MANY.getNumberOfElements(), Form.UNIFORM),
					Collectors.mapping((property) -> property.getElement(MANY.getNumberOfElements(), Form.DASHED),
							Collectors.maxBy(Comparator.comparingInt(String::length)))))
			.values()
			.stream()
			.map((name) -> name.orElseThrow())
			.sorted()
			.toList();
	}

	private static ConversionService conversions() {
		ApplicationConversionService conversions = new ApplicationConversionService();
		conversions.addConverter(String.class, Rate.class, Rate::of);
		conversions.addConverter(Number.class, Rate.class, (number) -> new Rate(number.doubleValue()));
		return conversions;
	}

}
