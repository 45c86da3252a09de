package com.ethora.bot.assistant;

import java.time.Duration;

import com.ethora.bot.Affiliation;
import com.ethora.bot.assistant.ScriptedApplication.Board;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.RoomTester;
import com.ethora.bot.test.ScriptedChatModel;
import com.ethora.bot.test.autoconfigure.AutoConfigureBotTester;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When an assistant speaks and when it is silent, from the properties to the room.
 */
@SpringBootTest(classes = ScriptedApplication.class,
		properties = { "ethora.bot.assistant.enabled=true", "ethora.bot.identity.name=Helper" })
@AutoConfigureBotTester
class MannersOfAssistantTests {

	@Autowired
	private BotTester tester;

	@Autowired
	private ScriptedChatModel model;

	private RoomTester hall;

	@BeforeEach
	void enter() {
		this.hall = this.tester.room("hall");
	}

	@Test
	void byDefaultItAnswersWhoNamesIt() {
		ignores("alice", "I am thirsty");
		answers("alice", "@Helper I am thirsty", ScriptedApplication.OFFER);

		assertThat(this.hall).typed();
	}

	@Test
	void aModeratorSilencesAndWakesIt() {
		this.hall.as("mona", Affiliation.ADMIN).says("bot helper stop");
		assertThat(this.hall).answered("OK, mona, bye! 👋");
		int asked = this.model.prompts().size();

		ignores("alice", "@Helper I am thirsty");
		assertThat(this.model.prompts()).hasSize(asked);

		this.hall.as("mona", Affiliation.ADMIN).says("bot helper start");
		answers("alice", "@Helper I am thirsty", ScriptedApplication.OFFER);
	}

	@Test
	void whatWasSaidWhileItWasSilentIsNotAnsweredLater() {
		this.hall.as("mona", Affiliation.ADMIN).says("bot helper stop");
		ignores("alice", "@Helper I am thirsty");
		this.tester.restart();
		assertThat(this.hall).hasNoReply();

		this.hall.as("mona", Affiliation.ADMIN).says("bot helper start");
		assertThat(this.hall).answeredWith("Hi, mona!");
	}

	private void answers(String nick, String said, String answer) {
		this.hall.as(nick).says(said);
		assertThat(this.hall).answered(answer);
	}

	private void ignores(String nick, String said) {
		this.hall.as(nick).says(said);
		assertThat(this.hall).hasNoReply();
	}

	private BotTester tester() {
		return this.tester;
	}

	@Nested
	@TestPropertySource(properties = "ethora.bot.manners.first-words=I am new here.")
	class FirstWords {

		@Test
		void areSaidOnceInEachRoom() {
			RoomTester yard = tester().room("yard");
			assertThat(yard).answered("I am new here.");

			tester().restart();

			assertThat(yard).hasNoReply();
			answers("alice", "@Helper I am thirsty", ScriptedApplication.OFFER);
		}

	}

	@Nested
	@TestPropertySource(properties = { "ethora.bot.assistant.respond-to=all", "ethora.bot.assistant.cool-down=5m" })
	class CoolDown {

		@Test
		void keepsItFromAnsweringEverybody() {
			answers("alice", "I am thirsty", ScriptedApplication.OFFER);
			ignores("bob", "I am thirsty, too");
			answers("bob", "@Helper I am thirsty, too", ScriptedApplication.OFFER);

			tester().advance(Duration.ofMinutes(5));

			answers("bob", "nice weather", ScriptedApplication.ELSE);
		}

	}

	@Nested
	@TestPropertySource(
			properties = { "ethora.bot.assistant.respond-to=all", "ethora.bot.assistant.quiet-hours.from=22:00",
					"ethora.bot.assistant.quiet-hours.to=07:00", "ethora.bot.assistant.quiet-hours.zone=UTC" })
	class QuietHours {

		@Test
		void areForWhoTalksToItOnly() {
			assertThat(tester().now()).hasToString("2026-01-01T09:00:00Z");
			answers("alice", "I am thirsty", ScriptedApplication.OFFER);

			tester().advance(Duration.ofHours(13).plusMinutes(1));
			ignores("alice", "I am thirsty");
			answers("alice", "@Helper I am thirsty", ScriptedApplication.OFFER);

			tester().advance(Duration.ofHours(9));
			answers("alice", "I am thirsty", ScriptedApplication.OFFER);
		}

	}

	@Nested
	@TestPropertySource(properties = "ethora.bot.assistant.respond-to=smart")
	class Smart {

		@Test
		void knowsWhatTheTalkIsAbout() {
			ignores("alice", "nice weather");
			answers("alice", "@Helper I am thirsty", ScriptedApplication.OFFER);

			answers("alice", "yes, please", ScriptedApplication.ELSE);
		}

	}

	@Nested
	@TestPropertySource(properties = "ethora.bot.admins=ann@chat.example")
	class Admins {

		@Autowired
		private Board board;

		@Test
		void mayUseEveryToolWhenTheyTalkToItAlone() {
			tester().direct("bob").says("erase it");
			MannersOfAssistantTests.this.hall.as("ann").says("@Helper erase it");
			assertThat(this.board.erased()).isEmpty();

			tester().direct("ann").says("erase it");

			assertThat(tester().direct("ann")).answered("It says: \"clean\"");
			assertThat(this.board.erased()).hasSize(1);
		}

	}

}
