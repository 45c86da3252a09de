package com.ethora.bot.boot;

import java.net.URI;

import javax.net.ssl.SSLContext;

import com.ethora.bot.api.ApiLogin;
import com.ethora.bot.api.ApiSettings;
import com.ethora.bot.api.EthoraApi;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.ClassUtils;

/**
 * Makes Ethora's REST API for a bot, or says what is missing for it.
 *
 * @param bot the bot
 * @param api its API
 * @param sslBundles who is trusted
 */
record BotApis(BotDefinition bot, ApiDefinition api, SslBundles sslBundles) {

	private static final String HTTP = "org.springframework.web.client.RestClient";

	private static final String JSON = "tools.jackson.databind.json.JsonMapper";

	static EthoraApi create(BotDefinition bot, SslBundles sslBundles) {
		BotApis apis = new BotApis(bot, bot.api(), sslBundles);
		apis.checkLibraries();
		return EthoraApi.create(apis.settings(), apis.login());
	}

	private void checkLibraries() {
		if (!ClassUtils.isPresent(HTTP, null) || !ClassUtils.isPresent(JSON, null)) {
			throw BotStartupException.of(
					"Bot '%s' has a REST API ('%s' is set), but the libraries for it are missing"
						.formatted(this.bot.name(), this.api.property("url")),
					"Add the dependencies org.springframework:spring-web and tools.jackson.core:jackson-databind, "
							+ "for example by org.springframework.boot:spring-boot-starter-restclient");
		}
	}

	private ApiSettings settings() {
		ApiProperties properties = this.api.properties();
		URI url = properties.url();
		if (url == null) {
			throw BotStartupException.of(
					"Bot '%s' has a login for a REST API but no API: '%s' is not set".formatted(this.bot.name(),
							this.api.property("url")),
					"Set %s to an address as in https://api.example.com".formatted(this.api.property("url")));
		}
		try {
			ApiSettings settings = new ApiSettings(url, properties.connectTimeout(), properties.timeout(),
					properties.uploads(), trust());
			checkProtected(settings);
			return settings;
		}
		catch (IllegalArgumentException ex) {
			throw BotStartupException.of(
					"Bot '%s' cannot speak to its REST API: %s".formatted(this.bot.name(), ex.getMessage()),
					"Change the properties that begin with '%s'".formatted(this.api.prefix()));
		}
	}

	private void checkProtected(ApiSettings settings) {
		String host = settings.url().getHost();
		if (settings.unencrypted() && !LocalHosts.contains(host) && !this.api.properties().allowPlaintext()) {
			throw BotStartupException.of(
					"The tokens of bot '%s' would go unencrypted to %s".formatted(this.bot.name(), host),
					"Use https:// in '%s', or set '%s' to true if the network between is trusted"
						.formatted(this.api.property("url"), this.api.property("allow-plaintext")));
		}
	}

	private @Nullable SSLContext trust() {
		String name = this.api.properties().sslBundle();
		try {
			return (name != null) ? this.sslBundles.getBundle(name).createSslContext() : null;
		}
		catch (NoSuchSslBundleException ex) {
			throw BotStartupException.of(
					"'%s' names an SSL bundle '%s' that there is not".formatted(this.api.property("ssl-bundle"), name),
					"Configure it, for example as spring.ssl.bundle.pem.%s".formatted(name));
		}
	}

	private ApiLogin login() {
		ApiProperties properties = this.api.properties();
		if (properties.clientToken() != null) {
			if (properties.email() != null) {
				throw wrong("both '%s' and '%s' say who logs in".formatted(this.api.property("email"),
						this.api.property("client-token")), "Remove one of them");
			}
			return new ApiLogin.ClientToken(properties.clientToken());
		}
		if (properties.email() == null || properties.password() == null) {
			throw wrong("it is not set who logs in",
					"Set %s and %s, best from outside as in ${API_PASSWORD}, or %s".formatted(
							this.api.property("email"), this.api.property("password"),
							this.api.property("client-token")));
		}
		if (properties.appToken() == null && properties.app() == null) {
			throw wrong("it is not set which app the account is of", "Set %s, or %s to have the token asked for"
				.formatted(this.api.property("app-token"), this.api.property("app")));
		}
		return new ApiLogin.Email(properties.appToken(), properties.app(), properties.email(), properties.password());
	}

	private BotStartupException wrong(String what, String remedy) {
		return BotStartupException.of("Bot '%s' cannot log in at its REST API: %s".formatted(this.bot.name(), what),
				remedy);
	}

}
