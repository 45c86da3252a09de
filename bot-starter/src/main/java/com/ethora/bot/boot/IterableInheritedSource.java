package com.ethora.bot.boot;

import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

/**
 * What is inherited where the names of all properties are known: with it, names that the
 * author of a configuration chose are inherited, too.
 *
 * @param source who inherits what of whom
 * @param names the names in the source that is read
 */
record IterableInheritedSource(InheritedSource source,
		IterableConfigurationPropertySource names) implements IterableConfigurationPropertySource {

	static ConfigurationPropertySource of(ConfigurationPropertySource source, ConfigurationPropertyName heir,
			ConfigurationPropertyName parent, Set<String> own) {
		InheritedSource inherited = new InheritedSource(source, heir, parent, own);
		return (source instanceof IterableConfigurationPropertySource names)
				? new IterableInheritedSource(inherited, names) : inherited;
	}

	@Override
	public @Nullable ConfigurationProperty getConfigurationProperty(ConfigurationPropertyName name) {
		return this.source.getConfigurationProperty(name);
	}

	@Override
	public Stream<ConfigurationPropertyName> stream() {
		ConfigurationPropertyName parent = this.source.parent();
		return this.names.stream()
			.filter(parent::isAncestorOf)
			.map((name) -> name.subName(parent.getNumberOfElements()))
			.filter((tail) -> !this.source.own().contains(tail.toString()))
			.map(this.source.heir()::append);
	}

}
