package com.ethora.bot.ai.usage;

import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Occasion;

import org.springframework.ai.chat.client.ChatClient;

/**
 * Tells what each call of a model has cost, as the model says it: those for tools, and
 * those by which it only judges whether to answer, included.
 *
 * @param listener told of it
 */
public record UsageCapability(AssistantListener listener) implements Capability {

	@Override
	public void equip(ChatClient.Builder client, Occasion occasion) {
		client.defaultAdvisors(new UsageAdvisor(this.listener, occasion));
	}

	@Override
	public boolean protects() {
		return true;
	}

}
