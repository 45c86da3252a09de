package com.ethora.bot.ai.tool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;

import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.Ears;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.Scene;
import io.micrometer.observation.ObservationRegistry;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.ai.mcp.SyncMcpToolCallbackProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tools of a real server of the Model Context Protocol, which runs in another process.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpToolsTests {

	private final ToolSettings settings = new ToolSettings(Set.of(), 10, ToolSettings.DEFAULTS.standard(),
			Map.of("pur*", new ToolRule(Trust.OWNER, Trust.NOBODY, false)), Duration.ofSeconds(20),
			Duration.ofSeconds(1), 5, 1_000);

	private final McpSyncClient client = McpClient
		.sync(new StdioClientTransport(
				ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
					.args("-Dlogback.configurationFile=silent-logback.xml", "-cp",
							System.getProperty("java.class.path"), WeatherServer.class.getName())
					.build(),
				McpJsonDefaults.getMapper()))
		.requestTimeout(Duration.ofSeconds(60))
		.initializationTimeout(Duration.ofSeconds(60))
		.build();

	private final Toolbox toolbox = Toolbox.of(SyncMcpToolCallbackProvider.builder().mcpClients(this.client).build());

	@BeforeAll
	void connect() {
		this.client.initialize();
	}

	@AfterAll
	void close() {
		this.client.close();
	}

	@Test
	void serveWhoMayUseThemAndLearnWhoThatIsByNameOnly() {
		assertThat(ask("mona", "weather"))
			.contains("sunny", "sender=mona", "bot=helper", "room=" + Scene.LOBBY, "affiliation=ADMIN")
			.doesNotContain(Occasion.KEY);
	}

	@Test
	void areNotThereForOthersWhateverTheyDescribe() {
		assertThat(ask("mona", "purge")).isEqualTo("The model read: " + ToolWords.UNKNOWN);
		assertThat(ask("alice", "weather")).isEqualTo("The model read: " + ToolWords.UNKNOWN);
	}

	@Test
	void tellTheModelNothingOfTheirFailures() {
		assertThat(ask("mona", "storm")).isEqualTo("The model read: " + ToolWords.FAILED);
	}

	private String ask(String who, String tool) {
		ToolCapability tools = new ToolCapability((bot) -> this.settings, this.toolbox, new Approvals(new Ears(), 1),
				ForkJoinPool.commonPool(), AssistantListener.NONE, ObservationRegistry.NOOP);
		return String.valueOf(OneWishModel.of(tool, "{}")
			.client(Occasion.of(new Scene().says(who, "go")), tools)
			.prompt("go")
			.call()
			.content());
	}

}
