package com.ethora.bot.xmpp;

import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is said to log in, and what a server may say to it.
 */
class SaslTests {

	private static final String PASSWORD = "pa<ss>&'wörd";

	private static final Credentials CREDENTIALS = new Credentials(Jid.parse("app_bot@chat.test"), PASSWORD);

	private final List<String> sent = new ArrayList<>();

	@Test
	void plainSendsThePasswordAndACertificateTheAccount() {
		assertThat(SaslMechanism.PLAIN.begin(CREDENTIALS).first()).asString().isEqualTo("\0app_bot\0" + PASSWORD);
		assertThat(SaslMechanism.EXTERNAL.begin(Credentials.ofCertificate(CREDENTIALS.account())).first()).asString()
			.isEqualTo("app_bot@chat.test");
	}

	@ParameterizedTest
	@EnumSource(names = { "SCRAM_SHA_1", "SCRAM_SHA_256" })
	void scramProvesThePasswordAndHasItProved(SaslMechanism mechanism) {
		SaslExchange exchange = mechanism.begin(CREDENTIALS);
		ScramPeer server = new ScramPeer(mechanism, PASSWORD, 4096);

		byte[] first = exchange.first();
		byte[] proof = exchange.answer(server.challenge(first));
		exchange.success(server.verdict(proof));

		assertThat(first).asString().startsWith("n,,n=app_bot,r=");
		assertThat(proof).asString().startsWith("c=biws,r=").doesNotContain(PASSWORD);
	}

	@ParameterizedTest
	@EnumSource(names = { "SCRAM_SHA_1", "SCRAM_SHA_256" })
	void theServersProofMayComeBeforeTheSuccess(SaslMechanism mechanism) {
		SaslExchange exchange = mechanism.begin(CREDENTIALS);
		ScramPeer server = new ScramPeer(mechanism, PASSWORD, 4096);

		byte[] last = exchange.answer(server.verdict(exchange.answer(server.challenge(exchange.first()))));
		exchange.success(new byte[0]);

		assertThat(last).isEmpty();
		assertFails(Kind.PROTOCOL, () -> exchange.answer(new byte[0]));
	}

	@ParameterizedTest
	@EnumSource(names = { "SCRAM_SHA_1", "SCRAM_SHA_256" })
	void aServerThatDoesNotKnowThePasswordIsNotTrusted(SaslMechanism mechanism) {
		SaslExchange unproved = mechanism.begin(CREDENTIALS);
		SaslExchange early = mechanism.begin(CREDENTIALS);
		SaslExchange forged = mechanism.begin(CREDENTIALS);
		SaslExchange other = mechanism.begin(CREDENTIALS);
		ScramPeer server = new ScramPeer(mechanism, PASSWORD, 4096);
		unproved.answer(server.challenge(unproved.first()));
		forged.answer(server.challenge(forged.first()));
		other.answer(server.challenge(other.first()));

		assertFails(Kind.UNTRUSTED, () -> unproved.success(new byte[0]));
		assertFails(Kind.UNTRUSTED, () -> early.success(new byte[0]));
		assertFails(Kind.UNTRUSTED, () -> forged.success(ScramPeer.utf8("v=AAAAAAAAAAAAAAAAAAAAAAAAAAA=")));
		assertFails(Kind.CREDENTIALS, () -> other.success(ScramPeer.utf8("e=invalid-proof")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4095, 2_000_001, Integer.MAX_VALUE })
	void neitherTooLittleWorkIsDoneNorTooMuch(int iterations) {
		SaslExchange exchange = SaslMechanism.SCRAM_SHA_256.begin(CREDENTIALS);
		ScramPeer server = new ScramPeer(SaslMechanism.SCRAM_SHA_256, PASSWORD, iterations);

		assertFails(Kind.UNTRUSTED, () -> exchange.answer(server.challenge(exchange.first())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "r=,s=,i=", "r=other,s=c2FsdA==,i=4096", "e=other-error", "s=c2FsdA==,i=4096",
			"m=ext,r=a,s=c2FsdA==,i=4096", "r=a,s=c2FsdA==,i=99999999999" })
	void whatIsNoScramIsRefused(String challenge) {
		SaslExchange exchange = SaslMechanism.SCRAM_SHA_1.begin(CREDENTIALS);
		exchange.first();

		assertFails(Kind.PROTOCOL, () -> exchange.answer(ScramPeer.utf8(challenge)));
	}

	@Test
	void aPasswordThatCannotBeIsNotRepeated() {
		Credentials impossible = new Credentials(CREDENTIALS.account(), "se\u0007cret\u06DD");

		assertThatExceptionOfType(LinkException.class).isThrownBy(() -> {
			SaslExchange exchange = SaslMechanism.SCRAM_SHA_256.begin(impossible);
			exchange.answer(new ScramPeer(SaslMechanism.SCRAM_SHA_256, PASSWORD, 4096).challenge(exchange.first()));
		}).satisfies((ex) -> {
			assertThat(ex.failure().kind()).isEqualTo(Kind.CREDENTIALS);
			assertThat(ex).hasMessageNotContaining("cret").hasNoCause();
		});
	}

	@Test
	void theDialogTakesNothingAfterItsEnd() {
		SaslDialog dialog = new SaslDialog(SaslMechanism.PLAIN, CREDENTIALS, this.sent::add);
		dialog.start();
		dialog.received(sasl("<challenge/>"));
		dialog.received(sasl("<success/>"));

		assertThat(dialog.succeeded()).isTrue();
		assertThat(this.sent).hasSize(2);
		assertFails(Kind.PROTOCOL, () -> dialog.received(sasl("<success/>")));
	}

	@Test
	void theDialogTakesNothingThatIsNoLogin() {
		SaslDialog dialog = new SaslDialog(SaslMechanism.PLAIN, CREDENTIALS, this.sent::add);
		dialog.start();

		assertFails(Kind.PROTOCOL, () -> dialog.received(sasl("<challenge>*</challenge>")));
		assertFails(Kind.PROTOCOL, () -> dialog.received(sasl("<mechanisms/>")));
		assertThat(dialog.succeeded()).isFalse();
	}

	@Test
	void anUnknownWayIsNamedBeforeAnythingIsTried() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new XmppWire(ObligingLink.SETTINGS.withMechanisms(List.of("PLAIN", "DIGEST-MD5"))))
			.withMessageContainingAll("DIGEST-MD5", "SCRAM-SHA-256", "EXTERNAL");
	}

	@Test
	void noPasswordIsEnoughForACertificateOnly() {
		new MechanismChoice(ObligingLink.SETTINGS.withMechanisms(List.of("PLAIN", "EXTERNAL"))).check("");
		LinkFailure failure = assertFails(Kind.CREDENTIALS, () -> new MechanismChoice(ObligingLink.SETTINGS).check(""));

		assertThat(failure.message()).contains("PLAIN");
	}

	private static Element sasl(String xml) {
		return Elements.of(xml.replaceFirst("(/?>)", " xmlns='%s'$1".formatted(Ns.SASL)));
	}

	private static LinkFailure assertFails(Kind kind, ThrowingCallable action) {
		LinkException[] thrown = new LinkException[1];
		assertThatExceptionOfType(LinkException.class).isThrownBy(action).satisfies((ex) -> thrown[0] = ex);
		LinkFailure failure = thrown[0].failure();
		assertThat(failure.kind()).as(failure.message()).isEqualTo(kind);
		assertThat(failure.message()).doesNotContain(PASSWORD);
		return failure;
	}

}
