package com.ethora.bot.docs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.ethora.bot.Conversation;
import com.ethora.bot.Conversation.Key;
import com.ethora.bot.Dialog;
import com.ethora.bot.DialogException;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.Confirm;
import com.ethora.bot.annotation.OnCommand;

import org.springframework.messaging.handler.annotation.MessageExceptionHandler;

/**
 * What docs/conversations.md shows.
 */
@BotController
class ConversationsPage {

	private final Bookings bookings = new Bookings(new ArrayList<>());

	private final Files files = new Files(new ArrayList<>());

	@OnCommand("book")
	String book(Dialog dialog) {
		String room = dialog.choose("Which room?", "blue", "green");
		LocalDate day = dialog.ask("Which day?", LocalDate.class);
		if (!dialog.confirm("Book %s on %s?".formatted(room, day))) {
			return "Maybe later.";
		}
		this.bookings.save(room, day);
		return "Done.";
	}

	@MessageExceptionHandler
	String noAnswer(DialogException ex) {
		return (ex.reason() == DialogException.Reason.CANCELLED) ? "As you like." : "Let us talk another time.";
	}

	@OnCommand("delete {name}")
	@Confirm("Really delete {name}?")
	String delete(@Arg String name) {
		this.files.delete(name);
		return "Deleted.";
	}

	record Order(List<String> items) {

		Order with(String item) {
			return new Order(Stream.concat(this.items.stream(), Stream.of(item)).toList());
		}

	}

	@OnCommand("add {item}")
	String add(@Arg String item, Conversation conversation) {
		Order order = conversation.update(Key.of(Order.class), new Order(List.of()), (old) -> old.with(item));
		return "%d items".formatted(order.items().size());
	}

	@OnCommand("order")
	String order(Conversation conversation) {
		return conversation.get(Order.class).map((order) -> String.join(", ", order.items())).orElse("Nothing yet");
	}

	record Bookings(List<String> all) {

		void save(String room, LocalDate day) {
			this.all.add(room + " " + day);
		}

	}

	record Files(List<String> deleted) {

		void delete(String name) {
			this.deleted.add(name);
		}

	}

}
