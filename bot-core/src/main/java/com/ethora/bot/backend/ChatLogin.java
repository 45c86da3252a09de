package com.ethora.bot.backend;

/**
 * What to log in to the chat server with.
 *
 * @param name the name of the account there
 * @param password its password, kept out of everything that is printed
 */
public record ChatLogin(String name, String password) {

	@Override
	public String toString() {
		return "ChatLogin[name=%s]".formatted(this.name);
	}

}
