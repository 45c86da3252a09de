package com.ethora.bot.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is said and answered about accounts. Nothing that lets somebody in is ever
 * printed.
 */
public final class UserWords {

	private UserWords() {
	}

	/**
	 * An empty request.
	 */
	public record Nothing() {
	}

	/**
	 * A login.
	 *
	 * @param email the e-mail address
	 * @param password the password
	 */
	public record EmailLogin(String email, String password) {

		@Override
		public String toString() {
			return "EmailLogin[]";
		}

	}

	/**
	 * A login that has succeeded, or wants more.
	 *
	 * @param token the token to call with
	 * @param refreshToken the token to get new ones with
	 * @param mfaRequired whether a second factor is wanted
	 * @param user who it is
	 */
	public record LoggedIn(@Nullable String token, @Nullable String refreshToken, @Nullable Boolean mfaRequired,
			@Nullable User user) {

		@Override
		public String toString() {
			return "LoggedIn[user=%s]".formatted(this.user);
		}

	}

	/**
	 * An account.
	 *
	 * @param id the id of it
	 * @param appId the id of its app
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param xmppUsername the name at the chat server
	 * @param xmppPassword the password there
	 * @param profileImage address of a picture
	 * @param defaultWallet what old accounts have instead of a name
	 */
	public record User(@JsonProperty("_id") @Nullable String id, @Nullable String appId, @Nullable String firstName,
			@Nullable String lastName, @Nullable String xmppUsername, @Nullable String xmppPassword,
			@Nullable String profileImage, @Nullable Wallet defaultWallet) {

		/**
		 * Return the name at the chat server. Accounts of old have none and are called
		 * after their wallet.
		 * @return the name, absent where there is neither
		 */
		public @Nullable String chatName() {
			if (this.xmppUsername != null && !this.xmppUsername.isBlank()) {
				return walletToName(this.xmppUsername.strip());
			}
			String wallet = (this.defaultWallet != null) ? this.defaultWallet.walletAddress() : null;
			return (wallet != null && !wallet.isBlank()) ? walletToName(wallet.strip()) : null;
		}

		/** Chat servers know no capitals. Names of today have none, so they stay. */
		private static String walletToName(String wallet) {
			return wallet.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
		}

		@Override
		public String toString() {
			return "User[id=%s, xmppUsername=%s]".formatted(this.id, this.xmppUsername);
		}

	}

	/**
	 * A wallet.
	 *
	 * @param walletAddress its address
	 */
	public record Wallet(@Nullable String walletAddress) {
	}

	/**
	 * New tokens.
	 *
	 * @param token the token to call with
	 * @param refreshToken the token to get new ones with
	 */
	public record Tokens(@Nullable String token, @Nullable String refreshToken) {

		@Override
		public String toString() {
			return "Tokens[]";
		}

	}

	/**
	 * A password for the chat server.
	 *
	 * @param success whether there is one
	 * @param xmppPassword the password
	 */
	public record ChatPassword(@Nullable Boolean success, @Nullable String xmppPassword) {

		@Override
		public String toString() {
			return "ChatPassword[success=%s]".formatted(this.success);
		}

	}

	/**
	 * Accounts to make.
	 *
	 * @param bypassEmailConfirmation whether they need not be confirmed by e-mail
	 * @param usersList the accounts
	 */
	public record NewUsers(boolean bypassEmailConfirmation, List<NewUser> usersList) {

		public NewUsers {
			usersList = List.copyOf(usersList);
		}

		@Override
		public String toString() {
			return "NewUsers[%d]".formatted(this.usersList.size());
		}

	}

	/**
	 * An account to make.
	 *
	 * @param email the e-mail address
	 * @param firstName the first name
	 * @param lastName the last name, of two characters at least
	 * @param password the password
	 * @param uuid what the account is called
	 */
	public record NewUser(String email, String firstName, String lastName, String password, String uuid) {

		@Override
		public String toString() {
			return "NewUser[uuid=%s]".formatted(this.uuid);
		}

	}

	/**
	 * Accounts that were made.
	 *
	 * @param ok whether all went well
	 * @param results the accounts
	 */
	public record UsersMade(@Nullable Boolean ok, @Nullable List<User> results) {

		/**
		 * Return the accounts.
		 * @return them, none where the answer has none
		 */
		public List<User> users() {
			return (this.results != null) ? this.results : List.of();
		}

	}

	/**
	 * A job that makes accounts.
	 *
	 * @param jobId the id of it
	 * @param state how far it is
	 * @param results the accounts it has made
	 */
	public record UserJob(@JsonAlias( {
			"_id", "id" }) @Nullable String jobId, @JsonAlias("status") @Nullable String state,
			@JsonAlias("result") @Nullable List<User> results){

		private static final Set<String> DONE = Set.of("completed", "done", "finished", "success");

		private static final Set<String> FAILED = Set.of("failed", "error", "cancelled", "canceled");

		boolean done() {
			return this.state != null && DONE.contains(this.state.toLowerCase(Locale.ROOT));
		}

		boolean failed() {
			return this.state != null && FAILED.contains(this.state.toLowerCase(Locale.ROOT));
		}

	}

}
