package com.ethora.bot.contract;

import java.time.Duration;

import com.ethora.bot.contract.fault.FaultProxy;
import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.contract.server.EjabberdServer;
import com.ethora.bot.contract.server.Transport;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.xmpp.XmppSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The part of the contract that depends on how elements are carried: what is asked and
 * said is the same on each transport. Requests over HTTP take their time, and everybody's
 * build has to wait for them.
 */
abstract class BoshContractTests extends ServerTests implements ConnectionContract, LoginContract, TakeoverContract,
		RoomContract, MessageContract, ArchiveContract, EngineContract {

	BoshContractTests(ChatServer server) {
		super(server, Transport.BOSH);
	}

	/**
	 * Between two requests there may be no connection, and the next one makes another.
	 */
	@Test
	@Override
	public void noticesAtOnceThatTheConnectionBroke() {
		FaultProxy proxy = stage().newProxy();
		BotLink bot = stage().newBot(proxy.address());

		long cut = System.nanoTime();
		proxy.close();

		assertThat(bot.recorder().awaitClosed().kind()).isEqualTo(Kind.LOST);
		assertThat(Duration.ofNanos(System.nanoTime() - cut)).isLessThan(Duration.ofSeconds(2));
	}

	/** ejabberd speaks of an error of its own, and tries again are all that is left. */
	@Test
	@Override
	public void saysThatTheServerDoesNotServeTheDomain() {
		XmppSettings settings = XmppSettings.of(stage().address(), "elsewhere.test", stage().profile());

		BotLink bot = stage().connect(settings, stage().newAccount());

		LinkFailure failure = bot.recorder().awaitClosed();
		assertThat(failure.kind()).as(failure.message())
			.isEqualTo((stage().server() instanceof EjabberdServer) ? Kind.LOST : Kind.UNKNOWN_HOST);
	}

	/** It is told to the request that waits at the server, so there has to be one. */
	@Test
	@Override
	public void saysThatAnotherProcessTookItsPlace() {
		Credentials account = stage().newAccount();
		BotLink first = stage().connect(stage().settings(stage().address()), account);
		first.recorder().awaitOnline();
		Awaitility.await().pollDelay(Duration.ofMillis(500)).until(first.recorder()::stillOpen);

		BotLink second = stage().connect(stage().settings(stage().address()), account);

		second.recorder().awaitOnline();
		assertThat(first.recorder().awaitClosed().kind()).isEqualTo(Kind.CONFLICT);
		assertThat(second.recorder().stillOpen()).isTrue();
	}

	/** Prosody does not say so to those who have a request there. */
	@Test
	@Override
	public void saysThatTheServerShutsDown() {
		BotLink bot = stage().newBot();

		stage().server().stop();

		assertThat(bot.recorder().awaitClosed().kind()).isIn(Kind.SHUTDOWN, Kind.LOST);
	}

}
