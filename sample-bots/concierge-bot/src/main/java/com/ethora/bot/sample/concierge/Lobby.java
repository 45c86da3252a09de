package com.ethora.bot.sample.concierge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.ethora.bot.Attachment;
import com.ethora.bot.Conversation;
import com.ethora.bot.Conversation.Key;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDelete;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnEdit;
import com.ethora.bot.annotation.OnInvite;
import com.ethora.bot.annotation.OnJoin;
import com.ethora.bot.annotation.OnLeave;
import com.ethora.bot.annotation.OnMedia;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.annotation.OnReaction;
import com.ethora.bot.annotation.OnReply;
import com.ethora.bot.annotation.OnUnmatched;
import com.ethora.bot.annotation.Overlap;
import com.ethora.bot.annotation.RateLimited;
import com.ethora.bot.annotation.RequiresRole;
import com.ethora.bot.sample.concierge.Bookings.MeetingRoom;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;

/**
 * How the concierge is among people.
 */
@BotController
class Lobby {

	private static final Key<String> WISHES = Key.of("wishes", String.class);

	private final Set<String> heard = ConcurrentHashMap.newKeySet();

	private final Bookings bookings;

	Lobby(Bookings bookings) {
		this.bookings = bookings;
	}

	@OnMessage(pattern = "(?i)(hi|hello)\\b.*")
	Reply greet(Sender guest) {
		return Reply.text("Hello, %s! What can I do for you?".formatted(guest.displayName()))
			.quickReplies(new QuickReply("Book a room", "/plan"), new QuickReply("See what is booked", "/bookings"));
	}

	@OnMention
	@Overlap(WhileBusy.LATEST)
	@RateLimited("questions")
	@RateLimited(value = "patience", per = RateLimited.Per.ROOM)
	Flux<String> answer(@Payload String question) {
		List<MeetingRoom> meant = Arrays.stream(MeetingRoom.values())
			.filter((room) -> question.toLowerCase(Locale.ROOT).contains(room.toString()))
			.toList();
		return Flux.fromIterable(meant.isEmpty() ? List.of(MeetingRoom.values()) : meant)
			.map(this::tellOf)
			.startWith("Today:");
	}

	private String tellOf(MeetingRoom room) {
		boolean taken = this.bookings.today().anyMatch((booking) -> booking.room() == room);
		return "\n* the %s is %s".formatted(room, taken ? "taken" : "free");
	}

	@OnReply
	Reply note(RoomMessage wish, Conversation conversation) {
		String wishes = conversation.update(WISHES, "", (before) -> before + "\n* " + wish.text());
		return Reply.text("I have noted:" + wishes).inThread(wish).hiddenFromChannel();
	}

	@OnMedia
	String keep(List<Attachment> files) {
		return "I keep that at the desk: " + files.stream().map(Attachment::name).collect(Collectors.joining(", "));
	}

	@OnMessage(observe = true)
	void listen(@Header String sender) {
		this.heard.add(sender);
	}

	@OnCommand(value = "guests", help = "Who is in the house")
	@RequiresRole(Role.MODERATOR)
	String guests(Room room) {
		long here = room.occupants().stream().filter((occupant) -> !occupant.bot()).count();
		return "%d are here, and I have heard %d.".formatted(here, this.heard.size());
	}

	@OnUnmatched(rooms = "${house.desk}")
	String wonder() {
		return "I am afraid I cannot help with that. `/help` tells what I can do.";
	}

	@OnDirectMessage
	String whisper() {
		return "I am all ears. Rooms are booked in the lobby, by `/plan`.";
	}

	@OnInvite
	String accept() {
		return "With pleasure, I am on my way.";
	}

	@OnJoin
	String welcome(Sender guest) {
		return "Welcome to the house, %s!".formatted(guest.displayName());
	}

	@OnLeave
	@Nullable String miss(RoomEvent.Left left) {
		return this.bookings.today()
			.filter((booking) -> booking.guest().nick().equals(left.nick()))
			.findFirst()
			.map((booking) -> "%s is gone, and has a room. %s".formatted(booking.guest().displayName(), booking))
			.orElse(null);
	}

	@OnReaction({ "+1", "heart" })
	String bow(Sender guest) {
		return "It is a pleasure, %s.".formatted(guest.displayName());
	}

	@OnEdit
	@Nullable String stay(RoomEvent.Edited edit) {
		return this.bookings.madeBy(edit.message())
			.map((booking) -> "It stays as it was: %s. `/cancel %d` ends it.".formatted(booking, booking.number()))
			.orElse(null);
	}

	@OnDelete
	@Nullable String forget(RoomEvent.Deleted deletion) {
		return this.bookings.madeBy(deletion.message())
			.map((booking) -> this.bookings.cancel(booking.number(), deletion.sender()))
			.map((booking) -> "Cancelled, since you took it back. " + booking)
			.orElse(null);
	}

}
