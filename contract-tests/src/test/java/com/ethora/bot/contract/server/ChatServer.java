package com.ethora.bot.contract.server;

import java.net.URI;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.Credentials;

/**
 * A chat server of one's own, with everything that can happen to it. It keeps its
 * addresses, accounts and archives from one start to the next.
 */
public interface ChatServer extends AutoCloseable {

	/** The password of every account, which needs care in XML and in UTF-8. */
	String PASSWORD = "pa<ss>&'wörd";

	/**
	 * Start, and return when clients can connect.
	 */
	void start();

	/**
	 * Shut down in good order.
	 */
	void stop();

	/**
	 * End at once, without a word to anybody.
	 */
	void kill();

	/**
	 * Stand still: connections stay open and nothing is answered.
	 */
	void freeze();

	/**
	 * Go on after {@link #freeze()}.
	 */
	void thaw();

	/**
	 * Return whether the server was started and has not ended.
	 * @return whether it runs
	 */
	boolean running();

	/**
	 * Make an account that nobody had before.
	 * @return what to log in with
	 */
	Credentials newAccount();

	/**
	 * Return the account of the administrator of the domain.
	 * @return what to log in with
	 */
	Credentials administrator();

	/**
	 * Return where clients reach this server. The same from one start to the next.
	 * @param transport how they want to
	 * @return the address
	 * @throws IllegalArgumentException when they cannot in this way
	 */
	URI address(Transport transport);

	/**
	 * Return whether clients reach this server in a way.
	 * @param transport how they want to
	 * @return whether they can
	 */
	boolean serves(Transport transport);

	/**
	 * Return whether a certificate can stand for a password.
	 * @return whether clients can log in with EXTERNAL over an encrypted link
	 */
	default boolean takesCertificates() {
		return false;
	}

	/**
	 * Return whether the server does what only Ethora's do.
	 * @return whether it has Ethora's own modules
	 */
	default boolean ethora() {
		return false;
	}

	/**
	 * Return whether rooms send their messages to subscribers who are not there.
	 * @return whether the server knows MucSub
	 */
	default boolean subscriptions() {
		return true;
	}

	/**
	 * Return what the server wrote lately.
	 * @return the end of its log
	 */
	String log();

	/**
	 * Return the domain of the accounts.
	 * @return the domain
	 */
	default String domain() {
		return "bot.test";
	}

	/**
	 * Return the address of a room, which exists once somebody enters it.
	 * @param name the name of the room
	 * @return the address
	 */
	default Jid room(String name) {
		return new Jid(name, "conference." + domain(), null);
	}

	/**
	 * Stop and remove every trace.
	 */
	@Override
	void close();

}
