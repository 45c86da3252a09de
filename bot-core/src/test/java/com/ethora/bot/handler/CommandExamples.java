package com.ethora.bot.handler;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import com.ethora.bot.DirectMessage;
import com.ethora.bot.Room;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The examples of docs/commands.md.
 */
final class CommandExamples {

	private CommandExamples() {
	}

	@BotController
	static class Concierge {

		@OnCommand(value = "book {desk} {day}", aliases = { "b", "reserve" }, help = "Book a desk")
		String book(@Arg String desk, @Arg LocalDate day, Sender who) {
			return "%s is yours on %s, %s.".formatted(desk, day, who.displayName());
		}

		@OnCommand("move {what} to {place}")
		String move(@Arg String what, @Arg String place) {
			return "%s goes to %s.".formatted(what, place);
		}

		@OnCommand(value = "menu {day?}", help = "What there is to eat")
		String menu(@Arg Optional<DayOfWeek> day) {
			return day.map((of) -> "On " + of + " there is soup.").orElse("There is soup every day.");
		}

		@OnCommand("wake {at?}")
		String wake(@Arg(defaultValue = "07:30") LocalTime at) {
			return "I will wake you at " + at + ".";
		}

		@OnCommand("note {text...}")
		String note(@Arg String text) {
			return "Noted: " + text;
		}

		@OnCommand("invite {names...}")
		String invite(@Arg List<String> names) {
			return "%d are invited: %s.".formatted(names.size(), String.join(" and ", names));
		}

		@OnCommand("table {seats}")
		String table(@Arg @Min(1) @Max(8) int seats) {
			return "A table for %d.".formatted(seats);
		}

		@OnCommand("floor")
		String floor(Room room) {
			return "This is " + room.name() + ".";
		}

		@OnCommand("secret {text...}")
		String secret(@Arg String text, DirectMessage message) {
			return "Nobody else will know.";
		}

	}

}
