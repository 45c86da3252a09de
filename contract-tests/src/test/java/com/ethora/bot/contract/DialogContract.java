package com.ethora.bot.contract;

import java.net.URI;
import java.util.List;

import com.ethora.bot.Dialog;
import com.ethora.bot.Jid;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.fault.FaultProxy;
import com.ethora.bot.handler.HandlerDispatcher;
import com.ethora.bot.handler.HandlerSettings;
import com.ethora.bot.wire.Credentials;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bot that asks people something, and is not there for all of their answers.
 */
interface DialogContract extends Contract {

	@Test
	default void aDialogGoesOnAlthoughTheLinkBreaksInTheMiddle() {
		Jid room = stage().newRoom();
		FaultProxy proxy = stage().newProxy();
		EngineBot bot = booker(proxy.address(), stage().newAccount(), room).start();
		PlainClient person = begun(room, bot);

		proxy.refuse();
		proxy.cut();
		bot.awaitOffline();
		person.say(room, "blue");
		proxy.resume();
		person.awaitMessage(bot.nick(), "For how many hours?");
		person.say(room, "2");
		person.awaitMessage(bot.nick(), "Booked blue for 2 hours");

		assertThat(person.saidBy(room, bot.nick())).containsExactly("Which room?", "For how many hours?",
				"Booked blue for 2 hours");
	}

	/** The first process hears and says nothing any more, and does not know it. */
	@Test
	default void aDialogGoesOnInTheNextProcess() {
		Jid room = stage().newRoom();
		Credentials account = stage().newAccount();
		FaultProxy proxy = stage().newProxy();
		EngineBot before = booker(proxy.address(), account, room).start();
		PlainClient person = begun(room, before);
		person.say(room, "blue");
		person.awaitMessage(before.nick(), "For how many hours?");

		proxy.refuse();
		proxy.cut();
		person.say(room, "several");
		EngineBot after = booker(stage().address(), account, room).start();
		person.awaitMessage(after.nick(), "Please answer with a whole number.");
		person.say(room, "2");
		person.awaitMessage(after.nick(), "Booked blue for 2 hours");

		assertThat(person.saidBy(room, after.nick())).containsExactly("Which room?", "For how many hours?",
				"Please answer with a whole number.", "Booked blue for 2 hours");
	}

	@Test
	default void aDialogGoesOnAfterARestart() {
		Jid room = stage().newRoom();
		Credentials account = stage().newAccount();
		EngineBot before = booker(stage().address(), account, room).start();
		PlainClient person = begun(room, before);

		before.stop();
		person.say(room, "blue");
		EngineBot after = booker(stage().address(), account, room).start();
		person.awaitMessage(after.nick(), "For how many hours?");
		person.say(room, "2");
		person.awaitMessage(after.nick(), "Booked blue for 2 hours");

		assertThat(person.saidBy(room, after.nick())).containsExactly("Which room?", "For how many hours?",
				"Booked blue for 2 hours");
	}

	private PlainClient begun(Jid room, EngineBot bot) {
		PlainClient person = stage().newPerson();
		person.join(room);
		person.say(room, "/book");
		person.awaitMessage(bot.nick(), "Which room?");
		return person;
	}

	private EngineBot booker(URI address, Credentials account, Jid room) {
		return stage().closing(EngineBot.create(stage(), address, account, List.of(room),
				HandlerDispatcher.of(List.of(new Booker()), HandlerSettings.defaults())));
	}

	/** Books rooms. */
	@BotController
	class Booker {

		@OnCommand("book")
		String book(Dialog dialog) {
			return "Booked %s for %d hours".formatted(dialog.ask("Which room?"),
					dialog.ask("For how many hours?", int.class));
		}

	}

}
