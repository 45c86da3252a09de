package com.ethora.bot.xmpp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.Sender;
import com.ethora.bot.json.JsonException;
import com.ethora.bot.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * Ethora's {@code <data>} element: what a sender says about themselves and a message. It
 * comes in several namespaces and goes in the stanza's own.
 *
 * @param attributes the attributes, the translations the server has added beside it, and
 * the language of the stanza
 */
record EthoraData(Map<String, String> attributes) {

	private static final String ELEMENT = "data";

	private static final String TRANSLATIONS = "translations";

	/** Longer than any that means something. */
	private static final int LONGEST_LANGUAGE = 35;

	private static final List<String> JSON = List.of("mainMessage", "mentions", "quickReplies", "attachments",
			TRANSLATIONS);

	static EthoraData of(Element stanza) {
		Map<String, String> data = stanza.child(ELEMENT).map(Element::attributes).orElse(Map.of());
		Map<String, String> all = new LinkedHashMap<>(data);
		stanza.child(TRANSLATIONS)
			.map((found) -> found.attribute("value"))
			.ifPresent((translations) -> all.put(TRANSLATIONS, translations));
		String language = stanza.attribute(Element.LANGUAGE);
		if (language != null && language.length() <= LONGEST_LANGUAGE) {
			all.put(Element.LANGUAGE, language);
		}
		return new EthoraData(all);
	}

	/** Attributes are text: {@code "false"} is not empty and not true. */
	boolean flag(String name) {
		return "true".equals(this.attributes.get(name));
	}

	/** How much there is of it. */
	long length() {
		return this.attributes.entrySet()
			.stream()
			.mapToLong((entry) -> entry.getKey().length() + entry.getValue().length())
			.sum();
	}

	String get(String name) {
		return this.attributes.getOrDefault(name, "");
	}

	/**
	 * Who sent a stanza.
	 * @param nick the name in the room, which the server vouches for
	 * @param stanza the stanza this is the data of
	 * @return the sender
	 */
	Sender sender(String nick, Element stanza) {
		return new Sender(nick, name(), first("photo", "photoURL", "profileImage"), marksBot(stanza));
	}

	private String name() {
		String full = get("fullName").strip();
		return (!full.isEmpty()) ? full : (get("senderFirstName") + " " + get("senderLastName")).strip();
	}

	/**
	 * The attributes that hold JSON and cannot be read: nobody will see anything of them.
	 */
	List<String> malformed() {
		return JSON.stream().filter((name) -> !get(name).isEmpty() && !readable(get(name))).toList();
	}

	private static boolean readable(String json) {
		try {
			JsonReader.read(json);
			return true;
		}
		catch (JsonException ex) {
			return false;
		}
	}

	private @Nullable String first(String... names) {
		return Stream.of(names).map(this::get).filter((value) -> !value.isBlank()).findFirst().orElse(null);
	}

	private static boolean marksBot(Element stanza) {
		return stanza.has("x", Ns.BOT)
				|| stanza.children("x", Ns.MUC_USER).anyMatch((x) -> "bot".equals(x.attribute("type")));
	}

	/**
	 * Begin the element that says who we are; the caller may add attributes and ends it.
	 */
	static void start(XmlWriter stanza, BotProfile profile) {
		start(stanza, profile, profile.showInChannel());
	}

	static void start(XmlWriter stanza, BotProfile profile, boolean showInChannel) {
		stanza.start(ELEMENT, Ns.CLIENT)
			.attribute("fullName", profile.name())
			.attribute("senderFirstName", profile.firstName())
			.attribute("senderLastName", profile.lastName())
			.attribute("showInChannel", showInChannel)
			.attribute("photo", profile.photo())
			.attribute("photoURL", profile.photo());
	}

	/** The address of a stanza, if it is one. */
	static @Nullable Jid address(Element stanza, String attribute) {
		try {
			return Jid.parse(Objects.requireNonNullElse(stanza.attribute(attribute), ""));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
