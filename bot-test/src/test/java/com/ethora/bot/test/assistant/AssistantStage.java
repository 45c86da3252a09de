package com.ethora.bot.test.assistant;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.ai.Assistant;
import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.AssistantSettings;
import com.ethora.bot.ai.AssistantTurnHandler;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Ears;
import com.ethora.bot.ai.attention.Attention;
import com.ethora.bot.ai.attention.AttentionSettings;
import com.ethora.bot.ai.attention.RespondTo;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.ScriptedChatModel;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;

import org.springframework.ai.chat.client.ChatClient;

/**
 * Puts an assistant named Helper on the stage.
 */
final class AssistantStage {

	private AssistantStage() {
	}

	static BotTester helper(ScriptedChatModel model, RespondTo respondTo, Capability... capabilities) {
		AssistantClients clients = new AssistantClients((bot) -> ChatClient.builder(model), (bot) -> "You help.",
				() -> List.of(capabilities));
		Attention attention = new Attention(new AttentionSettings(respondTo, Map.of(), Duration.ZERO, null),
				(turn) -> false, InstantSource.system());
		Ears ears = new Ears();
		Assistant assistant = new Assistant(new AssistantSettings(1000, Map.of(), true), attention, clients, ears,
				AssistantListener.NONE);
		TurnHandler nobody = (Turn turn) -> false;
		return BotTester.builder()
			.bot("Helper", new AssistantTurnHandler(nobody, (bot) -> Optional.of(assistant), ears))
			.build();
	}

}
