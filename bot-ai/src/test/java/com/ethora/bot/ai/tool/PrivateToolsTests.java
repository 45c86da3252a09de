package com.ethora.bot.ai.tool;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;

import com.ethora.bot.Affiliation;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Role;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.ai.Assistant;
import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.AssistantSettings;
import com.ethora.bot.ai.Ears;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.ai.attention.Attention;
import com.ethora.bot.ai.attention.AttentionSettings;
import com.ethora.bot.turn.DirectSink;
import com.ethora.bot.turn.DirectTurn;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.ai.chat.client.ChatClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Which tools are there for who talks to a bot alone.
 */
class PrivateToolsTests {

	private static final Jid ANN = Jid.parse("ann@example.com");

	private static final List<String> NAMES = List.of("deploy", "erase", "lookup", "mute", "notice", "oracle", "pay",
			"retired", "wire_transfer");

	private final Scene scene = new Scene();

	private final Workbench workbench = new Workbench();

	@Test
	void thoseForEverybodyAreThereForEverybody() {
		hears(Peer.account(Jid.parse("bob@example.com")), new Sender("bob", "ann@example.com", null, false));

		assertThat(this.workbench.runs()).containsExactly("notice");
	}

	@Test
	void adminsOfTheBotMayUseAllToWhichNobodyHasToAgree() {
		hears(Peer.account(ANN), Sender.of("ann"));

		assertThat(this.workbench.runs()).containsExactly("deploy", "erase", "lookup", "mute", "notice", "oracle",
				"retired", "wire_transfer");
	}

	@Test
	void whoIsCalledLikeAnAdminIsNone() {
		hears(Peer.account(Jid.parse("ann@example.org")), new Sender("ann", "Ann", null, false));

		assertThat(this.workbench.runs()).containsExactly("notice");
	}

	@Test
	void asideInARoomEverybodyIsWhoTheyAreThere() {
		this.scene.enters("ann", Affiliation.MEMBER, Role.PARTICIPANT);

		hears(Peer.occupant(Scene.LOBBY, "ann"), Sender.of("ann"));

		assertThat(this.workbench.runs()).containsExactly("lookup", "notice", "oracle", "retired", "wire_transfer");
	}

	private void hears(Peer peer, Sender sender) {
		DirectMessage message = new DirectMessage(peer, sender, "call " + String.join(", ", NAMES), "m-1", null,
				Instant.EPOCH, DirectMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Set.of(), Map.of());
		assistant().hear(new DirectTurn(message, this.scene.bot(), mock(DirectSink.class)));
	}

	private Assistant assistant() {
		ToolCapability tools = new ToolCapability((bot) -> ToolSettings.DEFAULTS, this.workbench.toolbox(),
				new Approvals(new Ears(), 1), ForkJoinPool.commonPool(), AssistantListener.NONE,
				ObservationRegistry.NOOP);
		AssistantClients clients = new AssistantClients(
				(bot) -> ChatClient.builder(new ObedientModel(Set.copyOf(NAMES))),
				(bot) -> "You help wherever you can.", (bot) -> Set.of(ANN), () -> List.of(tools));
		return new Assistant(new AssistantSettings(1000, Map.of()),
				new Attention(AttentionSettings.DEFAULT, (turn) -> false, () -> Instant.EPOCH), clients, new Ears(),
				AssistantListener.NONE);
	}

}
