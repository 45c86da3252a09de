package com.ethora.bot.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.ethora.bot.wire.Credentials;

/**
 * The ways to log in that we know.
 */
enum SaslMechanism {

	/** RFC 4616: the password itself. */
	PLAIN {

		@Override
		SaslExchange begin(Credentials credentials) {
			String message = "\0" + credentials.account().requireLocal() + "\0" + credentials.password();
			return SaslExchange.of(message.getBytes(StandardCharsets.UTF_8));
		}

	},

	/** RFC 5802: proof of the password, by both sides. */
	SCRAM_SHA_1 {

		@Override
		SaslExchange begin(Credentials credentials) {
			return ScramExchange.of(this, credentials);
		}

	},

	/** RFC 7677: the same with a newer hash. */
	SCRAM_SHA_256 {

		@Override
		SaslExchange begin(Credentials credentials) {
			return ScramExchange.of(this, credentials);
		}

	},

	/** XEP-0178: the certificate the link was encrypted with. */
	EXTERNAL {

		@Override
		SaslExchange begin(Credentials credentials) {
			return SaslExchange.of(credentials.account().bare().toString().getBytes(StandardCharsets.UTF_8));
		}

	};

	/**
	 * Begin to log in.
	 * @param credentials what to log in with
	 * @return the exchange
	 */
	abstract SaslExchange begin(Credentials credentials);

	String wireName() {
		return name().replace('_', '-');
	}

	/** Whether the password itself is sent. */
	boolean revealing() {
		return this == PLAIN;
	}

	boolean needsPassword() {
		return this != EXTERNAL;
	}

	/** Whether there has to be encryption, because it is what proves who we are. */
	boolean needsEncryption() {
		return this == EXTERNAL;
	}

	static Optional<SaslMechanism> of(String wireName) {
		return Arrays.stream(values()).filter((mechanism) -> mechanism.wireName().equals(wireName)).findFirst();
	}

	/**
	 * Check what is configured.
	 * @param wireNames the configured mechanisms
	 * @throws IllegalArgumentException when one is none of ours
	 */
	static void check(List<String> wireNames) {
		for (String name : wireNames) {
			if (of(name).isEmpty()) {
				throw new IllegalArgumentException("'%s' is no way to log in that we know: try %s".formatted(name,
						Arrays.stream(values()).map(SaslMechanism::wireName).collect(Collectors.joining(", "))));
			}
		}
	}

}
