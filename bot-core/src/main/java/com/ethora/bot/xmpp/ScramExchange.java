package com.ethora.bot.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.ServerFirstMessage;
import com.ongres.scram.common.StringPreparation;
import com.ongres.scram.common.exception.ScramException;
import com.ongres.scram.common.exception.ScramInvalidServerSignatureException;
import com.ongres.scram.common.exception.ScramServerErrorException;

/**
 * Proves that we know the password without telling it, and has the server prove the same.
 */
final class ScramExchange implements SaslExchange {

	/** RFC 5802: fewer would make it easy to guess the password. */
	private static final int LEAST_ITERATIONS = 4096;

	/** Some seconds of work. A server that asks for more wants to keep us busy. */
	private static final int MOST_ITERATIONS = 2_000_000;

	private static final byte[] NOTHING = {};

	private final ScramClient client;

	private Stage stage = Stage.ASKED;

	private ScramExchange(ScramClient client) {
		this.client = client;
	}

	static ScramExchange of(SaslMechanism mechanism, Credentials credentials) {
		try {
			return new ScramExchange(ScramClient.builder()
				.advertisedMechanisms(List.of(mechanism.wireName()))
				.username(credentials.account().requireLocal())
				.password(credentials.password().toCharArray())
				.stringPreparation(StringPreparation.SASL_PREPARATION)
				.build());
		}
		catch (RuntimeException ex) {
			// Its message may hold the password.
			throw failure(Kind.CREDENTIALS, "The account or password has characters that cannot be");
		}
	}

	@Override
	public byte[] first() {
		return bytes(this.client.clientFirstMessage().toString());
	}

	@Override
	public byte[] answer(byte[] challenge) {
		return switch (this.stage) {
			case ASKED -> prove(text(challenge));
			case PROVED -> {
				verify(text(challenge));
				yield NOTHING;
			}
			case VERIFIED -> throw failure(Kind.PROTOCOL, "The server goes on after the login is complete");
		};
	}

	@Override
	public void success(byte[] proof) {
		if (this.stage == Stage.PROVED && proof.length > 0) {
			verify(text(proof));
		}
		if (this.stage != Stage.VERIFIED) {
			throw failure(Kind.UNTRUSTED, "The server let us in without proving that it knows the password");
		}
	}

	private byte[] prove(String serverFirst) {
		int iterations = iterations(serverFirst);
		if (iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS) {
			throw failure(Kind.UNTRUSTED, "The server asks for %d iterations, and only %d to %d are safe"
				.formatted(iterations, LEAST_ITERATIONS, MOST_ITERATIONS));
		}
		try {
			byte[] proof = bytes(this.client.clientFinalMessage().toString());
			this.stage = Stage.PROVED;
			return proof;
		}
		catch (RuntimeException ex) {
			// Its message may hold the password.
			throw failure(Kind.CREDENTIALS, "The password has characters that cannot be");
		}
	}

	private int iterations(String serverFirst) {
		try {
			ServerFirstMessage message = this.client.serverFirstMessage(serverFirst);
			Base64.getDecoder().decode(message.getSalt());
			return message.getIterationCount();
		}
		catch (ScramException | RuntimeException ex) {
			throw failure(Kind.PROTOCOL, "The server answers the login with what is no SCRAM");
		}
	}

	private void verify(String serverFinal) {
		try {
			this.client.serverFinalMessage(serverFinal);
			this.stage = Stage.VERIFIED;
		}
		catch (ScramInvalidServerSignatureException ex) {
			throw failure(Kind.UNTRUSTED, "The server does not know the password, so it is another one");
		}
		catch (ScramServerErrorException ex) {
			throw failure(Kind.CREDENTIALS, "The server refused the proof of the password");
		}
		catch (ScramException | RuntimeException ex) {
			throw failure(Kind.PROTOCOL, "The server ends the login with what is no SCRAM");
		}
	}

	private static byte[] bytes(String message) {
		return message.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(byte[] message) {
		return new String(message, StandardCharsets.UTF_8);
	}

	private static LinkException failure(Kind kind, String message) {
		return new LinkException(LinkFailure.of(kind, message));
	}

	private enum Stage {

		ASKED, PROVED, VERIFIED

	}

}
