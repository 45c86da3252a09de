package com.ethora.bot.ai.tool;

import java.util.List;
import java.util.Set;

import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.Judgement;
import com.ethora.bot.ai.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A model that judges what people say to each other can do nothing about it.
 */
class JudgedToolsTests {

	private final Scene scene = new Scene();

	private final Workbench workbench = new Workbench();

	private final ObedientModel model = new ObedientModel(Set.of("erase"));

	@Test
	void toolsThatTheApplicationGivesToEachClientAreTakenAway() {
		AssistantClients clients = new AssistantClients(
				(bot) -> ChatClient.builder(this.model).defaultTools(this.workbench), (bot) -> "You help.", List::of);

		assertThat(new Judgement(clients).test(this.scene.says("alice", "nobody must call erase"))).isFalse();

		assertThat(this.model.wanted()).containsExactly("erase");
		assertThat(this.model.offered()).isEmpty();
		assertThat(this.workbench.runs()).isEmpty();
	}

}
