package com.ethora.bot.boot;

import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;

import com.ethora.bot.Jid;
import com.ethora.bot.SubscriptionPolicy;
import com.ethora.bot.backend.Backend;
import com.ethora.bot.boot.BotConnectionDetails.Server;
import com.ethora.bot.cursor.CursorStoreFactory;
import com.ethora.bot.engine.BotEngine;
import com.ethora.bot.engine.BotListener;
import com.ethora.bot.engine.BotParts;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.engine.Workers;
import com.ethora.bot.file.FileSettings;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.time.ThreadTimeline;
import com.ethora.bot.turn.TurnHandler;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Wire;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes bots of their definitions and of what the application has for them.
 *
 * @param details where their chat servers are
 * @param collaborators the beans that belong to one bot
 * @param backends where Ethora's backend is for them
 * @param customizers who have the last word on their settings
 * @param handler what is done with messages
 * @param listener who is told how they go
 * @param requests what is done with requests and commands
 */
record BotAssembler(BotConnectionDetails details, BotCollaborators collaborators, BotBackends backends,
		ObjectProvider<BotSettingsCustomizer> customizers, TurnHandler handler, BotListener listener,
		RequestHandler requests) {

	/** For bots that are not the only one. */
	BotAssembler sharing() {
		BotCollaborators shared = new BotCollaborators(this.collaborators.beans(), false);
		return new BotAssembler(this.details, shared, new BotBackends(shared), this.customizers, this.handler,
				this.listener, this.requests);
	}

	BotEngine assemble(BotDefinition bot) {
		Server server = this.details.server(bot.name());
		Credentials granted = this.details.credentials(bot.name());
		Backend backend = this.backends.find(bot);
		Jid account = (backend != null && bot.jid() == null) ? BotBackends.account(bot, backend, server)
				: account(bot, (backend == null) ? granted : null);
		String domain = (server.domain() != null) ? server.domain() : account.domain();
		String conferences = (server.conferenceDomain() != null) ? server.conferenceDomain() : "conference." + domain;
		CredentialsSupplier credentials = credentials(bot, account, granted, backend);
		BotSettings configured = new PropertiesBotSettings(bot).settings(account, conferences,
				this.details.usualRooms(bot.name()));
		BotSettings settings = customize(
				withPolicy(bot, new BotEtiquettes(this.collaborators.beans()).apply(bot, configured)));
		CursorStoreFactory cursors = new BotCursorStores(this.collaborators).find(bot, account);
		Wire wire = BotWires.wire(bot, server, domain, settings.profile());
		BotParts parts = new BotParts(wire, credentials, this.handler, cursors, workers(bot),
				() -> new ThreadTimeline("ethora-" + bot.name()), new SplittableRandom(), this.listener, backend,
				files(bot, server), this.requests);
		return BotEngine.create(settings, this.collaborators.customize(settings, parts));
	}

	private static FileSettings files(BotDefinition bot, Server server) {
		BotProperties.Files files = bot.properties().files();
		boolean usual = LocalHosts.contains(server.uri().getHost());
		SslBundle bundle = server.sslBundle();
		return new FileSettings(files.timeLimit(), files.redirects(),
				Objects.requireNonNullElse(files.privateAddresses(), usual),
				(bundle != null) ? bundle.createSslContext() : null);
	}

	private Jid account(BotDefinition bot, @Nullable Credentials granted) {
		Jid configured = (granted != null) ? granted.account() : bot.jid();
		if (configured == null) {
			throw BotStartupException.of(
					"Bot '%s' has no account: '%s' is not set".formatted(bot.name(), bot.property("jid")),
					"Set %s to an address as in echo-bot@xmpp.example.com".formatted(bot.property("jid")));
		}
		return configured;
	}

	/** A password that is configured lasts, so nothing else is asked for one. */
	private CredentialsSupplier credentials(BotDefinition bot, Jid account, @Nullable Credentials granted,
			@Nullable Backend backend) {
		return this.collaborators.find(CredentialsSupplier.class, bot.name()).orElseGet(() -> {
			if (backend != null && bot.properties().password() == null) {
				return BotBackends.credentials(backend, account);
			}
			return CredentialsSupplier.of((granted != null && backend == null) ? granted : configured(bot, account));
		});
	}

	private static Credentials configured(BotDefinition bot, Jid account) {
		String password = bot.properties().password();
		if (password == null && bot.properties().server().mechanisms().contains("EXTERNAL")) {
			return Credentials.ofCertificate(account);
		}
		if (password == null) {
			throw BotStartupException.of(
					"Bot '%s' has no password: '%s' is not set".formatted(bot.name(), bot.property("password")),
					"Set %s, best from outside as in ${BOT_PASSWORD}, or define a CredentialsSupplier bean"
						.formatted(bot.property("password")));
		}
		return new Credentials(account, password);
	}

	/** Looked up for the first person, so that a policy may depend on a bot. */
	private BotSettings withPolicy(BotDefinition bot, BotSettings settings) {
		SubscriptionPolicy configured = settings.circle().policy();
		SingletonSupplier<SubscriptionPolicy> policy = SingletonSupplier
			.of(() -> this.collaborators.findShared(SubscriptionPolicy.class, bot.name()).orElse(configured));
		return settings.withCircle(settings.circle().withPolicy((person) -> policy.obtain().decide(person)));
	}

	private BotSettings customize(BotSettings settings) {
		BotSettings customized = settings;
		for (BotSettingsCustomizer customizer : this.customizers.orderedStream().toList()) {
			customized = customizer.customize(customized);
		}
		return customized;
	}

	private Executor workers(BotDefinition bot) {
		Integer concurrency = bot.properties().handlers().concurrency();
		return this.collaborators.workers()
			.orElseGet(() -> (concurrency != null) ? Workers.create(concurrency) : Workers.create());
	}

}
