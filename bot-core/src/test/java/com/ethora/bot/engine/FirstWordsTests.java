package com.ethora.bot.engine;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.manners.Etiquette;
import com.ethora.bot.manners.Invitations;
import com.ethora.bot.manners.Invitations.Inviter;
import com.ethora.bot.wire.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bot that says something in each room that is new to it.
 */
class FirstWordsTests {

	private static final Etiquette TALKATIVE = Etiquette.USUAL.withFirstWords("Hello, I am new here.");

	private final ManneredBot echo = new ManneredBot(TALKATIVE);

	@Test
	void areSaidOnce() {
		this.echo.start();

		assertThat(this.echo.said()).containsExactly("Hello, I am new here.");
		assertThat(this.echo.manners).containsExactly("greeted");
	}

	@Test
	void areNotSaidAgainAfterARestart() {
		this.echo.start();

		this.echo.restart(TALKATIVE);

		assertThat(this.echo.said()).containsExactly("Hello, I am new here.");
	}

	@Test
	void areSaidOfNewRoomsOnly() {
		this.echo.start();

		this.echo.bot.join(ManneredBot.KITCHEN.toString());
		this.echo.settle();

		assertThat(EngineFixture.said(this.echo.kitchen)).containsExactly("Hello, I am new here.");
		assertThat(this.echo.said()).hasSize(1);
	}

	@Test
	void areSaidAgainToWhomTheBotHadLeft() {
		this.echo.start();

		this.echo.bot.leave("lobby");
		this.echo.settle();
		this.echo.bot.join("lobby");
		this.echo.settle();

		assertThat(this.echo.said()).containsExactly("Hello, I am new here.", "Hello, I am new here.");
	}

	@Test
	void areNotSaidWhereNobodyRemembersThem() {
		this.echo.fixture.wire.notes().refuse(new Refusal("service-unavailable", null));

		this.echo.start();

		assertThat(this.echo.said()).isEmpty();
	}

	@Test
	void giveWayToTheGreetingOfAGuest() {
		ManneredBot guest = new ManneredBot(
				TALKATIVE.withInvitations(new Invitations(Inviter.EVERYBODY, 10, "Thank you for having me.")));
		guest.start();

		guest.hear(new RoomEvent.Invited(ManneredBot.KITCHEN, Jid.parse("ann@example.com"), null, false));
		guest.fixture.pass();
		guest.settle();

		assertThat(EngineFixture.said(guest.kitchen)).containsExactly("Thank you for having me.");
	}

}
