package com.ethora.bot.engine;

import java.time.Duration;

import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.manners.Etiquette;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Refusal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bot that is told who it is, to be silent, and to speak again.
 */
class StopAndStartTests {

	private final ManneredBot echo = new ManneredBot(Etiquette.USUAL);

	@Test
	void tellsWhoItIs() {
		this.echo.start();

		assertThat(this.echo.says("bob", "bot help")).containsExactly("Hi, I'm Echo Bot.\nTo begin, say: @Echo Bot");
		assertThat(this.echo.manners).containsExactly("introduced");
	}

	@Test
	void doesNothingUnaskedIfThatIsNotWanted() {
		ManneredBot rude = new ManneredBot(Etiquette.NONE);
		rude.start();

		assertThat(rude.says("bob", "bot help")).containsExactly("bot help back");
		assertThat(rude.says("ann", "bot echo stop")).containsExactly("bot echo stop back");
		assertThat(rude.manners).isEmpty();
	}

	@Test
	void isSilentForAllWhereWhoKeepsOrderStopsIt() {
		this.echo.start();

		assertThat(this.echo.says("ann", "bot echo stop")).containsExactly("OK, ann, bye! 👋");
		assertThat(this.echo.says("bob", "hello")).isEmpty();
		assertThat(this.echo.says("bob", "@Echo Bot hello")).isEmpty();
		assertThat(this.echo.says("ann", "bot help")).isEmpty();
		assertThat(this.echo.overheard).containsExactly("bot echo stop", "hello", "@Echo Bot hello", "bot help");
		assertThat(this.echo.manners).containsExactly("stopped", "silent", "silent", "silent");
	}

	@Test
	void isStartedByWhoKeepsOrderOnly() {
		this.echo.start();
		this.echo.says("ann", "bot echo stop");

		assertThat(this.echo.says("bob", "bot echo start")).isEmpty();
		assertThat(this.echo.says("ann", "bot echo start")).containsExactly("Hi, ann!\nTo begin, say: @Echo Bot");
		assertThat(this.echo.says("bob", "hello")).containsExactly("hello back");
	}

	@Test
	void isSilentTowardsWhoStopsItForThemselves() {
		this.echo.start();

		assertThat(this.echo.says("bob", "@Echo Bot stop")).containsExactly("OK, bob, bye! 👋");
		assertThat(this.echo.says("bob", "hello")).isEmpty();
		assertThat(this.echo.says("ann", "hello")).containsExactly("hello back");
	}

	@Test
	void speaksAgainToWhoSpeaksToIt() {
		this.echo.start();
		this.echo.says("bob", "bot echo quit");

		assertThat(this.echo.says("bob", "@Echo Bot hello")).containsExactly("@Echo Bot hello back");
		assertThat(this.echo.says("bob", "hello")).containsExactly("hello back");
	}

	@Test
	void believesTheRoomAboutWhoKeepsOrder() {
		this.echo.start();

		this.echo.says("mallory", "bot echo stop");
		assertThat(this.echo.says("bob", "hello")).containsExactly("hello back");
		this.echo.enters(ManneredBot.LOBBY, "mallory", Role.MODERATOR, true);
		this.echo.says("mallory", "bot echo stop");
		assertThat(this.echo.says("bob", "hello")).isEmpty();
	}

	@Test
	void knowsAfterARestart() {
		this.echo.start();
		this.echo.says("ann", "bot echo stop");
		this.echo.says("bob", "bot echo stop");

		this.echo.restart(Etiquette.USUAL);

		assertThat(this.echo.says("bob", "hello")).isEmpty();
		assertThat(this.echo.says("ann", "bot echo start")).hasSize(1);
		assertThat(this.echo.says("bob", "hello")).isEmpty();
		this.echo.restart(Etiquette.USUAL);
		assertThat(this.echo.says("ann", "hello")).containsExactly("hello back");
	}

	@Test
	void answersAfterARestartWhatWasSaidBeforeItWasStopped() {
		this.echo.start();
		this.echo.lobby.says("bob", "early");
		this.echo.fixture.timeline.advance(Duration.ofSeconds(1));
		this.echo.lobby.says("ann", "bot echo stop");
		this.echo.lobby.says("bob", "late");
		this.echo.fixture.timeline.runDue();
		this.echo.fixture.work.removeFirst();
		this.echo.settle();

		this.echo.fixture.wire.link().cut();
		this.echo.restart(Etiquette.USUAL);

		assertThat(this.echo.said()).containsExactly("early", "bot echo stop", "late", "OK, ann, bye! 👋",
				"early back");
		assertThat(this.echo.lobby.log()).extracting(RoomMessage::id).doesNotHaveDuplicates();
	}

	@Test
	void saysNothingTwiceWhenItIsToldAgainAfterARestart() {
		this.echo.start();
		this.echo.fixture.wire.notes().ignore();
		this.echo.says("ann", "bot echo stop");
		this.echo.says("ann", "bot echo start");
		this.echo.fixture.wire.notes().open();

		this.echo.fixture.wire.link().cut();
		this.echo.restart(Etiquette.USUAL);

		assertThat(this.echo.said()).containsExactly("bot echo stop", "OK, ann, bye! 👋", "bot echo start",
				"Hi, ann!\nTo begin, say: @Echo Bot");
	}

	@Test
	void waitsALittleUntilItKnowsWhetherItMaySpeak() {
		this.echo.start();
		this.echo.says("ann", "bot echo stop");
		this.echo.fixture.wire.notes().ignore();
		this.echo.restart(Etiquette.USUAL);

		assertThat(this.echo.says("bob", "hello")).isEmpty();
		this.echo.fixture.timeline.advance(Duration.ofSeconds(5));
		this.echo.settle();

		assertThat(this.echo.said()).endsWith("hello", "hello back");
	}

	@Test
	void remembersAsLongAsItLivesWhereTheServerKeepsNothing() {
		this.echo.fixture.wire.notes().refuse(new Refusal("service-unavailable", null));
		this.echo.start();
		this.echo.says("ann", "bot echo stop");

		this.echo.bot.stop(Duration.ofSeconds(1));
		this.echo.fixture.pass();
		this.echo.start();

		assertThat(this.echo.says("bob", "hello")).isEmpty();
	}

	@Test
	void speaksInARoomItComesBackTo() {
		this.echo.start();
		this.echo.says("ann", "bot echo stop");

		this.echo.bot.leave("lobby");
		this.echo.fixture.pass();
		this.echo.bot.join("lobby");
		this.echo.fixture.pass();

		assertThat(this.echo.says("bob", "hello")).containsExactly("hello back");
	}

	@Test
	void leavesACommandToTheApplicationThatHasOne() {
		this.echo.handler(new StopsItself());
		this.echo.start();

		assertThat(this.echo.says("ann", "bot echo stop")).containsExactly("stopped by myself");
		assertThat(this.echo.says("bob", "hello")).containsExactly("stopped by myself");
	}

	private static final class StopsItself implements TurnHandler {

		@Override
		public boolean handle(Turn turn) {
			turn.reply(Reply.text("stopped by myself"));
			return true;
		}

		@Override
		public boolean commanded(Turn turn) {
			return turn.message().text().endsWith("stop");
		}

	}

}
