package com.ethora.bot.ai.memory;

import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.PreparingAdvisor;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * Sees which tools were used for a question, which who stands outside of the tools does
 * not.
 */
final class ToolWitness implements PreparingAdvisor {

	@Override
	public ChatClientRequest prepare(ChatClientRequest request) {
		if (request.context().get(Minutes.KEY) instanceof Minutes minutes) {
			minutes.tools(usedFor(request.prompt().getInstructions()));
		}
		return request;
	}

	/** What follows the question. */
	private static List<Message> usedFor(List<Message> messages) {
		List<Message> used = new ArrayList<>();
		for (Message message : messages) {
			if (message instanceof UserMessage) {
				used.clear();
			}
			else if (Chapter.isOfTools(message)) {
				used.add(message);
			}
		}
		return used;
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.WITNESS;
	}

}
