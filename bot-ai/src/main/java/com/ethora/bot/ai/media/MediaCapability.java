package com.ethora.bot.ai.media;

import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Occasion;

import org.springframework.ai.chat.client.ChatClient;

/**
 * Lets models look at pictures of people, and show people their own.
 *
 * @param settings how the assistant of a bot deals with pictures
 * @param listener told of pictures that could not be looked at or shown
 */
public record MediaCapability(Function<Bot, MediaSettings> settings, AssistantListener listener) implements Capability {

	@Override
	public void equip(ChatClient.Builder client, Occasion occasion) {
		MediaSettings media = this.settings.apply(occasion.bot());
		if (media.images()) {
			client.defaultAdvisors(new ShownPictures(occasion, media, this.listener),
					new DrawnPictures(occasion, new Easel(media.maxBytes()), this.listener));
		}
	}

}
