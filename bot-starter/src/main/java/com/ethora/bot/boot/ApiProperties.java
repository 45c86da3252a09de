package com.ethora.bot.boot;

import java.net.URI;
import java.time.Duration;

import com.ethora.bot.api.ApiSettings.Uploads;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of Ethora's REST API. They are read from {@code ethora.api}, and for each
 * further bot from {@code ethora.bots.<name>.api}, which inherits what it does not set
 * (all but who logs in).
 *
 * @param url Address of the API, as in https://api.example.com.
 * @param app Name of the app, by which its token is asked for. Not needed with a token of
 * the app.
 * @param appToken Token of the app, to log in by e-mail.
 * @param email E-mail address of the bot's account.
 * @param password Password of the bot's account at the API.
 * @param clientToken Token that the application's own backend has signed for the bot, in
 * place of e-mail address and password.
 * @param uploads Version of the API that takes files.
 * @param connectTimeout Time that connecting may take.
 * @param timeout Time that an answer may take.
 * @param allowPlaintext Whether passwords and tokens may go unencrypted to an API that is
 * not on this machine.
 * @param sslBundle Name of the SSL bundle that decides which servers to trust.
 */
@ConfigurationProperties(ApiProperties.PREFIX)
public record ApiProperties(@Nullable URI url, @Nullable String app, @Nullable String appToken, @Nullable String email,
		@Nullable String password, @Nullable String clientToken, @DefaultValue("v1") Uploads uploads,
		@DefaultValue("5s") Duration connectTimeout, @DefaultValue("20s") Duration timeout,
		@DefaultValue("false") boolean allowPlaintext, @Nullable String sslBundle) {

	static final String PREFIX = "ethora.api";

	public ApiProperties {
		url = (url == null || url.toString().isBlank()) ? null : url;
		app = emptyToNull(app);
		appToken = emptyToNull(appToken);
		email = emptyToNull(email);
		password = (password == null || password.isBlank()) ? null : password;
		clientToken = emptyToNull(clientToken);
		sslBundle = emptyToNull(sslBundle);
	}

	/** Whether anything says who logs in. */
	boolean login() {
		return this.email != null || this.password != null || this.clientToken != null;
	}

	/** Whether the API is to be used at all. */
	boolean configured() {
		return this.url != null || login();
	}

	/** Without passwords and tokens. */
	@Override
	public String toString() {
		return "ApiProperties[app=%s]".formatted(this.app);
	}

	private static @Nullable String emptyToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
