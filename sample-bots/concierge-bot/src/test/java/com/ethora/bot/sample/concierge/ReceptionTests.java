package com.ethora.bot.sample.concierge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import com.ethora.bot.Affiliation;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.RoomTester;
import com.ethora.bot.test.autoconfigure.BotTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.convention.TestBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Reception}.
 */
@BotTest
@Import(Bookings.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class ReceptionTests {

	@TestBean
	Clock clock;

	@Autowired
	private BotTester tester;

	private RoomTester lobby;

	static Clock clock() {
		return Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
	}

	@BeforeEach
	void enter() {
		this.lobby = this.tester.room("lobby");
	}

	@Test
	void booksARoom() {
		this.lobby.as("Ada").says("/book library 2026-03-05");

		assertThat(this.lobby).answered("Booked. #1: the library on 2026-03-05 for Ada");
	}

	@Test
	void booksByAnotherWordAndWhenItIsNamed() {
		this.lobby.as("Ada").says("@Concierge reserve Attic 2026-03-05");

		assertThat(this.lobby).answered("Booked. #1: the attic on 2026-03-05 for Ada");
	}

	@Test
	void bookingsAreOfWhoWasFaster() {
		this.lobby.as("Ada").says("/book library 2026-03-05");
		this.lobby.as("Bob").says("/book library 2026-03-05");

		assertThat(this.lobby).answered("Somebody was faster. #1: the library on 2026-03-05 for Ada")
			.showsButtons("Plan another one");
	}

	@Test
	void saysWhatIsWrong() {
		this.lobby.as("Ada").says("/book cellar 2026-03-05");
		assertThat(this.lobby).answeredWith("'room' cannot be `cellar`", "`attic`, `garden`, `library`");

		this.lobby.as("Ada").says("/book attic 2026-02-28");
		assertThat(this.lobby).answered("That day is over.");

		this.lobby.as("Ada").says("/cancel 0");
		assertThat(this.lobby).answeredWith("'number': must be greater than 0");
	}

	@Test
	void plansStepByStep() {
		this.lobby.as("Ada").says("/plan");
		assertThat(this.lobby).answeredWith("Which room?").showsButtons("attic", "garden", "library");

		this.lobby.as("Ada").taps("garden");
		assertThat(this.lobby).answeredWith("For which day?");

		this.lobby.as("Ada").says("2026-03-05");
		assertThat(this.lobby).answered("Booked. #1: the garden on 2026-03-05 for Ada");
	}

	@Test
	void plansGoOnAfterACrash() {
		this.lobby.as("Ada").says("/plan");
		this.lobby.as("Ada").taps("garden");

		this.tester.crash();
		this.lobby.as("Ada").says("2026-03-05");

		assertThat(this.lobby).answered("Booked. #1: the garden on 2026-03-05 for Ada");
	}

	@Test
	void plansCanBeGivenUp() {
		this.lobby.as("Ada").says("/plan");
		this.lobby.as("Ada").says("cancel");
		assertThat(this.lobby).answered("As you like, Ada.");

		this.lobby.as("Bob").says("/plan");
		this.tester.advance(Duration.ofMinutes(6));
		assertThat(this.lobby).answered("Let us talk another time, Bob.");
	}

	@Test
	void listsWhatIsBooked() {
		this.lobby.as("Ada").says("/bookings");
		assertThat(this.lobby).answered("Nothing yet.").showsButtons("Plan");

		this.lobby.as("Ada").says("/book library 2026-03-05");
		this.lobby.as("Bob").says("/book attic 2026-03-06");
		this.lobby.as("Ada").says("/bookings");
		assertThat(this.lobby)
			.answered("* #1: the library on 2026-03-05 for Ada\n* #2: the attic on 2026-03-06 for Bob");

		this.lobby.as("Ada").says("/bookings attic");
		assertThat(this.lobby).answered("* #2: the attic on 2026-03-06 for Bob");
	}

	@Test
	void cancelsAfterAYes() {
		this.lobby.as("Ada").says("/book library 2026-03-05");

		this.lobby.as("Ada").says("/cancel 1");
		assertThat(this.lobby).answeredWith("Really cancel booking #1?").showsButtons("yes", "no");
		this.lobby.as("Ada").taps("no");
		assertThat(this.lobby).answered("OK, then not.");

		this.lobby.as("Ada").says("/cancel 1");
		this.lobby.as("Ada").taps("yes");
		assertThat(this.lobby).answered("Cancelled. #1: the library on 2026-03-05 for Ada");
	}

	@Test
	void cancelsNobodyElsesBookings() {
		this.lobby.as("Ada").says("/book library 2026-03-05");

		this.lobby.as("Bob").says("/cancel 1");
		this.lobby.as("Bob").taps("yes");

		assertThat(this.lobby).answered("You have no booking #1.");
	}

	@Test
	void onlyTheStaffClearsRooms() {
		this.lobby.as("Ada").says("/book library 2026-03-05");
		this.lobby.as("Ada").says("/clear library");
		assertThat(this.lobby).answered("Only admins of this room may do that.");

		this.lobby.as("Eve", Affiliation.ADMIN).says("/clear library");
		this.lobby.as("Eve").taps("yes");
		assertThat(this.lobby).answered("The library is free.");
	}

	@Test
	void nobodyBooksTheWholeHouse() {
		for (int day = 1; day <= 5; day++) {
			this.lobby.as("Ada").says("/book library 2026-03-0" + day);
			assertThat(this.lobby).answeredWith("Booked.");
		}

		this.lobby.as("Ada").says("/book library 2026-03-06");
		assertThat(this.lobby).answeredWith("a little too often");

		this.tester.advance(Duration.ofMinutes(1));
		this.lobby.as("Ada").says("/book library 2026-03-06");
		assertThat(this.lobby).answeredWith("Booked.");
	}

	@Test
	void whatOneMessageBooksIsBookedOnce() {
		this.lobby.as("Ada").says("/book library 2026-03-05");

		this.tester.crash();
		this.lobby.as("Ada").says("/bookings");

		assertThat(this.lobby).answered("* #1: the library on 2026-03-05 for Ada");
	}

}
