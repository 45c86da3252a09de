package com.ethora.bot.boot;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import com.ethora.bot.Bot;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.Manners;
import com.ethora.bot.manners.Crowd;
import com.ethora.bot.manners.Etiquette;
import com.ethora.bot.manners.Greeting;
import com.ethora.bot.manners.Introduction;
import com.ethora.bot.manners.Invitations;
import com.ethora.bot.manners.Invitations.Inviter;
import com.ethora.bot.manners.Pause;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the properties that decide what a bot does unasked.
 */
class BotMannersPropertiesTests {

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
	void behavesAsIsUsual() {
		assertThat(manners()).isEqualTo(Manners.DEFAULTS.withEtiquette(Etiquette.USUAL));
	}

	@Test
	void eachOfItCanBeSwitchedOff() {
		assertThat(manners("introduce=false", "obey=false", "invitations.accept=nobody", "typing=false", "pause=0"))
			.isEqualTo(new Manners(false, Duration.ZERO));
	}

	@Test
	void eachOfItCanBeChanged() {
		Etiquette etiquette = manners("begin=play", "invitations.accept=contacts", "invitations.max-rooms=3",
				"invitations.greeting=Hello!", "crowded.thread=true", "crowded.messages=5", "crowded.within=1m",
				"greet.text=Hi {name}", "greet.again=1h", "first-words=I am new.")
			.etiquette();

		assertThat(etiquette).isEqualTo(new Etiquette(new Introduction(null, "play"), true,
				new Invitations(Inviter.CONTACTS, 3, "Hello!"), new Crowd(5, Duration.ofMinutes(1)),
				new Greeting("Hi {name}", Duration.ofHours(1)), "I am new."));
	}

	@ParameterizedTest
	@CsvSource({ "2s, PT2S", "250, PT0.25S" })
	void pausesCanBeTheSameForAllTexts(String text, Duration pause) {
		assertThat(manners("pause=" + text).pause()).isEqualTo(Pause.of(pause));
	}

	@Test
	void pausesCanGoByLength() {
		assertThat(manners("pause=By-Length").pause()).isEqualTo(Pause.BY_LENGTH);
	}

	@ParameterizedTest
	@CsvSource({ "pause, -1s", "pause, often", "invitations.max-rooms, 0", "crowded.messages, 0", "crowded.within, 0s",
			"greet.again, -1s", "invitations.accept, friends" })
	void whatMakesNoSenseIsRefused(String property, String value) {
		this.runner.withPropertyValues("ethora.bot.manners.%s=%s".formatted(property, value))
			.run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void isBornWhenTheApplicationWasBuilt() {
		this.runner.withBean(BuildProperties.class, () -> built("2025-07-31T23:30:00Z")).run((context) -> {
			assertThat(context).hasSingleBean(Bot.class);
			assertThat(this.settings.get(0).manners().etiquette().introduction())
				.isEqualTo(new Introduction(YearMonth.of(2025, 7), null));
		});
	}

	@Test
	void knowsItsBirthdayBetterThanTheBuild() {
		this.runner.withBean(BuildProperties.class, () -> built("2025-07-31T23:30:00Z"))
			.withPropertyValues("ethora.bot.identity.born=2019-02")
			.run((context) -> {
				assertThat(context).hasSingleBean(Bot.class);
				assertThat(this.settings.get(0).manners().etiquette().introduction())
					.isEqualTo(new Introduction(YearMonth.of(2019, 2), null));
			});
	}

	private Manners manners(String... properties) {
		this.runner
			.withPropertyValues(List.of(properties).stream().map("ethora.bot.manners."::concat).toArray(String[]::new))
			.run((context) -> assertThat(context).hasSingleBean(Bot.class));
		return this.settings.get(0).manners();
	}

	private static BuildProperties built(String time) {
		Properties properties = new Properties();
		properties.setProperty("time", time);
		return new BuildProperties(properties);
	}

}
