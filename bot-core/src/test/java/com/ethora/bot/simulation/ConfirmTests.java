package com.ethora.bot.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.Dialog;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.Confirm;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnJoin;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.annotation.Overlap;
import com.ethora.bot.handler.HandlerDispatcher;
import com.ethora.bot.handler.HandlerSettings;
import com.ethora.bot.handler.InvalidHandlersException;
import com.ethora.bot.turn.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Methods that run only when somebody has said yes.
 */
class ConfirmTests {

	private final Deletions deletions = new Deletions();

	private final DialogStage stage = new DialogStage(this.deletions, Order.SENDER);

	@Test
	void runsWhenThePersonSaysYes() {
		this.stage.start();

		this.stage.says("ann", "/delete *all*  7");
		assertThat(this.deletions.done).isEmpty();
		this.stage.says("ann", "perhaps");
		this.stage.says("ann", "Yes!");

		assertThat(this.stage.log()).containsExactly("/delete *all*  7", "Really delete \\*all\\* (7)? (yes/no)",
				"perhaps", "Please answer with yes or no.", "Yes!", "Deleted *all*");
		assertThat(this.deletions.done).containsExactly("*all*");
	}

	@Test
	void doesNotRunOtherwise() {
		this.stage.start();

		this.stage.says("ann", "/delete one 7");
		this.stage.says("ann", "no");
		this.stage.says("ann", "/delete two 7");
		this.stage.says("ann", "cancel");
		this.stage.says("ann", "/delete three 7");
		this.stage.pass(Duration.ofMinutes(6));

		assertThat(this.deletions.done).isEmpty();
		assertThat(this.stage.log()).contains("OK, then not.", "OK, ann, bye!",
				"I have not heard from you, ann, so I leave it at that.");
	}

	@Test
	void whatCannotBeDoneIsNotAskedAbout() {
		this.stage.start();

		this.stage.says("ann", "/delete one soon");

		assertThat(this.stage.log()).hasSize(2).element(1).asString().startsWith("'age' cannot be");
	}

	@Test
	void onePersonAloneIsAskedToo() {
		this.stage.start();

		this.stage.whispers("ann", "everything");
		this.stage.whispers("ann", "y");

		assertThat(this.deletions.done).containsExactly("everything");
	}

	@Test
	void aQuestionThatAsksForNoArgumentIsSaidAtTheStart() {
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(new Wrong()), HandlerSettings.defaults()))
			.withMessageContaining("Wrong.delete asks for confirmation with '{nmae}', which is no argument")
			.withMessageContaining("Wrong.purge is to be confirmed, but there is no question")
			.withMessageContaining("Wrong.look observes and asks")
			.withMessageContaining("Wrong.welcome is to be confirmed, but there is no message")
			.withMessageContaining("Wrong.hurry asks people, so what they say has to wait for it");
	}

	@BotController
	static class Deletions {

		private final List<String> done = new ArrayList<>();

		@OnCommand("delete {name} {age}")
		@Confirm("Really delete {name} ({age})?")
		String delete(@Arg String name, @Arg int age) {
			this.done.add(name);
			return "Deleted " + name;
		}

		@OnDirectMessage
		@Confirm("Everything?")
		void all() {
			this.done.add("everything");
		}

	}

	@BotController
	static class Wrong {

		@OnCommand("delete {name}")
		@Confirm("Really delete {nmae}?")
		void delete(@Arg String name) {
			throw new IllegalStateException(name);
		}

		@OnMessage(observe = true)
		void look(Dialog dialog) {
			throw new IllegalStateException();
		}

		@OnJoin
		@Confirm("Welcome?")
		void welcome() {
			throw new IllegalStateException();
		}

		@OnMention
		@Overlap(WhileBusy.LATEST)
		String hurry(Dialog dialog) {
			return dialog.ask("Why?");
		}

		@OnCommand("purge")
		@Confirm(" ")
		void purge() {
			throw new IllegalStateException();
		}

	}

}
