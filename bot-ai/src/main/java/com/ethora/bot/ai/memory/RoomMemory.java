package com.ethora.bot.ai.memory;

import java.util.List;

import com.ethora.bot.HistoryException;
import com.ethora.bot.ai.AdvisorOrder;
import com.ethora.bot.ai.AssistantListener.Lack;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.PreparingAdvisor;
import com.ethora.bot.turn.Turn;

import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.messages.Message;

/**
 * Tells a model what was said in the room before. Where the room cannot be read the model
 * answers without.
 *
 * @param occasion the occasion
 * @param turn its turn
 * @param recollection recalls what was said
 * @param lacks told when it cannot
 */
record RoomMemory(Occasion occasion, Turn turn, Recollection recollection, Lacks lacks) implements PreparingAdvisor {

	@Override
	public ChatClientRequest prepare(ChatClientRequest request) {
		return Prompts.recalling(request, before());
	}

	private List<Message> before() {
		try {
			return this.recollection.before(this.turn, this.occasion::withholds);
		}
		catch (HistoryException ex) {
			this.lacks.tell(this.occasion, Lack.PAST, ex);
			return List.of();
		}
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.MEMORY;
	}

}
