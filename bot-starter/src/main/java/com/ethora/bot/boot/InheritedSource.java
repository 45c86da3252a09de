package com.ethora.bot.boot;

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
 */
record InheritedSource(ConfigurationPropertySource source, ConfigurationPropertyName heir,
		ConfigurationPropertyName parent) implements ConfigurationPropertySource {

	/** Two bots with one account would throw each other out. */
	private static final String NOT_INHERITED = "jid";

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
		ConfigurationPropertyName tail = name.subName(this.heir.getNumberOfElements());
		return tail.equals(ConfigurationPropertyName.of(NOT_INHERITED)) ? null : this.parent.append(tail);
	}

}
