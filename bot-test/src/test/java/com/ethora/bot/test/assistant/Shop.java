package com.ethora.bot.test.assistant;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;

import com.ethora.bot.ai.Assistant;
import com.ethora.bot.ai.AssistantClients;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.AssistantSettings;
import com.ethora.bot.ai.AssistantTurnHandler;
import com.ethora.bot.ai.Consent;
import com.ethora.bot.ai.Ears;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.ToolOutcome;
import com.ethora.bot.ai.attention.Attention;
import com.ethora.bot.ai.attention.AttentionSettings;
import com.ethora.bot.ai.attention.RespondTo;
import com.ethora.bot.ai.tool.Approvals;
import com.ethora.bot.ai.tool.ToolCapability;
import com.ethora.bot.ai.tool.ToolPolicy;
import com.ethora.bot.ai.tool.ToolRule;
import com.ethora.bot.ai.tool.ToolSettings;
import com.ethora.bot.ai.tool.Toolbox;
import com.ethora.bot.ai.tool.Trust;
import com.ethora.bot.test.ScriptedAnswer;
import com.ethora.bot.test.ScriptedChatModel;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * A shop that an assistant can deploy when a moderator agrees. Its model does so when it
 * is told to, and says what came of it.
 */
final class Shop implements AssistantListener {

	private static final ToolSettings SETTINGS = new ToolSettings(Set.of(), 10, ToolSettings.DEFAULTS.standard(),
			Map.of("telegraph", new ToolRule(Trust.MEMBER, Trust.MODERATOR, false)), ToolSettings.DEFAULTS.timeLimit(),
			ToolSettings.DEFAULTS.approvalTime(), ToolSettings.DEFAULTS.maxCalls(), ToolSettings.DEFAULTS.maxResult());

	private static final Set<String> WISHES = Set.of("deploy", "hurry");

	private static final AttentionSettings TO_ALL = new AttentionSettings(RespondTo.ALL, Map.of(), Duration.ZERO, null);

	private final List<String> runs = new CopyOnWriteArrayList<>();

	private final List<Object> news = new CopyOnWriteArrayList<>();

	private final Ears ears = new Ears();

	private final ScriptedChatModel model = ScriptedChatModel.answering(this::answer);

	private volatile String tool = "deploy";

	private volatile String arguments = "{\"shop\": \"prod\"}";

	private volatile boolean twice;

	private volatile boolean speechless;

	@Tool(description = "Puts the newest version in place.")
	@ToolPolicy(trust = Trust.MEMBER, approval = Trust.MODERATOR)
	String deploy(String shop) {
		this.runs.add(shop);
		return "deployed";
	}

	@Tool(description = "The same, for those who know what they do.")
	@ToolPolicy(trust = Trust.MEMBER, approval = Trust.MODERATOR, selfApproval = true)
	String hurry(String shop) {
		this.runs.add(shop);
		return "hurried";
	}

	/** Let the model want something else from now on. */
	void wants(String tool, String arguments) {
		this.tool = tool;
		this.arguments = arguments;
	}

	/** Let the model want everything twice from now on. */
	void wantsTwice() {
		this.twice = true;
	}

	/** Let the model say nothing when a tool has run, until it speaks. */
	void speechless(boolean speechless) {
		this.speechless = speechless;
	}

	/** What was deployed. */
	List<String> runs() {
		return List.copyOf(this.runs);
	}

	/** What listeners were told. */
	List<Object> news() {
		return List.copyOf(this.news);
	}

	/** How often the model was asked by somebody. */
	long questions() {
		return this.model.prompts().stream().filter((prompt) -> last(prompt).isEmpty()).count();
	}

	/** The assistant, as an application has it. */
	AssistantTurnHandler handler() {
		ToolCapability tools = new ToolCapability((bot) -> SETTINGS, Toolbox.of(this, new Telegraph()),
				new Approvals(this.ears, 2), ForkJoinPool.commonPool(), this, ObservationRegistry.NOOP);
		AssistantClients clients = new AssistantClients((bot) -> ChatClient.builder(this.model),
				(bot) -> "You deploy shops.", () -> List.of(tools));
		Assistant assistant = new Assistant(new AssistantSettings(2_000, Map.of()),
				new Attention(TO_ALL, (turn) -> false, InstantSource.system()), clients, this.ears, this);
		return new AssistantTurnHandler((turn) -> false, (bot) -> Optional.of(assistant), this.ears);
	}

	private ScriptedAnswer answer(Prompt prompt) {
		if (last(prompt).isPresent()) {
			return this.speechless ? ScriptedAnswer.nothing().thenStalls()
					: ScriptedAnswer.text("It says: " + last(prompt).get());
		}
		if (WISHES.stream().noneMatch(String.valueOf(prompt.getUserMessage().getText())::contains)) {
			return ScriptedAnswer.text("What?");
		}
		ScriptedAnswer wish = ScriptedAnswer.call(this.tool, this.arguments);
		return this.twice ? wish.andCall(this.tool, this.arguments) : wish;
	}

	private static Optional<String> last(Prompt prompt) {
		List<Message> messages = prompt.getInstructions();
		return (messages.get(messages.size() - 1) instanceof ToolResponseMessage response)
				? Optional.of(response.getResponses().get(0).responseData()) : Optional.empty();
	}

	@Override
	public void used(Occasion occasion, String tool, ToolOutcome outcome) {
		this.news.add(outcome);
	}

	@Override
	public void asked(Occasion occasion, String tool, Consent consent) {
		this.news.add(consent);
	}

	/** Deploys by what is written, whatever that is. */
	private final class Telegraph implements ToolCallback {

		@Override
		public ToolDefinition getToolDefinition() {
			return ToolDefinition.builder()
				.name("telegraph")
				.description("Deploys something.")
				.inputSchema("{\"type\": \"object\"}")
				.build();
		}

		@Override
		public String call(String input) {
			Shop.this.runs.add(input);
			return "sent";
		}

	}

}
