package com.ethora.bot.boot;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;

/**
 * Shows the properties below one name as if they were written below another. Placed
 * behind the source it looks into, it makes the one inherit from the other.
 *
 * @param source where the properties are
 * @param heir the name they appear below
 * @param parent the name they are written below
 * @param own which of them are not inherited
 */
record InheritedSource(ConfigurationPropertySource source, ConfigurationPropertyName heir,
		ConfigurationPropertyName parent, Set<String> own) implements ConfigurationPropertySource {

	@Override
	public @Nullable ConfigurationProperty getConfigurationProperty(ConfigurationPropertyName name) {
		ConfigurationPropertyName written = written(name);
		return (written != null) ? this.source.getConfigurationProperty(written) : null;
	}

	@Override
	public ConfigurationPropertyState containsDescendantOf(ConfigurationPropertyName name) {
		ConfigurationPropertyName written = written(name);
		return (written != null) ? this.source.containsDescendantOf(written) : ConfigurationPropertyState.ABSENT;
	}

	private @Nullable ConfigurationPropertyName written(ConfigurationPropertyName name) {
		if (this.heir.equals(name)) {
			return this.parent;
		}
		if (!this.heir.isAncestorOf(name)) {
			return null;
		}
		ConfigurationPropertyName tail = parsed(name).subName(this.heir.getNumberOfElements());
		return this.own.contains(tail.toString()) ? null : this.parent.append(tail);
	}

	/** A long name that was put together of others has no part otherwise: it fails. */
	private static ConfigurationPropertyName parsed(ConfigurationPropertyName name) {
		return ConfigurationPropertyName.of(name.toString());
	}

}
