package com.ethora.bot.ai.guard;

import java.util.List;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Occasion;

import org.springframework.ai.chat.client.ChatClient;

/**
 * Keeps from a model what it is not to be asked, and from people what it is not to say.
 */
public final class GuardCapability implements Capability {

	private final Function<Bot, List<InputGuard>> input;

	private final Function<Bot, List<OutputGuard>> output;

	/**
	 * Create a capability.
	 * @param input who decides what the model of a bot is asked, in order
	 * @param output who decides what people get to see, in order
	 */
	public GuardCapability(Function<Bot, List<InputGuard>> input, Function<Bot, List<OutputGuard>> output) {
		this.input = input;
		this.output = output;
	}

	@Override
	public void equip(ChatClient.Builder client, Occasion occasion) {
		List<InputGuard> asking = this.input.apply(occasion.bot());
		if (!asking.isEmpty()) {
			InputAdvisor input = new InputAdvisor(asking, occasion);
			client.defaultAdvisors(input);
			occasion.withhold(input::refuses);
		}
		List<OutputGuard> saying = this.output.apply(occasion.bot());
		if (!saying.isEmpty()) {
			client.defaultAdvisors(new OutputAdvisor(saying, occasion));
		}
	}

	/** What is not asked is not asked about either. */
	@Override
	public boolean protects() {
		return true;
	}

}
