package com.ethora.bot.sample.concierge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Dialog;
import com.ethora.bot.MessageRef;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;
import com.ethora.bot.Sender;
import com.ethora.bot.XmlElement;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.BotMapping;
import com.ethora.bot.annotation.Confirm;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnIq;
import com.ethora.bot.annotation.RateLimited;
import com.ethora.bot.annotation.RequiresAffiliation;
import com.ethora.bot.annotation.Trigger;
import com.ethora.bot.sample.concierge.Bookings.Booking;
import com.ethora.bot.sample.concierge.Bookings.MeetingRoom;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AliasFor;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What the concierge does when it is asked to.
 */
@BotController
class Reception {

	private static final String HOUSE = "urn:example:house";

	private final Bookings bookings;

	Reception(Bookings bookings) {
		this.bookings = bookings;
	}

	@OnCommand(value = "book {room} {day}", aliases = "reserve", help = "Book a room for a day")
	@RateLimited("bookings")
	String book(@Arg MeetingRoom room, @Arg LocalDate day, Sender guest, MessageRef message) {
		return "Booked. " + this.bookings.book(room, day, guest, message);
	}

	@OnCommand(value = "plan", help = "Book a room step by step")
	@RateLimited("bookings")
	String plan(Dialog dialog, Sender guest, MessageRef message) {
		MeetingRoom room = dialog.choose("Which room?", MeetingRoom.class);
		LocalDate day = dialog.ask("For which day? Write it as in `2027-01-31`.", LocalDate.class);
		return "Booked. " + this.bookings.book(room, day, guest, message);
	}

	@OnCommand(value = "bookings {room?}", help = "What is booked")
	Reply list(@Arg Optional<MeetingRoom> room) {
		String lines = lines(this.bookings.all().filter((booking) -> room.isEmpty() || booking.room() == room.get()));
		return lines.isEmpty() ? Reply.text("Nothing yet.").quickReplies(new QuickReply("Plan", "/plan"))
				: Reply.text(lines);
	}

	@OnCommand(value = "cancel {number}", help = "Cancel a booking of yours")
	@Confirm("Really cancel booking #{number}?")
	String cancel(@Arg @Positive int number, Sender guest) {
		return "Cancelled. " + this.bookings.cancel(number, guest);
	}

	@OnStaffCommand(value = "clear {room}", help = "Cancel all that is booked in a room")
	@Confirm("Really cancel all that is booked in the {room}?")
	String clear(@Arg MeetingRoom room) {
		this.bookings.clear(room);
		return "The %s is free.".formatted(room);
	}

	@Scheduled(cron = "${house.morning}")
	@SendTo("lobby")
	@Nullable String goodMorning() {
		String today = lines(this.bookings.today());
		return today.isEmpty() ? null : "Good morning! Today:\n" + today;
	}

	/** The displays at the doors are programs, and ask in XML. */
	@OnIq(namespace = HOUSE, element = "today", type = OnIq.Type.GET)
	XmlElement today() {
		return this.bookings.today()
			.map((booking) -> XmlElement.of("room", HOUSE)
				.with("name", booking.room().toString())
				.withText(booking.guest().displayName()))
			.reduce(XmlElement.of("today", HOUSE), XmlElement::with, (one, other) -> other);
	}

	private static String lines(Stream<Booking> bookings) {
		return bookings.map((booking) -> "* " + booking).collect(Collectors.joining("\n"));
	}

	/** A command for those who run the house. */
	@BotMapping(trigger = Trigger.COMMAND)
	@RequiresAffiliation(Affiliation.ADMIN)
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface OnStaffCommand {

		@AliasFor(annotation = BotMapping.class, attribute = "command")
		String value();

		@AliasFor(annotation = BotMapping.class)
		String help() default "";

	}

}
