package com.ethora.bot.ai.guard;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.AssistantException;
import com.ethora.bot.ai.Judgement;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.ai.TalkingModel;
import com.ethora.bot.annotation.RateLimited.Per;
import com.ethora.bot.policy.Limit;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.client.ChatClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What people say to each other is no question, even if a model judges whether to answer.
 */
class JudgedBudgetTests {

	private final Scene scene = new Scene();

	private final TalkingModel model = TalkingModel.says("NO");

	@Test
	void chatterUsesUpNoQuestions() {
		AssistantClients clients = clients(new BudgetSettings(
				Map.of(Per.SENDER, new Limit(1, Duration.ofHours(1), Limit.ANSWER)), Map.of(), 0, ZoneId.of("UTC")));
		for (int i = 0; i < 5; i++) {
			judge(clients);
		}

		assertThat(this.model.prompts).hasSize(5);
		assertThat(ask(clients)).isEqualTo("NO");
		assertThatExceptionOfType(AssistantException.class).isThrownBy(() -> ask(clients));
	}

	@Test
	void whoAsksIsToldThatNothingIsLeftEvenIfTheJudgeKnewItBefore() {
		AssistantClients clients = clients(new BudgetSettings(Map.of(), Map.of(Per.BOT, 100L), 100, ZoneId.of("UTC")));
		judge(clients);
		judge(clients);

		assertThat(this.model.prompts).as("the judge pays").hasSize(1);
		assertThatExceptionOfType(AssistantException.class).isThrownBy(() -> ask(clients))
			.satisfies((failure) -> assertThat(failure.told()).isFalse());
		judge(clients);
		assertThatExceptionOfType(AssistantException.class).isThrownBy(() -> ask(clients))
			.satisfies((failure) -> assertThat(failure.told()).isTrue());
	}

	private void judge(AssistantClients clients) {
		assertThat(new Judgement(clients).test(this.scene.says("alice", "hi mona"))).isFalse();
	}

	private String ask(AssistantClients clients) {
		return String.valueOf(clients.client(Occasion.of(this.scene.says("alice", "@Helper Bot hi")))
			.prompt("Tell me")
			.call()
			.content());
	}

	private AssistantClients clients(BudgetSettings settings) {
		BudgetCapability budgets = new BudgetCapability((bot) -> settings, InstantSource.system(), null);
		return new AssistantClients((bot) -> ChatClient.builder(this.model), (bot) -> "You help.",
				() -> List.of(budgets));
	}

}
