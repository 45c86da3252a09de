package com.ethora.bot.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.cluster.MetadataCursorStore;
import com.ethora.bot.cursor.CursorStore;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.cursor.MemoryCursorStore;
import com.ethora.bot.engine.Acknowledge;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.DirectManners;
import com.ethora.bot.room.CatchUpRule;
import com.ethora.bot.room.CatchUpRule.Policy;
import com.ethora.bot.wire.Notes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.integration.metadata.SimpleMetadataStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for the properties that decide what a bot handles and where it keeps how far it
 * has come.
 */
class BotDeliveryPropertiesTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.xmpp.example.com");

	private final List<BotSettings> settings = new ArrayList<>();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class))
		.withBean(BotSettingsCustomizer.class, () -> (made) -> {
			this.settings.add(made);
			return made;
		})
		.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
				"ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby");

	@Test
	void missedMessagesAreAnsweredUnlessTheyAreOldOrMany() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(Bot.class);
			assertThat(this.settings.get(0).room().log().catchUp()).isEqualTo(CatchUpRule.DEFAULTS);
			assertThat(this.settings.get(0).room().log().mailbox()).isEqualTo(256);
		});
	}

	@Test
	void behavesWithOnePersonAloneAsItIsTold() {
		this.runner
			.withPropertyValues("ethora.bot.manners.direct.acknowledge=never", "ethora.bot.manners.direct.copies=false")
			.run((context) -> {
				assertThat(context).hasSingleBean(Bot.class);
				assertThat(this.settings.get(0).manners().direct())
					.isEqualTo(new DirectManners(Acknowledge.NEVER, false));
			});
	}

	@Test
	void tellsPeopleOfItsDomainAndWantsCopiesUnlessToldOtherwise() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(Bot.class);
			assertThat(this.settings.get(0).manners().direct()).isEqualTo(DirectManners.DEFAULTS);
		});
	}

	@Test
	void rulesForMissedMessagesCanBeSetAndDifferByRoom() {
		this.runner
			.withPropertyValues("ethora.bot.catch-up.policy=context", "ethora.bot.catch-up.max-age=1h",
					"ethora.bot.catch-up.max-messages=20", "ethora.bot.catch-up.rooms.lobby.policy=skip",
					"ethora.bot.catch-up.rooms.[ops@rooms.example.com].max-age=1d", "ethora.bot.handlers.mailbox=10")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				CatchUpRule usual = new CatchUpRule(Policy.CONTEXT, Duration.ofHours(1), 20);
				assertThat(this.settings.get(0).room().log().catchUp()).isEqualTo(usual);
				assertThat(this.settings.get(0).room().log().catchUpByRoom())
					.containsEntry(LOBBY, new CatchUpRule(Policy.SKIP, Duration.ofHours(1), 20))
					.containsEntry(Jid.parse("ops@rooms.example.com"),
							new CatchUpRule(Policy.CONTEXT, Duration.ofDays(1), 20))
					.hasSize(2);
				assertThat(this.settings.get(0).room().log().mailbox()).isEqualTo(10);
			});
	}

	@ParameterizedTest
	@CsvSource({ "catch-up.max-age, -1s", "catch-up.max-messages, -1", "catch-up.rooms.lobby.max-messages, -1",
			"handlers.mailbox, 0" })
	void limitsThatMakeNoSenseAreRefused(String property, String value) {
		this.runner.withPropertyValues("ethora.bot.%s=%s".formatted(property, value))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining(property.replace("lobby", "*")));
	}

	@ParameterizedTest
	@CsvSource({ "auto, com.ethora.bot.cursor.FallbackCursorStore", "server, com.ethora.bot.cursor.ServerCursorStore",
			"memory, com.ethora.bot.cursor.MemoryCursorStore" })
	void cursorsAreKeptWhereThePropertySays(String store, Class<? extends CursorStore> type) {
		assertThat(find(store, new StaticListableBeanFactory())).isInstanceOf(type);
	}

	@Test
	void aStoreOfTheApplicationReplacesOurs() {
		CursorStore own = new MemoryCursorStore();
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("own", own);

		assertThat(find("server", beans)).isSameAs(own);
	}

	@Test
	void aFactoryOfTheApplicationReplacesOurs() {
		CursorStore own = new MemoryCursorStore();
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("own", (CursorStoreFactory) (notes) -> own);

		assertThat(find("auto", beans)).isSameAs(own);
	}

	@Test
	void theMetadataStoreOfTheApplicationKeepsCursors() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("metadata", new SimpleMetadataStore());

		assertThat(find("metadata", beans)).isInstanceOf(MetadataCursorStore.class);
	}

	@Test
	void withoutAMetadataStoreTheStartFailsWithAdvice() {
		this.runner.withPropertyValues("ethora.bot.cursor.store=metadata")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("ethora.bot.cursor.store")
				.hasMessageContaining("no ConcurrentMetadataStore"));
	}

	@Test
	void withoutTheModuleForMetadataTheStartFailsWithAdvice() {
		this.runner
			.withClassLoader(new FilteredClassLoader("com.ethora.bot.cluster", "org.springframework.integration"))
			.withPropertyValues("ethora.bot.cursor.store=metadata")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("ethora.bot.cursor.store")
				.hasMessageContaining("module"));
	}

	private static CursorStore find(String store, StaticListableBeanFactory beans) {
		BotProperties properties = new Binder(
				new MapConfigurationPropertySource(Map.of("ethora.bot.cursor.store", store)))
			.bindOrCreate("ethora.bot", BotProperties.class);
		ApiProperties api = new Binder().bindOrCreate("ethora.api", ApiProperties.class);
		BotDefinition bot = new BotDefinition("bot", "ethora.bot", properties, new ApiDefinition("ethora.api", api));
		return new BotCursorStores(new BotCollaborators(beans, true)).find(bot, Jid.parse("echo-bot@xmpp.example.com"))
			.create(mock(Notes.class));
	}

}
