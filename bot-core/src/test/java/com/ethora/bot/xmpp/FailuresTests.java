package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.concurrent.ExecutionException;

import javax.net.ssl.SSLHandshakeException;

import com.ethora.bot.BotProfile;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.stringprep.XmppStringprepException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FailuresTests {

	private static final XmppSettings SETTINGS = XmppSettings.of(URI.create("xmpp://chat.test"), "vhost.test",
			BotProfile.of("Echo Bot"));

	private final Failures failures = new Failures(SETTINGS);

	@ParameterizedTest
	@CsvSource({ "conflict, CONFLICT", "host-unknown, UNKNOWN_HOST", "host-gone, UNKNOWN_HOST",
			"system-shutdown, SHUTDOWN", "connection-timeout, LOST", "reset, LOST", "policy-violation, POLICY",
			"see-other-host, LOST", "not-authorized, LOST", "resource-constraint, LOST", "unheard-of, PROTOCOL",
			"not-well-formed, PROTOCOL", "undefined-condition, PROTOCOL" })
	void knowsWhatTheErrorOfAStreamMeans(String condition, Kind kind) {
		LinkFailure failure = this.failures.streamError(Elements.of("""
				<stream:error><%s xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>\
				<text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>because
				of it</text></stream:error>""".formatted(condition)));

		assertThat(failure.kind()).isEqualTo(kind);
		assertThat(failure.message()).contains("chat.test:5222", condition).doesNotContain("\n");
	}

	@Test
	void namesTheOtherAddressItDoesNotGoTo() {
		LinkFailure moved = this.failures.streamError(Elements.of("<stream:error><see-other-host "
				+ "xmlns='urn:ietf:params:xml:ns:xmpp-streams'>evil.test:5222\n\u2028x</see-other-host></stream:error>"));

		assertThat(moved.message()).contains("chat.test:5222 ended the stream", "'evil.test:5222").doesNotContain("\n");
		assertThat(this.failures.streamClosed("wss://evil.test/ws").message()).contains("'wss://evil.test/ws'");
		assertThat(this.failures.streamClosed(null).message()).isEqualTo("chat.test:5222 ended the stream");
	}

	@Test
	void namesTheDomainThatIsNotServed() {
		assertThat(this.failures
			.streamError(Elements
				.of("<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"))
			.message()).contains("vhost.test");
	}

	@ParameterizedTest
	@CsvSource({ "not-authorized, CREDENTIALS", "account-disabled, CREDENTIALS", "credentials-expired, CREDENTIALS",
			"temporary-auth-failure, UNREACHABLE", "invalid-mechanism, UNSUITABLE", "encryption-required, UNSUITABLE",
			"malformed-request, PROTOCOL" })
	void knowsWhatARefusedLoginMeans(String condition, Kind kind) {
		assertThat(this.failures
			.saslError(Elements.of("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><%s/><text>words</text></failure>"
				.formatted(condition)))
			.kind()).isEqualTo(kind);
	}

	@Test
	void tellsWhyAServerCannotBeReached() {
		assertThat(of(new UnknownHostException("chat.test")))
			.isEqualTo("UNREACHABLE: chat.test:5222 cannot be reached: no such host");
		assertThat(of(new ExecutionException(new ConnectException())))
			.isEqualTo("UNREACHABLE: chat.test:5222 cannot be reached: connection refused");
		assertThat(of(new IOException("odd"))).isEqualTo("UNREACHABLE: chat.test:5222 cannot be reached: odd");
		SSLHandshakeException untrusted = new SSLHandshakeException("x");
		untrusted.initCause(new CertificateException("y"));
		assertThat(of(new IOException(untrusted)))
			.isEqualTo("UNTRUSTED: The certificate of chat.test:5222 is not trusted");
		assertThat(of(new IllegalStateException("x"))).startsWith("PROTOCOL: ");
	}

	@Test
	void neverRepeatsAPassword() {
		LinkFailure failure = this.failures.of(new IOException(new XmppStringprepException("se\u0000cret", "bad")));

		assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
		assertThat(failure.cause()).isNull();
		assertThat(failure.message()).doesNotContain("cret");
	}

	@Test
	void takesTheFirstSafeMechanismThatIsOffered() {
		MechanismChoice choice = choice("xmpp://chat.test", "SCRAM-SHA-1", "PLAIN");

		assertThat(choice.choose(List.of("PLAIN", "SCRAM-SHA-1"), true)).isEqualTo(SaslMechanism.SCRAM_SHA_1);
		assertThat(choice.choose(List.of("PLAIN"), true)).isEqualTo(SaslMechanism.PLAIN);
		assertThat(choice.choose(List.of("SCRAM-SHA-1"), false)).isEqualTo(SaslMechanism.SCRAM_SHA_1);
		assertUnsuitable(() -> choice.choose(List.of("PLAIN"), false));
		assertUnsuitable(() -> choice.choose(List.of("EXTERNAL"), true));
		MechanismChoice external = choice("xmpp://chat.test", "EXTERNAL");
		assertThat(external.choose(List.of("PLAIN", "EXTERNAL"), true)).isEqualTo(SaslMechanism.EXTERNAL);
		assertUnsuitable(() -> external.choose(List.of("EXTERNAL"), false));
	}

	@Test
	void refusesBeforeConnectingWhatCannotBeSafe() {
		assertUnsuitable(() -> choice("ws://chat.test/ws", "PLAIN").checkBeforeConnecting());
		assertUnsuitable(() -> choice("ws://chat.test/ws", "EXTERNAL").checkBeforeConnecting());
		choice("wss://chat.test/ws", "EXTERNAL").checkBeforeConnecting();
		choice("ws://chat.test/ws", "SCRAM-SHA-1").checkBeforeConnecting();
		choice("ws://localhost/ws", "PLAIN").checkBeforeConnecting();
		choice("wss://chat.test/ws", "PLAIN").checkBeforeConnecting();
		choice("xmpp://chat.test", "PLAIN").checkBeforeConnecting();
	}

	private String of(Throwable thrown) {
		LinkFailure failure = this.failures.of(thrown);
		return failure.kind() + ": " + failure.message();
	}

	private static MechanismChoice choice(String uri, String... mechanisms) {
		return new MechanismChoice(XmppSettings.of(URI.create(uri), "chat.test", BotProfile.of("Echo Bot"))
			.withMechanisms(List.of(mechanisms)));
	}

	private static void assertUnsuitable(ThrowingCallable call) {
		assertThatExceptionOfType(LinkException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.failure().kind()).isEqualTo(Kind.UNSUITABLE));
	}

}
