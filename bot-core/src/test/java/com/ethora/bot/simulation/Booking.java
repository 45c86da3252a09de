package com.ethora.bot.simulation;

import java.time.Duration;
import java.time.LocalDate;

import com.ethora.bot.Dialog;
import com.ethora.bot.DialogException;
import com.ethora.bot.QuickReply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnMessage;

/**
 * Asks in every way there is.
 */
@BotController
class Booking {

	@OnCommand("book")
	String book(Dialog dialog, Sender who) {
		String room = dialog.ask("Which room?");
		LocalDate day = dialog.ask("Which day?", LocalDate.class);
		return dialog.confirm("Shall I?") ? "Booked %s for %s on %s".formatted(room, who.nick(), day) : "Maybe later";
	}

	@OnCommand("name")
	String name(Dialog dialog) {
		return "Hello " + dialog.ask("What is your name?");
	}

	@OnCommand("quick")
	String quick(Dialog dialog) {
		try {
			return "Then " + dialog.within(Duration.ofSeconds(10)).ask("Now?");
		}
		catch (DialogException ex) {
			return ex.reason().name();
		}
	}

	@OnCommand("choose")
	String choose(Dialog dialog) {
		QuickReply[] sizes = { new QuickReply("Small", "s"), new QuickReply("Large", "l") };
		return "%s %s %s".formatted(dialog.choose("Size?", sizes), dialog.choose("Size?", sizes),
				dialog.choose("Colour?", Colour.class));
	}

	@OnMessage
	String other(RoomMessage message) {
		return "%s said %s".formatted(message.sender().nick(), message.text());
	}

	@OnDirectMessage
	String alone(Dialog dialog) {
		return name(dialog);
	}

	enum Colour {

		DARK_RED, STOP

	}

}
