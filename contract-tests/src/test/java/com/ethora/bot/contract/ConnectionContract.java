package com.ethora.bot.contract;

import java.net.URI;
import java.time.Duration;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.fault.FaultProxy;
import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.contract.server.Transport;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.xmpp.XmppSettings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a bot gets in, why it may not, and how it learns that it is out.
 */
interface ConnectionContract extends Contract {

	@Test
	default void connectsUnderTheAddressItAskedFor() {
		BotLink bot = stage().newBot();

		assertThat(bot.recorder().awaitOnline()).isEqualTo(bot.account().withResource("bot"));
		assertThat(bot.recorder().signsOfLife()).isPositive();
	}

	@Test
	default void saysThatThePasswordIsWrong() {
		Credentials account = stage().newAccount();

		BotLink bot = stage().connect(stage().settings(stage().address()),
				new Credentials(account.account(), "not " + ChatServer.PASSWORD));

		LinkFailure failure = bot.recorder().awaitClosed();
		assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
		assertThat(failure.message()).doesNotContain(ChatServer.PASSWORD);
	}

	@Test
	default void saysThatTheServerDoesNotServeTheDomain() {
		Credentials account = stage().newAccount();
		XmppSettings settings = XmppSettings.of(stage().address(), "elsewhere.test", stage().profile())
			.withSslContext(stage().settings(stage().address()).sslContext());

		BotLink bot = stage().connect(settings, account);

		LinkFailure failure = bot.recorder().awaitClosed();
		assertThat(failure.kind()).as(failure.message()).isEqualTo(Kind.UNKNOWN_HOST);
	}

	@Test
	default void saysThatNobodyIsThere() {
		FaultProxy gone = stage().newProxy();
		URI address = gone.address();
		gone.close();

		BotLink bot = stage().connect(stage().settings(address), stage().newAccount());

		assertThat(bot.recorder().awaitClosed().kind()).isEqualTo(Kind.UNREACHABLE);
	}

	@Test
	default void saysThatAServerDoesNotAnswer() {
		FaultProxy silent = stage().newProxy();
		silent.stall();
		XmppSettings settings = stage().settings(silent.address()).withConnectTimeout(Duration.ofMillis(500));

		BotLink bot = stage().connect(settings, stage().newAccount());

		assertThat(bot.recorder().awaitClosed().kind()).isEqualTo(Kind.UNREACHABLE);
	}

	@Test
	default void isAnsweredWhenItAsksForASignOfLife() {
		BotLink bot = stage().newBot();
		int before = bot.recorder().signsOfLife();

		bot.link().ping();

		Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> bot.recorder().signsOfLife() > before);
	}

	@Test
	default void noticesAtOnceThatTheConnectionBroke() {
		FaultProxy proxy = stage().newProxy();
		BotLink bot = stage().newBot(proxy.address());

		long cut = System.nanoTime();
		proxy.cut();

		assertThat(bot.recorder().awaitClosed().kind()).isEqualTo(Kind.LOST);
		assertThat(Duration.ofNanos(System.nanoTime() - cut)).isLessThan(Duration.ofSeconds(2));
	}

	@Test
	default void endsOnceWhenItSaysGoodbye() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);

		bot.link().close();

		assertThat(bot.recorder().awaitClosed().kind()).isEqualTo(Kind.CLOSED);
		bot.link().close();
		bot.link().drop();
		bot.link().ping();
		bot.send(room, "too late");
		assertThat(bot.link().join(room, bot.nick()).toCompletableFuture()).isCompletedExceptionally();
		assertThat(bot.recorder().closings()).isOne();
	}

	@Test
	default void saysThatTheServerShutsDown() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		// Whoever talks to a connection that is closed already is reset, and what it said
		// is gone.
		bot.say(room, "good night");
		BotLink.await(bot.link().ping());

		stage().server().stop();

		assertThat(bot.recorder().awaitClosed().kind()).isEqualTo(Kind.SHUTDOWN);
	}

	/**
	 * Over HTTP real servers take it; on a WebSocket ejabberd drops it without a word.
	 */
	@Test
	default void saysThatItSentMoreThanTheServerTakes() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);

		bot.send(room, "x".repeat(300_000));

		if (stage().limited()) {
			assertThat(bot.recorder().awaitClosed().kind()).isEqualTo(Kind.POLICY);
		}
	}

	@Test
	default void saysThatAnotherProcessTookItsPlace() {
		Credentials account = stage().newAccount();
		BotLink first = stage().connect(stage().settings(stage().address()), account);
		first.recorder().awaitOnline();

		BotLink second = stage().connect(stage().settings(stage().address()), account);

		second.recorder().awaitOnline();
		assertThat(first.recorder().awaitClosed().kind()).isEqualTo(Kind.CONFLICT);
		assertThat(second.recorder().stillOpen()).isTrue();
	}

	/** This way of writing the address of this machine does not say so by itself. */
	@Test
	default void doesNotSendItsPasswordInTheClear() {
		FaultProxy proxy = stage().closing(FaultProxy.to(stage().server().address(Transport.WEB_SOCKET)));
		URI address = URI.create(proxy.address().toString().replace("localhost", "[::ffff:127.0.0.1]"));

		BotLink refused = stage().connect(stage().settings(address), stage().newAccount());
		LinkFailure failure = refused.recorder().awaitClosed();
		BotLink allowed = stage().connect(stage().settings(address).withAllowPlaintext(true), stage().newAccount());

		assertThat(failure.kind()).isEqualTo(Kind.UNSUITABLE);
		allowed.recorder().awaitOnline();
		assertThat(proxy.accepted()).isOne();
	}

	@Test
	default void connectsThroughEncryptionThatItTrusts() {
		assumeEncryption();

		for (URI address : stage().encryptedAddresses()) {
			BotLink bot = stage().newBot(address);

			assertThat(bot.recorder().awaitOnline().bare()).as("at %s", address).isEqualTo(bot.account());
		}
	}

	@Test
	default void doesNotTalkToAServerItHasNoReasonToTrust() {
		assumeEncryption();

		for (URI address : stage().encryptedAddresses()) {
			XmppSettings settings = stage().settings(address).withSslContext(null);
			BotLink bot = stage().connect(settings, stage().newAccount());

			assertThat(bot.recorder().awaitClosed().kind()).as("at %s", address).isEqualTo(Kind.UNTRUSTED);
		}
	}

	private void assumeEncryption() {
		Assumptions.assumeFalse(stage().encryptedAddresses().isEmpty(), "there is no encrypted address");
	}

}
