package com.ethora.bot.contract;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.server.Certificates;
import com.ethora.bot.contract.server.ChatServer;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.xmpp.XmppSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ways to log in.
 */
interface LoginContract extends Contract {

	@ParameterizedTest
	@ValueSource(strings = { "PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-256" })
	default void logsInWithAPasswordIn(String mechanism) {
		BotLink bot = stage().connect(settings(stage().address(), mechanism), stage().newAccount());

		assertThat(bot.recorder().awaitOnline().bare()).isEqualTo(bot.account());
	}

	@ParameterizedTest
	@ValueSource(strings = { "SCRAM-SHA-1", "SCRAM-SHA-256" })
	default void saysThatTheProvedPasswordIsWrongIn(String mechanism) {
		Credentials account = stage().newAccount();

		BotLink bot = stage().connect(settings(stage().address(), mechanism),
				new Credentials(account.account(), "not " + ChatServer.PASSWORD));

		LinkFailure failure = bot.recorder().awaitClosed();
		assertThat(failure.kind()).as(failure.message()).isEqualTo(Kind.CREDENTIALS);
	}

	@Test
	default void logsInWithACertificateWhereTheServerWantsOne() {
		for (URI address : certifying(true)) {
			BotLink bot = certified(address, stage().newAccount().account(), null);

			assertThat(bot.recorder().awaitOnline().bare()).as("at %s", address).isEqualTo(bot.account());
		}
	}

	@Test
	default void namesTheWayWhereTheServerWantsNoCertificate() {
		for (URI address : certifying(false)) {
			BotLink bot = stage().connect(settings(address, "EXTERNAL"),
					Credentials.ofCertificate(stage().newAccount().account()));

			LinkFailure failure = bot.recorder().awaitClosed();
			assertThat(failure.kind()).as("at %s: %s", address, failure.message()).isEqualTo(Kind.UNSUITABLE);
			assertThat(failure.message()).contains("EXTERNAL");
		}
	}

	@Test
	default void doesNotGetInWithTheCertificateOfSomebodyElse() {
		certifying(true).stream().findFirst().ifPresent((address) -> {
			BotLink bot = certified(address, stage().newAccount().account(), stage().newAccount().account());

			assertThat(bot.recorder().awaitClosed().kind()).isEqualTo(Kind.CREDENTIALS);
		});
	}

	private List<URI> certifying(boolean wanted) {
		return Stream.concat(Stream.of(stage().address()), stage().encryptedAddresses().stream())
			.distinct()
			.filter((address) -> stage().takesCertificates(address) == wanted)
			.toList();
	}

	private BotLink certified(URI address, Jid account, @Nullable Jid other) {
		return stage().connect(
				settings(address, "EXTERNAL").withSslContext(Certificates.identity((other != null) ? other : account)),
				Credentials.ofCertificate(account));
	}

	private XmppSettings settings(URI address, String mechanism) {
		return stage().settings(address).withMechanisms(List.of(mechanism));
	}

}
