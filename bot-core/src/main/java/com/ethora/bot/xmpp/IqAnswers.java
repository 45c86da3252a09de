package com.ethora.bot.xmpp;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Card;
import com.ethora.bot.Card.Field;
import com.ethora.bot.IqException.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Answers what others ask our session and every session can tell: whether it lives, what
 * it is, what time it has.
 *
 * @param profile who we are
 * @param capabilities what we understand
 * @param clock for those who want to know our time
 * @param idle since when we have said nothing
 * @param tellsOperatingSystem whether strangers are told what we run on
 */
record IqAnswers(BotProfile profile, Capabilities capabilities, InstantSource clock, Supplier<Duration> idle,
		boolean tellsOperatingSystem) {

	private static final String SOFTWARE = "Ethora bot";

	/**
	 * Answer a request.
	 * @param iq the request
	 * @return the answer, {@code null} when it is nothing that every session knows
	 */
	@Nullable String answer(Element iq) {
		Element request = iq.children().isEmpty() ? null : iq.children().get(0);
		if (request == null || !"get".equals(iq.attribute("type"))) {
			return null;
		}
		return switch ("%s %s".formatted(request.name(), request.namespace())) {
			case "ping " + Ns.PING -> IqReplies.result(iq).done();
			case "query " + Ns.VERSION -> version(iq);
			case "time " + Ns.TIME -> time(iq);
			case "query " + Ns.LAST -> last(iq);
			case "vCard " + Ns.VCARD -> card(iq);
			case "query " + Ns.DISCO_INFO -> info(iq, request.attribute("node"));
			case "query " + Ns.DISCO_ITEMS -> items(iq, request.attribute("node"));
			default -> null;
		};
	}

	private String version(Element iq) {
		String version = IqAnswers.class.getPackage().getImplementationVersion();
		XmlWriter query = IqReplies.result(iq).start("query", Ns.VERSION).leaf("name", SOFTWARE);
		if (version != null) {
			query.leaf("version", version);
		}
		if (this.tellsOperatingSystem) {
			query.leaf("os", System.getProperty("os.name"));
		}
		return query.done();
	}

	private String time(Element iq) {
		return IqReplies.result(iq)
			.start("time", Ns.TIME)
			.leaf("tzo", "+00:00")
			.leaf("utc", this.clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
			.done();
	}

	private String last(Element iq) {
		return IqReplies.result(iq)
			.start("query", Ns.LAST)
			.attribute("seconds", Math.max(0, this.idle.get().toSeconds()))
			.done();
	}

	private String card(Element iq) {
		return Cards.write(IqReplies.result(iq),
				new Card(Map.of(Field.FULL_NAME, this.profile.name(), Field.NICKNAME, this.profile.name(),
						Field.GIVEN_NAME, this.profile.firstName(), Field.FAMILY_NAME, this.profile.lastName(),
						Field.DESCRIPTION, Objects.requireNonNullElse(this.profile.description(), ""), Field.PHOTO_URL,
						Objects.requireNonNullElse(this.profile.photo(), "")), null))
			.done();
	}

	private String info(Element iq, @Nullable String node) {
		if (node != null && !this.capabilities.isNode(node)) {
			return IqReplies.refused(iq, Condition.ITEM_NOT_FOUND, null);
		}
		XmlWriter query = IqReplies.result(iq).start("query", Ns.DISCO_INFO).attribute("node", node);
		this.capabilities.tell(query);
		return query.done();
	}

	private static String items(Element iq, @Nullable String node) {
		return (node == null) ? IqReplies.result(iq).empty("query", Ns.DISCO_ITEMS).done()
				: IqReplies.refused(iq, Condition.ITEM_NOT_FOUND, null);
	}

}
