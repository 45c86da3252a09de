package com.ethora.bot.sample.concierge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.ethora.bot.MessageRef;
import com.ethora.bot.Sender;

import org.springframework.stereotype.Service;

/**
 * Who has which room of the house on which day.
 */
@Service
class Bookings {

	private final NavigableMap<Integer, Booking> bookings = new TreeMap<>();

	private final Clock clock;

	private int last;

	Bookings(Clock clock) {
		this.clock = clock;
	}

	/** One message books once: after a crash its handler runs again. */
	synchronized Booking book(MeetingRoom room, LocalDate day, Sender guest, MessageRef message) {
		Optional<Booking> before = madeBy(message);
		if (before.isPresent()) {
			return before.get();
		}
		if (day.isBefore(LocalDate.now(this.clock))) {
			throw new RefusedException("That day is over.");
		}
		on(day).filter((booking) -> booking.room() == room).findFirst().ifPresent((booking) -> {
			throw new RefusedException("Somebody was faster. " + booking);
		});
		Booking booking = new Booking(++this.last, room, day, guest, message);
		this.bookings.put(booking.number(), booking);
		return booking;
	}

	synchronized Booking cancel(int number, Sender guest) {
		Booking booking = this.bookings.get(number);
		if (booking == null || !booking.guest().nick().equals(guest.nick())) {
			throw new RefusedException("You have no booking #%d.".formatted(number));
		}
		this.bookings.remove(number);
		return booking;
	}

	synchronized void clear(MeetingRoom room) {
		this.bookings.values().removeIf((booking) -> booking.room() == room);
	}

	Optional<Booking> madeBy(MessageRef message) {
		return all().filter((booking) -> booking.message().matches(message)).findFirst();
	}

	Stream<Booking> today() {
		return on(LocalDate.now(this.clock));
	}

	private Stream<Booking> on(LocalDate day) {
		return all().filter((booking) -> booking.day().equals(day));
	}

	synchronized Stream<Booking> all() {
		return List.copyOf(this.bookings.values()).stream();
	}

	enum MeetingRoom {

		ATTIC, GARDEN, LIBRARY;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	record Booking(int number, MeetingRoom room, LocalDate day, Sender guest, MessageRef message) {

		@Override
		public String toString() {
			return "#%d: the %s on %s for %s".formatted(this.number, this.room, this.day, this.guest.displayName());
		}

	}

	static class RefusedException extends RuntimeException {

		RefusedException(String message) {
			super(message);
		}

	}

}
