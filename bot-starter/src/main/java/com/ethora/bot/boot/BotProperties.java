package com.ethora.bot.boot;

import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import com.ethora.bot.handler.HandlerSettings;
import com.ethora.bot.policy.Standing;
import com.ethora.bot.room.CatchUpRule.Policy;
import com.ethora.bot.turn.Order;
import com.ethora.bot.xmpp.Dialect;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of one bot. They are read from {@code ethora.bot}, and for each further bot
 * from {@code ethora.bots.<name>}, which inherits what it does not set from
 * {@code ethora.bot} (all but the account).
 *
 * @param enabled Whether to run the bot. When set to false below ethora.bot itself, no
 * bot runs.
 * @param jid Account of the bot, as in name@xmpp.example.com.
 * @param password Password of the account. Not needed to log in with a certificate
 * (EXTERNAL).
 * @param rooms Comma-separated list of rooms to be in. A name without a domain is a room
 * of the conference domain.
 * @param server Where the chat server is.
 * @param identity Who the bot is to the people in its rooms.
 * @param reconnect How to come back after a lost connection.
 * @param catchUp What becomes of messages that were said while the bot was away.
 * @param cursor Where to keep how far the bot has come in each room.
 * @param handlers How messages are handled.
 * @param dialog How to ask people something.
 * @param conversation How to remember what was said.
 * @param outbox How replies are sent.
 * @param manners How to behave among people.
 * @param assistant How a model answers what nobody else has answered.
 * @param files How files travel.
 * @param presence How to show to others, and to whom.
 * @param limits How often things may be done, by names of your choice.
 * @param admins Comma-separated list of accounts that may give commands outside of rooms.
 * @param requests How much to answer to other programs.
 * @param startupPolicy What to do while the chat server does not let the bot in at the
 * start.
 */
@ConfigurationProperties(BotProperties.PREFIX)
public record BotProperties(@DefaultValue("true") boolean enabled, @Nullable String jid, @Nullable String password,
		@DefaultValue List<String> rooms, @DefaultValue Server server, @DefaultValue Identity identity,
		@DefaultValue Reconnect reconnect, @DefaultValue CatchUp catchUp, @DefaultValue Cursor cursor,
		@DefaultValue Handlers handlers, @DefaultValue @NestedConfigurationProperty DialogProperties dialog,
		@DefaultValue @NestedConfigurationProperty ConversationProperties conversation, @DefaultValue Outbox outbox,
		@DefaultValue @NestedConfigurationProperty MannersProperties manners,
		@DefaultValue @NestedConfigurationProperty AssistantProperties assistant, @DefaultValue Files files,
		@DefaultValue @NestedConfigurationProperty PresenceProperties presence,
		@DefaultValue Map<String, LimitProperties> limits, @DefaultValue List<String> admins,
		@DefaultValue @NestedConfigurationProperty RequestProperties requests,
		@DefaultValue("background") StartupPolicy startupPolicy) {

	static final String PREFIX = "ethora.bot";

	public BotProperties {
		jid = emptyToNull(jid);
		password = (password == null || password.isBlank()) ? null : password;
		rooms = rooms.stream().filter((room) -> !room.isBlank()).map(String::strip).toList();
		limits = Map.copyOf(limits);
		admins = admins.stream().filter((admin) -> !admin.isBlank()).map(String::strip).toList();
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "BotProperties[jid=%s, rooms=%s, server=%s]".formatted(this.jid, this.rooms, this.server);
	}

	private static @Nullable String emptyToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	static void check(boolean valid, String sentence, @Nullable Object... values) {
		if (!valid) {
			throw new IllegalArgumentException(sentence.formatted(values));
		}
	}

	static void positive(Duration duration, String property) {
		check(!duration.isNegative() && !duration.isZero(), "'%s' must be positive, but was %s", property, duration);
	}

	/**
	 * Where the chat server is and how to speak to it.
	 *
	 * @param uri Address of the chat server: wss:// or ws:// for a WebSocket, xmpp:// or
	 * xmpps:// for TCP, https:// or http:// for requests over HTTP (BOSH).
	 * @param domain Domain the server is asked for. By default, the domain of the
	 * account.
	 * @param conferenceDomain Domain of the rooms. By default, 'conference.' followed by
	 * the domain.
	 * @param subProtocols Comma-separated list of WebSocket sub-protocols to offer, the
	 * preferred one first.
	 * @param mechanisms Comma-separated list of SASL mechanisms that may be used, the
	 * preferred one first: PLAIN, SCRAM-SHA-256, SCRAM-SHA-1, EXTERNAL.
	 * @param resource Name of the bot's session at the server.
	 * @param allowPlaintext Whether the password may go unencrypted to a server that is
	 * not on this machine.
	 * @param sslBundle Name of the SSL bundle that decides which servers to trust, and
	 * holds the certificate to log in with where the mechanism is EXTERNAL.
	 * @param connectTimeout Time that connecting and logging in may take.
	 * @param keepAlive Time after which the server is asked for a sign of life again.
	 * @param dialect Form in which edits, deletions and reactions are written: Ethora's
	 * own, or that of the XMPP standards.
	 */
	public record Server(@Nullable URI uri, @Nullable String domain, @Nullable String conferenceDomain, @DefaultValue( {
			"xmpp", "xmpp-framing" }) List<String> subProtocols, @DefaultValue("PLAIN") List<String> mechanisms,
			@DefaultValue("bot") String resource, @DefaultValue("false") boolean allowPlaintext,
			@Nullable String sslBundle, @DefaultValue("15s") Duration connectTimeout,
			@DefaultValue("30s") Duration keepAlive, @DefaultValue("ethora") Dialect dialect){

		public Server {
			uri = (uri == null || uri.toString().isBlank()) ? null : uri;
			domain = emptyToNull(domain);
			conferenceDomain = emptyToNull(conferenceDomain);
			sslBundle = emptyToNull(sslBundle);
			subProtocols = List.copyOf(subProtocols);
			mechanisms = List.copyOf(mechanisms);
			check(!mechanisms.isEmpty(), "'server.mechanisms' must name at least one, such as PLAIN");
			check(!resource.isBlank(), "'server.resource' must not be blank");
			positive(connectTimeout, "server.connect-timeout");
			positive(keepAlive, "server.keep-alive");
		}

		/** An address may hold a password by mistake. */
		@Override
		public String toString() {
			return "Server[domain=%s, conferenceDomain=%s]".formatted(this.domain, this.conferenceDomain);
		}

	}

	/**
	 * Who the bot is to the people in its rooms.
	 *
	 * @param name Name to show. By default, the account's name.
	 * @param firstName First name. By default, the first word of the name.
	 * @param lastName Last name. By default, the rest of the name.
	 * @param photo Address of a picture.
	 * @param showInChannel Whether replies are shown in the channel and not only in a
	 * thread.
	 * @param description One line about the bot.
	 * @param born Month the bot was made in, as in 2026-11. By default, that in which the
	 * application was built, if it knows.
	 * @param aliases Comma-separated list of other names the bot listens to.
	 */
	public record Identity(@Nullable String name, @Nullable String firstName, @Nullable String lastName,
			@Nullable String photo, @DefaultValue("true") boolean showInChannel, @Nullable String description,
			@Nullable YearMonth born, @DefaultValue List<String> aliases) {

		public Identity {
			name = emptyToNull(name);
			firstName = emptyToNull(firstName);
			lastName = emptyToNull(lastName);
			photo = emptyToNull(photo);
			aliases = aliases.stream().filter((alias) -> !alias.isBlank()).map(String::strip).toList();
		}

	}

	/**
	 * How to come back after a lost connection.
	 *
	 * @param initialDelay Time before the first new attempt.
	 * @param multiplier Factor by which each further delay is longer.
	 * @param maxDelay Longest time between two attempts.
	 * @param jitter Share of a delay that is left to chance, from 0 for none to 1 for all
	 * of it.
	 * @param maxAttempts Number of attempts in a row that may fail before the bot gives
	 * up, or -1 to try for ever.
	 */
	public record Reconnect(@DefaultValue("500ms") Duration initialDelay, @DefaultValue("2") double multiplier,
			@DefaultValue("60s") Duration maxDelay, @DefaultValue("1") double jitter,
			@DefaultValue("-1") int maxAttempts) {

		public Reconnect {
			positive(initialDelay, "reconnect.initial-delay");
			check(multiplier >= 1, "'reconnect.multiplier' must be at least 1, but was %s", multiplier);
			check(maxDelay.compareTo(initialDelay) >= 0,
					"'reconnect.max-delay' must not be below 'reconnect.initial-delay', but was %s", maxDelay);
			check(jitter >= 0 && jitter <= 1, "'reconnect.jitter' must be from 0 to 1, but was %s", jitter);
			check(maxAttempts >= -1, "'reconnect.max-attempts' must be -1 or more, but was %s", maxAttempts);
		}

	}

	/**
	 * What becomes of messages that were said while the bot was away.
	 *
	 * @param policy What becomes of them: answered, known as context or skipped.
	 * @param maxAge Age above which they are left out.
	 * @param maxMessages Number of messages of a room, the newest, above which the oldest
	 * are left out.
	 * @param rooms Rooms that differ, by their names. What such a room does not set it
	 * has in common with the others.
	 */
	public record CatchUp(@DefaultValue("answer") Policy policy, @DefaultValue("10m") Duration maxAge,
			@DefaultValue("500") int maxMessages, @DefaultValue Map<String, RoomCatchUp> rooms) {

		public CatchUp {
			check(!maxAge.isNegative(), "'catch-up.max-age' must not be negative, but was %s", maxAge);
			check(maxMessages >= 0, "'catch-up.max-messages' must not be negative, but was %s", maxMessages);
			rooms = Map.copyOf(rooms);
		}

	}

	/**
	 * What becomes of messages of one room that were said while the bot was away.
	 *
	 * @param policy What becomes of them: answered, known as context or skipped.
	 * @param maxAge Age above which they are left out.
	 * @param maxMessages Number of messages, the newest, above which the oldest are left
	 * out.
	 */
	public record RoomCatchUp(@Nullable Policy policy, @Nullable Duration maxAge, @Nullable Integer maxMessages) {

		public RoomCatchUp {
			check(maxAge == null || !maxAge.isNegative(), "'catch-up.rooms.*.max-age' must not be negative, but was %s",
					maxAge);
			check(maxMessages == null || maxMessages >= 0,
					"'catch-up.rooms.*.max-messages' must not be negative, but was %s", maxMessages);
		}

	}

	/**
	 * Where to keep how far the bot has come in each room.
	 *
	 * @param store Store of the cursors: on the chat server, in memory, in the metadata
	 * store of the application, or on the chat server where that is possible.
	 */
	public record Cursor(@DefaultValue("auto") CursorStoreType store) {
	}

	/**
	 * How messages are handled.
	 *
	 * @param order Which messages wait for each other: those of a room, those of a sender
	 * in a room, or none.
	 * @param concurrency Number of messages that may be handled at the same time. By
	 * default, as many as come where there are virtual threads, else 32.
	 * @param mailbox Number of messages of a room that may be in work; more wait in the
	 * room's archive.
	 * @param drainTimeout Time that messages being handled have to come to an end when
	 * the bot stops.
	 * @param commandPrefixes Comma-separated list of signs that commands begin with.
	 * @param failureText What is said when a handler method fails, with {id} for the id
	 * in the log. Nothing is said if it is empty.
	 * @param forbiddenText What is said to who may not do something, with {who} for those
	 * who may. Nothing is said if it is empty.
	 * @param help Whether the command 'help' tells which commands there are.
	 */
	public record Handlers(@DefaultValue("sender") Order order, @Nullable Integer concurrency,
			@DefaultValue("256") int mailbox, @DefaultValue("20s") Duration drainTimeout, @DefaultValue( {
					"/", "!" }) List<String> commandPrefixes,
			@DefaultValue(HandlerSettings.FAILURE_TEXT) String failureText,
			@DefaultValue(Standing.FORBIDDEN_TEXT) String forbiddenText, @DefaultValue("true") boolean help){

		public Handlers {
			check(concurrency == null || concurrency > 0, "'handlers.concurrency' must be positive, but was %s",
					concurrency);
			check(mailbox > 0, "'handlers.mailbox' must be positive, but was %s", mailbox);
			check(!drainTimeout.isNegative(), "'handlers.drain-timeout' must not be negative, but was %s",
					drainTimeout);
			commandPrefixes = List.copyOf(commandPrefixes);
			check(commandPrefixes.stream().noneMatch(String::isBlank), "'handlers.command-prefixes' must not be blank");
		}

	}

	/**
	 * How replies are sent.
	 *
	 * @param rate How many messages are sent in a time, as in 10/s or 120/m.
	 * @param burst Number of messages that may be sent at once before the rate counts.
	 * @param echoTimeout Time a room may take to show a message before its archive is
	 * asked.
	 * @param maxLength Number of characters one message may have.
	 */
	public record Outbox(@DefaultValue("10/s") Rate rate, @DefaultValue("20") int burst,
			@DefaultValue("10s") Duration echoTimeout, @DefaultValue("8000") int maxLength) {

		public Outbox {
			check(burst > 0, "'outbox.burst' must be positive, but was %s", burst);
			check(maxLength > 0, "'outbox.max-length' must be positive, but was %s", maxLength);
			positive(echoTimeout, "outbox.echo-timeout");
		}

	}

	/**
	 * How files travel.
	 *
	 * @param timeLimit Time that one file may take.
	 * @param redirects Number of times that a download may be sent elsewhere.
	 * @param privateAddresses Whether files may be downloaded from this machine and from
	 * private networks. By default, only where the chat server is on this machine.
	 */
	public record Files(@DefaultValue("60s") Duration timeLimit, @DefaultValue("3") int redirects,
			@Nullable Boolean privateAddresses) {

		public Files {
			positive(timeLimit, "files.time-limit");
			check(redirects >= 0, "'files.redirects' must not be negative, but was %s", redirects);
		}

	}

	/**
	 * Where cursors are kept.
	 */
	public enum CursorStoreType {

		/** On the chat server where it does that, else in memory. */
		AUTO,

		/** On the chat server. */
		SERVER,

		/** In memory: a restart begins at now. */
		MEMORY,

		/** In the ConcurrentMetadataStore of the application. */
		METADATA

	}

	/**
	 * What to do while the chat server does not let the bot in at the start.
	 */
	public enum StartupPolicy {

		/** Start the application and go on trying. */
		BACKGROUND,

		/** Fail the start of the application. */
		FAIL

	}

}
