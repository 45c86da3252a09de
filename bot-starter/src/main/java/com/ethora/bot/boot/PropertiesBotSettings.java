package com.ethora.bot.boot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.outbox.OutboxSettings;
import com.ethora.bot.people.CircleSettings;
import com.ethora.bot.request.RequestSettings;
import com.ethora.bot.room.CatchUpRule;
import com.ethora.bot.room.LogSettings;
import com.ethora.bot.room.RoomSettings;
import com.ethora.bot.session.Backoff;
import com.ethora.bot.session.SessionSettings;
import com.ethora.bot.turn.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translates the properties of a bot into its settings.
 *
 * @param bot the bot
 */
record PropertiesBotSettings(BotDefinition bot) {

	private static final Logger logger = LoggerFactory.getLogger(PropertiesBotSettings.class);

	/**
	 * Make the settings.
	 * @param account the account of the bot
	 * @param conferenceDomain where rooms are
	 * @param usualRooms the rooms to be in when none are configured
	 */
	BotSettings settings(Jid account, String conferenceDomain, List<String> usualRooms) {
		BotProperties properties = this.bot.properties();
		return new BotSettings(this.bot.name(), account, profile(account), rooms(conferenceDomain, usualRooms),
				session(), RoomSettings.DEFAULTS.withLog(log(conferenceDomain)), gate(), properties.handlers().order(),
				outbox(), properties.manners().manners())
			.withCircle(new CircleSettings(properties.presence().presence(),
					properties.presence().policy(account.domain())))
			.withRequests(requests());
	}

	private Gate gate() {
		return new Gate(this.bot.properties().manners().talk(), false);
	}

	private RequestSettings requests() {
		RequestProperties requests = this.bot.properties().requests();
		return new RequestSettings(this.bot.admins(), requests.timeLimit(), requests.concurrency(),
				requests.tellOperatingSystem());
	}

	private BotProfile profile(Jid account) {
		BotProperties.Identity identity = this.bot.properties().identity();
		BotProfile usual = BotProfile.of((identity.name() != null) ? identity.name() : account.requireLocal());
		return new BotProfile(usual.name(), (identity.firstName() != null) ? identity.firstName() : usual.firstName(),
				(identity.lastName() != null) ? identity.lastName() : usual.lastName(), identity.photo(),
				identity.showInChannel(), identity.description(), identity.aliases());
	}

	private List<Jid> rooms(String conferenceDomain, List<String> usualRooms) {
		List<String> configured = this.bot.properties().rooms();
		List<String> rooms = configured.isEmpty() ? usualRooms : configured;
		if (rooms.isEmpty()) {
			logger.warn("Bot '{}' will be in no room: list some in '{}'", this.bot.name(), this.bot.property("rooms"));
		}
		return rooms.stream().map((room) -> room(room, conferenceDomain)).toList();
	}

	private Jid room(String room, String conferenceDomain) {
		try {
			Jid address = Jid.parse(room.contains("@") ? room : room + "@" + conferenceDomain);
			address.requireLocal();
			return address;
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			throw BotStartupException.of("'%s' has a room '%s' that is none: %s".formatted(this.bot.property("rooms"),
					room, ex.getMessage()), "Write rooms as lobby or as lobby@conference.xmpp.example.com");
		}
	}

	private LogSettings log(String conferenceDomain) {
		BotProperties.CatchUp catchUp = this.bot.properties().catchUp();
		CatchUpRule usual = new CatchUpRule(catchUp.policy(), catchUp.maxAge(), catchUp.maxMessages());
		Map<Jid, CatchUpRule> byRoom = new LinkedHashMap<>();
		catchUp.rooms().forEach((name, room) -> byRoom.put(room(name, conferenceDomain), rule(room, usual)));
		return LogSettings.DEFAULTS.withMailbox(this.bot.properties().handlers().mailbox()).withCatchUp(usual, byRoom);
	}

	private static CatchUpRule rule(BotProperties.RoomCatchUp room, CatchUpRule usual) {
		return new CatchUpRule(Objects.requireNonNullElse(room.policy(), usual.policy()),
				Objects.requireNonNullElse(room.maxAge(), usual.maxAge()),
				Objects.requireNonNullElse(room.maxMessages(), usual.maxMessages()));
	}

	private SessionSettings session() {
		BotProperties.Reconnect reconnect = this.bot.properties().reconnect();
		BotProperties.Server server = this.bot.properties().server();
		SessionSettings usual = SessionSettings.DEFAULTS;
		return new SessionSettings(
				new Backoff(reconnect.initialDelay(), reconnect.multiplier(), reconnect.maxDelay(), reconnect.jitter()),
				reconnect.maxAttempts(), server.connectTimeout(), server.keepAlive(), usual.answerWithin(),
				usual.stableAfter());
	}

	private OutboxSettings outbox() {
		BotProperties.Outbox outbox = this.bot.properties().outbox();
		OutboxSettings usual = OutboxSettings.DEFAULTS;
		return new OutboxSettings(outbox.rate().perSecond(), outbox.burst(), outbox.echoTimeout(), usual.expiry(),
				usual.capacity(), outbox.maxLength());
	}

}
