package com.ethora.bot.api;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.api.UserWords.ChatPassword;
import com.ethora.bot.api.UserWords.Nothing;
import com.ethora.bot.api.UserWords.User;
import com.ethora.bot.backend.Backend;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.backend.BackendFiles;
import com.ethora.bot.backend.BackendRooms;
import com.ethora.bot.backend.ChatLogin;
import org.jspecify.annotations.Nullable;

/**
 * Ethora's REST API, called as one account. It logs in when it is first needed, and again
 * when its tokens are refused. Safe for use by any thread. The calls themselves wait for
 * the network; all that is Ethora's backend to a bot does not.
 */
public final class EthoraApi implements Backend {

	private static final String CHAT_LOGIN = "log in to the chat server";

	private final ApiSession session;

	private final AccountCalls account;

	private final ChatCalls chats;

	private final FileCalls files;

	private final ApiThreads threads = new ApiThreads();

	private final ApiRooms rooms;

	private final ApiFiles keptFiles;

	private EthoraApi(ApiSettings settings, ApiLogin login) {
		ApiClients clients = new ApiClients(settings);
		this.session = new ApiSession(clients.create(UserCalls.class), clients.create(AppCalls.class), login);
		TokenRenewal renewal = new TokenRenewal(this.session);
		this.account = clients.create(AccountCalls.class, renewal);
		this.chats = clients.create(ChatCalls.class, renewal);
		this.files = clients.create(FileCalls.class, renewal);
		this.rooms = new ApiRooms(this.chats, () -> this.session.user().appId(), this.threads);
		this.keptFiles = new ApiFiles(settings, this.files, this.session, this.threads);
	}

	/**
	 * Create the API for an account.
	 * @param settings where it is
	 * @param login how the account proves who it is
	 * @return the API, not logged in yet
	 */
	public static EthoraApi create(ApiSettings settings, ApiLogin login) {
		return new EthoraApi(settings, login);
	}

	/**
	 * Return the calls about rooms.
	 * @return the calls, which wait for the network
	 */
	public ChatCalls chats() {
		return this.chats;
	}

	/**
	 * Return the calls about files.
	 * @return the calls, which wait for the network
	 */
	public FileCalls fileCalls() {
		return this.files;
	}

	/**
	 * Ask who the account is at the chat server.
	 * @return its name there
	 */
	public CompletableFuture<String> chatName() {
		return this.threads.call(CHAT_LOGIN, () -> name(this.session.user()));
	}

	@Override
	public CompletableFuture<ChatLogin> chatLogin() {
		return this.threads.call(CHAT_LOGIN, () -> new ChatLogin(name(this.session.user()), password()));
	}

	private String password() {
		try {
			ChatPassword password = this.account.chatPassword(new Nothing());
			return required(Boolean.FALSE.equals(password.success()) ? null : password.xmppPassword());
		}
		catch (BackendException ex) {
			if (!ex.notFound()) {
				throw ex;
			}
			// A backend from the time when passwords lasted: each login tells it.
			return required(this.session.loggedInAnew().xmppPassword());
		}
	}

	private static String name(User user) {
		return required(user.chatName());
	}

	private static String required(@Nullable String said) {
		if (said == null || said.isBlank()) {
			throw new BackendException(CHAT_LOGIN, "the answer has no name or no password", null);
		}
		return said;
	}

	@Override
	public BackendRooms rooms() {
		return this.rooms;
	}

	@Override
	public BackendFiles files() {
		return this.keptFiles;
	}

}
