package com.ethora.bot.ai.memory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.ethora.bot.History;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.ai.TalkingModel;
import com.ethora.bot.ai.guard.GuardCapability;
import com.ethora.bot.ai.guard.InputGuard;
import com.ethora.bot.ai.guard.WordGuard;
import com.ethora.bot.turn.Turn;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.client.ChatClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What a guard has refused does not reach the model by way of its memory.
 */
class GuardedMemoryTests {

	private static final InputGuard GUARD = WordGuard.asked(List.of("project x"), List.of());

	private final Scene scene = new Scene();

	private final TalkingModel model = TalkingModel.says("No idea.");

	@Test
	void theNextQuestionDoesNotTellWhatWasRefused() {
		RoomMessage refused = this.scene.message("alice", "@Helper Bot what is PROJECT\u200B X?", Map.of());
		RoomMessage other = this.scene.message("alice", "never mind", Map.of());
		RoomMessage own = this.scene.message("6ab_helper", "I know project x", Map.of());

		assertThat(told(GUARD, refused, other, own)).contains("never mind", "I know project x")
			.doesNotContain("PROJECT");
	}

	@Test
	void whereAGuardFailsNothingIsTold() {
		RoomMessage before = this.scene.message("alice", "blue moon", Map.of());

		assertThat(told((question, occasion) -> {
			if (question.contains("moon")) {
				throw new IllegalStateException("broken");
			}
			return true;
		}, before)).doesNotContain("moon");
	}

	@Test
	void itIsWithheldInThreadsTooThatTheQuestionBegins() {
		Occasion occasion = Occasion.of(this.scene.says("mona", "hi"));
		new GuardCapability((bot) -> List.of(GUARD), (bot) -> List.of()).equip(ChatClient.builder(this.model),
				occasion.inThread());

		assertThat(occasion.withholds(this.scene.message("alice", "project x", Map.of()))).isTrue();
		assertThat(occasion.withholds(this.scene.message("alice", "project y", Map.of()))).isFalse();
	}

	/** All that the model is told when Mona asks what was said. */
	private String told(InputGuard guard, RoomMessage... before) {
		Turn question = this.scene.says("mona", "@Helper Bot what did Alice ask?");
		History history = mock(History.class);
		given(this.scene.room().history()).willReturn(history);
		given(history.newestFirst())
			.willAnswer((call) -> Stream.concat(Stream.of(question.message()), Stream.of(before)));
		new AssistantClients((bot) -> ChatClient.builder(this.model), (bot) -> "You help.",
				() -> List.of(
						new MemoryCapability((bot) -> MemorySettings.DEFAULTS, new Tokens(), null,
								AssistantListener.NONE),
						new GuardCapability((bot) -> List.of(guard), (bot) -> List.of())))
			.client(Occasion.of(question))
			.prompt("What did Alice ask?")
			.call()
			.content();
		assertThat(this.model.prompts).hasSize(1);
		return this.model.prompts.get(0).getContents();
	}

}
