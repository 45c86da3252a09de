package com.ethora.bot.sandbox.rest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.ethora.bot.sandbox.server.Accounts;
import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.StanzaException;

/**
 * Who is who: accounts by their e-mail addresses and by the ids that applications have
 * for them.
 */
final class Identity {

	private final Accounts accounts;

	private final App app;

	private final Map<String, String> byEmail = new HashMap<>();

	private final Map<String, Person> people = new HashMap<>();

	Identity(Accounts accounts, App app) {
		this.accounts = accounts;
		this.app = app;
	}

	/**
	 * Make an account.
	 * @param email its e-mail address
	 * @param person who it is for
	 * @param password its password
	 * @return whether it is new
	 */
	boolean add(String email, Person person, String password) {
		String key = email.toLowerCase(Locale.ROOT);
		if (this.byEmail.containsKey(key) || !this.accounts.add(person.account(), password)) {
			return false;
		}
		this.byEmail.put(key, person.account());
		this.people.put(person.account(), person);
		return true;
	}

	/** Without an e-mail address of its own an account is called by its address here. */
	Optional<String> byEmail(String email, String password) {
		String key = email.toLowerCase(Locale.ROOT);
		String local = key.contains("@") ? key.substring(0, key.indexOf('@')) : key;
		String account = this.byEmail.getOrDefault(key, local);
		return jid(account).isPresent() && this.accounts.isPassword(account, password) ? Optional.of(account)
				: Optional.empty();
	}

	/** The account of somebody the application calls by an id of its own. */
	Optional<String> byId(String id) {
		String scoped = this.app.prefixed(id.toLowerCase(Locale.ROOT));
		if (this.people.containsKey(scoped)) {
			return Optional.of(scoped);
		}
		String plain = id.toLowerCase(Locale.ROOT);
		return jid(plain).isPresent() && this.accounts.knows(plain) ? Optional.of(plain) : Optional.empty();
	}

	boolean knows(String account) {
		return jid(account).isPresent() && this.accounts.knows(account);
	}

	/** The address of an account, if it is a possible name. */
	Optional<Jid> jid(String account) {
		try {
			return Optional.of(Jid.bare(account, this.app.domain()));
		}
		catch (StanzaException ex) {
			return Optional.empty();
		}
	}

	/** What is told about an account; passwords are not. */
	Map<String, Object> describe(String account) {
		Person person = this.people.getOrDefault(account, new Person(account, account, ""));
		Map<String, Object> user = new LinkedHashMap<>();
		user.put("_id", App.id(account));
		user.put("appId", this.app.appId());
		user.put("firstName", person.firstName());
		user.put("lastName", person.lastName());
		user.put("xmppUsername", account);
		return user;
	}

	/**
	 * Somebody.
	 *
	 * @param account the name of the account
	 * @param firstName first name
	 * @param lastName last name
	 */
	record Person(String account, String firstName, String lastName) {

	}

}
