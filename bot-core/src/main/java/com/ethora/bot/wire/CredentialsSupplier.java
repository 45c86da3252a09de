package com.ethora.bot.wire;

/**
 * Where the credentials of a bot come from. Asked at every attempt to connect, because
 * passwords may be short-lived.
 */
@FunctionalInterface
public interface CredentialsSupplier {

	/**
	 * Return what to log in with now. May block.
	 * @return the credentials
	 * @throws LinkException to say what the attempt fails with; after any other exception
	 * it is tried again
	 */
	Credentials get();

	/**
	 * Return whether asking again after a refusal can give other credentials.
	 * @return whether they are made anew for every attempt
	 */
	default boolean renewable() {
		return false;
	}

	/**
	 * A supplier of always the same credentials.
	 * @param credentials the credentials
	 * @return the supplier
	 */
	static CredentialsSupplier of(Credentials credentials) {
		return () -> credentials;
	}

}
