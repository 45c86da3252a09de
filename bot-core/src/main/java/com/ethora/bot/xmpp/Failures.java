package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import org.jivesoftware.smack.SmackException.NoResponseException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StanzaError;
import org.jspecify.annotations.Nullable;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * Turns what went wrong into a kind of failure and a sentence without secrets.
 */
final class Failures {

	private static final int MAX_SERVER_WORDS = 200;

	private static final String SEE_OTHER_HOST = "see-other-host";

	private static final Map<String, Kind> STREAM_ERRORS = Map.of("conflict", Kind.CONFLICT, "host-unknown",
			Kind.UNKNOWN_HOST, "host-gone", Kind.UNKNOWN_HOST, "system-shutdown", Kind.SHUTDOWN, "policy-violation",
			Kind.POLICY);

	private static final Set<String> BROKEN = Set.of("connection-timeout", "reset", "resource-constraint",
			"internal-server-error", "remote-connection-failed", SEE_OTHER_HOST, "not-authorized", "item-not-found",
			"other-request", "remote-stream-error", "see-other-uri");

	private static final Map<String, Kind> SASL_ERRORS = Map.of("temporary-auth-failure", Kind.UNREACHABLE,
			"invalid-mechanism", Kind.UNSUITABLE, "mechanism-too-weak", Kind.UNSUITABLE, "encryption-required",
			Kind.UNSUITABLE, "aborted", Kind.PROTOCOL, "incorrect-encoding", Kind.PROTOCOL, "malformed-request",
			Kind.PROTOCOL);

	private final XmppSettings settings;

	Failures(XmppSettings settings) {
		this.settings = settings;
	}

	/** What an exception during an attempt means. */
	LinkFailure of(Throwable thrown) {
		for (Throwable cause : causes(thrown).toList()) {
			if (cause instanceof LinkException known) {
				return known.failure();
			}
			if (cause instanceof XmppStringprepException) {
				// Its message and its cause may hold the password.
				return failure(Kind.CREDENTIALS, "The account or password for %s has characters that cannot be", null);
			}
			if (cause instanceof CertificateException) {
				return failure(Kind.UNTRUSTED, "The certificate of %s is not trusted", thrown);
			}
			if (cause instanceof XMPPErrorException error
					&& error.getStanzaError().getCondition() == StanzaError.Condition.conflict) {
				return failure(Kind.CONFLICT, "%s has another session of this account and resource", thrown);
			}
			if (cause instanceof NoResponseException) {
				return failure(Kind.UNREACHABLE, "%s did not answer in time", thrown);
			}
		}
		if (causes(thrown).anyMatch(IOException.class::isInstance)) {
			return failure(Kind.UNREACHABLE, "%s cannot be reached: " + reason(thrown), thrown);
		}
		return failure(Kind.PROTOCOL, "The login at %s failed: " + thrown.getClass().getSimpleName(), thrown);
	}

	/** The server ended the stream with an error. */
	LinkFailure streamError(Element error) {
		String condition = condition(error, Ns.STREAM_ERRORS);
		Kind kind = STREAM_ERRORS.getOrDefault(condition, BROKEN.contains(condition) ? Kind.LOST : Kind.PROTOCOL);
		if (kind == Kind.UNKNOWN_HOST) {
			return unknownHost(condition);
		}
		String other = error.child(SEE_OTHER_HOST, Ns.STREAM_ERRORS).map(Element::text).orElse("");
		return failure(kind, "%s ended the stream: " + condition + words(error, Ns.STREAM_ERRORS) + elsewhere(other),
				null);
	}

	private LinkFailure unknownHost(String condition) {
		return failure(Kind.UNKNOWN_HOST,
				"%s does not serve the domain '" + this.settings.domain() + "' (" + condition + ")", null);
	}

	/** The server closed the stream, and said nothing or where to go instead. */
	LinkFailure streamClosed(@Nullable String otherAddress) {
		return failure(Kind.SHUTDOWN, "%s ended the stream" + elsewhere(otherAddress), null);
	}

	/** The server ended a session over HTTP. */
	LinkFailure terminated(Element body) {
		String condition = body.attribute("condition");
		if (condition == null) {
			return streamClosed(null);
		}
		if (condition.equals("improper-addressing")) {
			// Prosody's word for it.
			return unknownHost(condition);
		}
		Kind kind = STREAM_ERRORS.getOrDefault(condition, BROKEN.contains(condition) ? Kind.LOST : Kind.PROTOCOL);
		return (kind == Kind.UNKNOWN_HOST) ? unknownHost(condition)
				: failure(kind, "%s ended the session: " + tame(condition), null);
	}

	/** The server refused the login. */
	LinkFailure saslError(Element failure) {
		String condition = condition(failure, Ns.SASL);
		Kind kind = SASL_ERRORS.getOrDefault(condition, Kind.CREDENTIALS);
		return failure(kind, "%s refused the login: " + condition + words(failure, Ns.SASL), null);
	}

	LinkFailure failure(Kind kind, String messageWithPlace, @Nullable Throwable cause) {
		String message = messageWithPlace.replace("%s", this.settings.place());
		return new LinkFailure(kind, message, cause);
	}

	private static String condition(Element error, String namespace) {
		return error.children()
			.stream()
			.filter((child) -> child.namespace().equals(namespace) && !child.name().equals("text"))
			.map(Element::name)
			.findFirst()
			.orElse("undefined-condition");
	}

	/** Not followed: whoever can write this would be given the password. */
	private static String elsewhere(@Nullable String address) {
		return (address == null || address.isBlank()) ? ""
				: ", and names another address: configure '" + tame(address) + "' if that is right";
	}

	private static String words(Element error, String namespace) {
		String text = error.child("text", namespace).map(Element::text).orElse("");
		return text.isBlank() ? "" : " (" + tame(text) + ")";
	}

	/** The server's own words end up in a log. */
	private static String tame(String text) {
		return text.substring(0, Math.min(text.length(), MAX_SERVER_WORDS)).replaceAll("\\p{Cntrl}", " ").strip();
	}

	private static String reason(Throwable thrown) {
		List<Throwable> causes = causes(thrown).toList();
		if (causes.stream()
			.anyMatch(
					(cause) -> cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException)) {
			return "no such host";
		}
		if (causes.stream().anyMatch(SocketTimeoutException.class::isInstance)) {
			return "no answer in time";
		}
		if (causes.stream().anyMatch(ConnectException.class::isInstance)) {
			return "connection refused";
		}
		return causes.stream()
			.filter(IOException.class::isInstance)
			.map(Throwable::getMessage)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(thrown.getClass().getSimpleName());
	}

	private static Stream<Throwable> causes(Throwable thrown) {
		return Stream.<Throwable>iterate(thrown, (each) -> each != null, Throwable::getCause).limit(20);
	}

}
