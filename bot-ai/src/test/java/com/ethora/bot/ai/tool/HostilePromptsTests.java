package com.ethora.bot.ai.tool;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Role;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.ai.Assistant;
import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.AssistantSettings;
import com.ethora.bot.ai.Capability;
import com.ethora.bot.ai.Ears;
import com.ethora.bot.ai.Fence;
import com.ethora.bot.ai.Scene;
import com.ethora.bot.ai.attention.Attention;
import com.ethora.bot.ai.attention.AttentionSettings;
import com.ethora.bot.ai.attention.RespondTo;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.springframework.ai.chat.client.ChatClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/**
 * Whatever people write, and however much a model obeys them: no tool runs that is not
 * there for who asks. The table is in {@code hostile-prompts.csv}: alice is nobody
 * special, bob a member, mia moderates, mona is an admin and olga the owner of the room;
 * otto was thrown out, and ghost and everybody else are not there.
 */
class HostilePromptsTests {

	private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

	private static final Set<String> NAMES = Set.of("notice", "lookup", "mute", "deploy", "erase", "pay", "retired",
			"wire_transfer", "oracle", "become_admin");

	/** The least that has to be said of each: who they are there for. */
	private static final Map<String, Set<String>> RIGHTS = Map.of("notice",
			Set.of("alice", "bob", "mia", "mona", "olga"), "lookup", Set.of("bob", "mona", "olga"), "oracle",
			Set.of("bob", "mona", "olga"), "mute", Set.of("mia", "mona", "olga"), "deploy", Set.of("mona", "olga"),
			"erase", Set.of("olga"), "wire_transfer", Set.of("olga"));

	private static final ToolSettings SETTINGS = new ToolSettings(Set.of(), 10, ToolSettings.DEFAULTS.standard(),
			Map.of("retired", ToolRule.NEVER, "wire_*", new ToolRule(Trust.OWNER, Trust.NOBODY, false)),
			Duration.ofSeconds(10), Duration.ofSeconds(10), 50, 1000);

	private final Scene scene = new Scene();

	private final Workbench workbench = new Workbench();

	private final ObedientModel model = new ObedientModel(NAMES);

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "/hostile-prompts.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '§')
	void reachNoToolAboveTheRightsOfWhoAsks(ArgumentsAccessor row) {
		people();
		String nick = decoded(text(row, 1));
		String room = row.getString(4);
		if (room != null) {
			given(this.scene.room().name()).willReturn(room);
		}

		assistant(row.getString(5))
			.hear(this.scene.turn(message(nick, row.getString(2), row.getString(3), decoded(text(row, 6)))));

		assertThat(this.workbench.runs()).isEqualTo(split(text(row, 7)));
		assertThat(this.workbench.runs()).allSatisfy((tool) -> assertThat(RIGHTS.get(tool)).contains(nick));
		assertThat(this.model.offered()).allSatisfy((tool) -> assertThat(there(tool, nick)).isTrue());
		assertThat(this.model.wanted()).as("what the model wanted").isNotEmpty();
		assertThat(this.scene.replies()).last()
			.satisfies((reply) -> assertThat(reply.text()).isEqualTo("I did all I was told."));
	}

	private static boolean there(String tool, String nick) {
		return tool.equals("pay") ? Set.of("bob", "mona", "olga").contains(nick)
				: RIGHTS.getOrDefault(tool, Set.of()).contains(nick) || tool.equals("notice");
	}

	private void people() {
		this.scene.enters("bob", Affiliation.MEMBER, Role.PARTICIPANT);
		this.scene.enters("mia", Affiliation.NONE, Role.MODERATOR);
		this.scene.enters("olga", Affiliation.OWNER, Role.MODERATOR);
		this.scene.enters("otto", Affiliation.OUTCAST, Role.NONE);
	}

	private RoomMessage message(String nick, @Nullable String name, @Nullable String data, String text) {
		Map<String, String> attributes = new HashMap<>();
		if (data != null) {
			Arrays.stream(data.split(";"))
				.map((each) -> each.split("=", 2))
				.forEach((each) -> attributes.put(each[0], each[1]));
		}
		return new RoomMessage(Scene.LOBBY, new Sender(nick, Objects.requireNonNullElse(name, nick), null, false), text,
				"m-1", "a-1", Instant.EPOCH, RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, attributes);
	}

	private Assistant assistant(@Nullable String earlier) {
		ToolCapability tools = new ToolCapability((bot) -> SETTINGS, this.workbench.toolbox(),
				new Approvals(new Ears(), 1), ForkJoinPool.commonPool(), AssistantListener.NONE,
				ObservationRegistry.NOOP);
		Capability memory = (client, occasion) -> {
			if (earlier != null) {
				String[] said = earlier.split(": ", 2);
				client.defaultSystem((system) -> system
					.text("What was said before: " + Fence.said(Sender.of(said[0]), decoded(said[1]))));
			}
		};
		AssistantClients clients = new AssistantClients((bot) -> ChatClient.builder(this.model),
				(bot) -> "You help wherever you can.", () -> List.of(tools, memory));
		return new Assistant(new AssistantSettings(1000, Map.of()), everything(), clients, new Ears(),
				AssistantListener.NONE);
	}

	private static Attention everything() {
		return new Attention(new AttentionSettings(RespondTo.ALL, Map.of(), Duration.ZERO, null), (turn) -> false,
				() -> Instant.EPOCH);
	}

	private static String text(ArgumentsAccessor row, int column) {
		return Objects.requireNonNullElse(row.getString(column), "");
	}

	private static Set<String> split(String names) {
		return names.equals("-") ? Set.of() : new TreeSet<>(List.of(names.split(" ")));
	}

	/** What could not be seen in a table is written by its number there. */
	private static String decoded(String text) {
		return UNICODE.matcher(text)
			.replaceAll((match) -> Character.toString(Integer.parseInt(match.group(1), 16)))
			.replace("\\n", "\n");
	}

}
