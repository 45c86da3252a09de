package com.ethora.bot.contract.server;

import java.net.URI;
import java.util.Set;

import com.ethora.bot.Jid;

/**
 * A chat server of one's own, with everything that can happen to it. It keeps its
 * addresses, accounts and archives from one start to the next.
 */
public interface ChatServer extends AutoCloseable {

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
	 * Make an account.
	 * @param name the local part of its address
	 * @param password its password
	 */
	void register(String name, String password);

	/**
	 * Return where clients reach this server.
	 * @param transport how they want to
	 * @return the address
	 */
	URI address(Transport transport);

	/**
	 * Return what this server can do besides what every server must.
	 * @return the abilities
	 */
	Set<Ability> abilities();

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

	/**
	 * What some servers can do and others cannot.
	 */
	enum Ability {

		/** Rooms can ban and expel people. */
		MODERATION,

		/** Messages of rooms outlive the process. */
		ARCHIVE_OUTLIVES_PROCESS,

		/** Clients can ask each other directly. */
		DIRECT_QUERIES,

		/** There is an encrypted address. */
		ENCRYPTION

	}

}
