package com.ethora.bot.sample.panel;

import java.time.Duration;

import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.RoomTester;
import com.ethora.bot.test.autoconfigure.BotTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Panel}.
 */
@BotTest
class PanelTests {

	@TestBean
	private Floor floor;

	@Autowired
	private BotTester tester;

	private RoomTester lobby;

	static Floor floor() {
		return new HaltingFloor();
	}

	@BeforeEach
	void enter() {
		this.lobby = this.tester.room("lobby");
	}

	@AfterEach
	void leave() {
		halting().goOn();
	}

	@Test
	void bothDebateInTurnsAndStopAtTheLast() {
		this.lobby.as("alice").says("/debate cats as managers");

		assertThat(this.lobby).answered("“cats as managers”, then. " + speech(1), speech(2), speech(3), speech(4),
				speech(5), speech(6));
		assertThat(this.lobby).by("Sunny").answers().hasSize(3);
		assertThat(this.lobby).by("Gloomy").answers().hasSize(3);
		this.tester.advance(Duration.ofHours(1));
		assertThat(this.lobby).hasNoReply();
	}

	@Test
	void theyStopWhenTheyAreTold() {
		halting().haltBefore(4);
		this.lobby.as("alice").says("/debate cats");
		assertThat(this.lobby).answers().hasSize(3);

		this.lobby.as("bob").says("/enough");
		assertThat(this.lobby).answered("Fine. To be continued!");
		halting().goOn();
		this.tester.advance(Duration.ofHours(1));
		assertThat(this.lobby).hasNoReply();

		this.lobby.as("bob").says("/enough");
		assertThat(this.lobby).answered("But we did not say anything.");
	}

	@Test
	void theNewestDebateHasTheFloor() {
		halting().haltBefore(2);
		this.lobby.as("alice").says("/debate cats");

		this.lobby.as("bob").says("/debate dogs");
		halting().goOn();
		this.tester.settle();

		assertThat(this.lobby).answered("“dogs”, then. " + speech(1), speech(2), speech(3), speech(4), speech(5),
				speech(6));
	}

	@Test
	void aCrashDoublesNoSpeechAndLosesNone() {
		halting().haltBefore(4);
		this.lobby.as("alice").says("/debate cats");
		assertThat(this.lobby).answers().hasSize(3);

		halting().goOn();
		this.tester.crash();
		this.tester.crash();

		for (int turn = 1; turn <= Speech.TURNS; turn++) {
			assertThat(StringUtils.countOccurrencesOf(this.lobby.transcript(), speech(turn))).isOne();
		}
	}

	@Test
	void noOtherBotDrawsThemIntoADebate() {
		this.lobby.as("robin-bot").says("@Sunny, what about me? (3/6)");
		assertThat(this.lobby).hasNoReply();

		this.lobby.as("alice").says("@Gloomy what about me?");
		assertThat(this.lobby).answeredWith("Say `/debate`").by("Sunny").hasNoReply();
	}

	private HaltingFloor halting() {
		return (HaltingFloor) this.floor;
	}

	private static String speech(int turn) {
		return new Speech(turn, (turn % 2 == 1) ? Persona.OPTIMIST : Persona.PESSIMIST).text();
	}

}
