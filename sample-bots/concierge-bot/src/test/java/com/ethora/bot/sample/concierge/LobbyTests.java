package com.ethora.bot.sample.concierge;

import java.time.LocalDate;

import com.ethora.bot.Affiliation;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.Person;
import com.ethora.bot.test.RoomTester;
import com.ethora.bot.test.autoconfigure.BotTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Lobby}.
 */
@BotTest
@Import(Bookings.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class LobbyTests {

	private static final LocalDate TODAY = LocalDate.now();

	@Autowired
	private BotTester tester;

	private RoomTester lobby;

	private Person ada;

	@BeforeEach
	void enter() {
		this.lobby = this.tester.room("lobby");
		this.ada = this.lobby.as("Ada");
	}

	@Test
	void greetsAndOffersHelp() {
		this.ada.says("hello everybody");

		assertThat(this.lobby).answered("Hello, Ada! What can I do for you?")
			.showsButtons("Book a room", "See what is booked");
		this.ada.taps("Book a room");
		assertThat(this.lobby).answeredWith("Which room?");
	}

	@Test
	void tellsWhatIsFree() {
		this.ada.says("/book library " + TODAY);

		this.ada.says("@Concierge what is free?");
		assertThat(this.lobby).answered("Today:\n* the attic is free\n* the garden is free\n* the library is taken");

		this.ada.says("@Concierge and the garden?");
		assertThat(this.lobby).answered("Today:\n* the garden is free");
	}

	@Test
	void notesWishesInTheThread() {
		this.ada.says("/book library " + TODAY);
		RoomMessage booked = this.lobby.lastOfBot();

		this.ada.answers(booked, "coffee for six");
		this.ada.answers(booked, "and a projector");

		assertThat(this.lobby).answered("I have noted:\n* coffee for six\n* and a projector").inThread(booked);
	}

	@Test
	void keepsWhatIsLeftAtTheDesk() {
		this.ada.uploads("umbrella.png", "image/png");

		assertThat(this.lobby).answered("I keep that at the desk: umbrella.png");
	}

	@Test
	void countsGuestsForModerators() {
		this.ada.says("nice weather");
		this.ada.says("/guests");
		assertThat(this.lobby).answered("Only moderators of this room may do that.");

		this.lobby.as("Eve", Affiliation.ADMIN).says("/guests");
		assertThat(this.lobby).answered("2 are here, and I have heard 2.");
	}

	@Test
	void wondersAtTheDeskOnly() {
		this.ada.says("/bok library");
		assertThat(this.lobby).hasNoReply();

		RoomTester desk = this.tester.room("desk");
		desk.as("Ada").says("/bok library");
		assertThat(desk).answeredWith("`/help` tells");
	}

	@Test
	void talksToOnePersonAlone() {
		assertThat(this.tester.direct("Ada").says("psst")).answeredWith("I am all ears.");
	}

	@Test
	void comesWhenItIsInvited() {
		this.tester.room("ballroom").as("Ada").invites();

		assertThat(this.tester.direct("Ada")).answered("With pleasure, I am on my way.");
	}

	@Test
	void welcomesGuestsAndMissesThoseWhoHaveARoom() {
		this.lobby.as("Bob").enters();
		assertThat(this.lobby).answered("Welcome to the house, Bob!");
		this.lobby.as("Bob").leaves();
		assertThat(this.lobby).hasNoReply();

		this.ada.says("/book attic " + TODAY);
		this.ada.leaves();
		assertThat(this.lobby).answered("Ada is gone, and has a room. #1: the attic on %s for Ada".formatted(TODAY));
	}

	@Test
	void bowsWhenItIsThanked() {
		this.ada.says("hi");

		this.ada.reacts(this.lobby.lastOfBot(), "heart");
		assertThat(this.lobby).answered("It is a pleasure, Ada.");
		this.ada.reacts(this.lobby.lastOfBot(), "-1");
		assertThat(this.lobby).hasNoReply();
	}

	@Test
	void staysWithWhatIsBookedUntilItIsTakenBack() {
		RoomMessage asked = this.ada.says("/book attic " + TODAY);

		this.ada.edits(asked, "/book library " + TODAY);
		assertThat(this.lobby)
			.answered("It stays as it was: #1: the attic on %s for Ada. `/cancel 1` ends it.".formatted(TODAY));
		this.ada.deletes(asked);
		assertThat(this.lobby)
			.answered("Cancelled, since you took it back. #1: the attic on %s for Ada".formatted(TODAY));
		this.ada.says("/bookings");
		assertThat(this.lobby).answered("Nothing yet.");
	}

}
