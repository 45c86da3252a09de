package com.ethora.bot.boot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.Environment;

/**
 * All bots: those of the configuration, and those that were added since. Safe for use by
 * any thread.
 */
final class BotDefinitions {

	private static final ConfigurationPropertyName ONE = ConfigurationPropertyName.of(BotProperties.PREFIX);

	private static final ConfigurationPropertyName API = ConfigurationPropertyName.of(ApiProperties.PREFIX);

	/** Two bots with one account would throw each other out. */
	private static final Set<String> ACCOUNT = Set.of("jid");

	/** Who logs in, for the same reason. */
	private static final Set<String> LOGIN = Set.of("email", "password", "client-token");

	private static final ConfigurationPropertyName MANY = ConfigurationPropertyName.of("ethora.bots");

	private final Environment environment;

	/** In the order of their names, those that were added since behind them. */
	private final List<BotDefinition> all;

	private BotDefinitions(Environment environment, List<BotDefinition> all) {
		this.environment = environment;
		this.all = new CopyOnWriteArrayList<>(all);
	}

	/**
	 * Read the configuration. The bot of {@code ethora.bot} exists when it has an account
	 * or a login, or when it is the only one.
	 */
	static BotDefinitions of(Environment environment) {
		List<ConfigurationPropertySource> sources = sources(environment);
		PropertySourcesPlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(environment);
		ConversionService conversions = conversions();
		List<BotDefinition> all = new ArrayList<>();
		names(sources).forEach((name) -> all.add(further(name, sources, placeholders, conversions)));
		BotDefinition only = bind(BotDefinition.ONLY, ONE, API, new Binder(sources, placeholders, conversions));
		if (all.isEmpty() || only.properties().jid() != null || only.api().properties().login()) {
			all.add(0, only);
		}
		return new BotDefinitions(environment, all.stream().filter((bot) -> bot.properties().enabled()).toList());
	}

	List<BotDefinition> all() {
		return List.copyOf(this.all);
	}

	BotDefinition get(String name) {
		return find(name).orElseThrow();
	}

	Optional<BotDefinition> find(String name) {
		return this.all.stream().filter((bot) -> bot.name().equals(name)).findFirst();
	}

	/**
	 * Read one more bot. It inherits what it does not set, as those of the configuration
	 * do.
	 * @param name the name of the bot
	 * @param properties its properties, as they would be below its name
	 */
	BotDefinition read(String name, Map<String, ?> properties) {
		Map<String, Object> named = new LinkedHashMap<>();
		properties.forEach((key, value) -> named.put(MANY.append(name) + "." + key, value));
		List<ConfigurationPropertySource> sources = new ArrayList<>();
		sources.add(new MapConfigurationPropertySource(named));
		sources.addAll(sources(this.environment));
		return further(name, sources, new PropertySourcesPlaceholdersResolver(this.environment), conversions());
	}

	void add(BotDefinition bot) {
		this.all.add(bot);
	}

	void remove(String name) {
		this.all.removeIf((bot) -> bot.name().equals(name));
	}

	private static List<ConfigurationPropertySource> sources(Environment environment) {
		return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false).toList();
	}

	private static BotDefinition further(String name, List<ConfigurationPropertySource> sources,
			PropertySourcesPlaceholdersResolver placeholders, ConversionService conversions) {
		ConfigurationPropertyName prefix = MANY.append(name);
		ConfigurationPropertyName api = prefix.append("api");
		List<ConfigurationPropertySource> merged = new ArrayList<>(sources);
		sources.forEach((source) -> merged.add(IterableInheritedSource.of(source, api, API, LOGIN)));
		sources.forEach((source) -> merged.add(IterableInheritedSource.of(source, prefix, ONE, ACCOUNT)));
		return bind(name, prefix, api, new Binder(merged, placeholders, conversions));
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

	@Override
	public String toString() {
		return "BotDefinitions" + this.all;
	}

}
