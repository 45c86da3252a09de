package com.ethora.bot.boot;

import com.ethora.bot.ai.media.MediaSettings;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How an assistant deals with pictures.
 *
 * @param images Whether the model is shown pictures of people, and people are shown those
 * of the model. Needs a model that can look at pictures.
 * @param maxSize Size of a picture at most.
 * @param most Number of pictures that are shown at most because of one message.
 * @param recent Number of messages before a question among which it is looked for
 * pictures when it shows none itself.
 */
public record AssistantMediaProperties(@DefaultValue("false") boolean images, @DefaultValue("5MB") DataSize maxSize,
		@DefaultValue("4") int most, @DefaultValue("3") int recent) {

	public AssistantMediaProperties {
		BotProperties.check(maxSize.toBytes() > 0, "'assistant.media.max-size' must be positive, but was %s", maxSize);
		BotProperties.check(most > 0, "'assistant.media.most' must be positive, but was %s", most);
		BotProperties.check(recent >= 0, "'assistant.media.recent' must not be negative, but was %s", recent);
	}

	/**
	 * Return the settings that these are.
	 * @return the settings
	 */
	public MediaSettings settings() {
		return new MediaSettings(this.images, this.maxSize.toBytes(), this.most, this.recent);
	}

}
