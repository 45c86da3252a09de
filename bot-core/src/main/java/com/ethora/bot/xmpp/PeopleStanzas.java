package com.ethora.bot.xmpp;

import java.util.Base64;
import java.util.List;

import com.ethora.bot.Avatar;
import com.ethora.bot.Card;
import com.ethora.bot.Contact;
import com.ethora.bot.Jid;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is asked about people and changed about them.
 */
final class PeopleStanzas {

	private PeopleStanzas() {
	}

	static String contacts(String id) {
		return iq("get", null, id).empty("query", Ns.ROSTER).done();
	}

	static String put(Contact contact, String id) {
		XmlWriter item = iq("set", null, id).start("query", Ns.ROSTER)
			.start("item")
			.attribute("jid", contact.jid())
			.attribute("name", contact.name());
		contact.groups().stream().sorted().forEach((group) -> item.leaf("group", group));
		return item.done();
	}

	static String remove(Jid person, String id) {
		return iq("set", null, id).start("query", Ns.ROSTER)
			.start("item")
			.attribute("jid", person.bare())
			.attribute("subscription", "remove")
			.done();
	}

	static String blocked(String id) {
		return iq("get", null, id).empty("blocklist", Ns.BLOCKING).done();
	}

	static String block(List<Jid> people, String id) {
		return blocking("block", people, id);
	}

	static String unblock(List<Jid> people, String id) {
		return blocking("unblock", people, id);
	}

	private static String blocking(String name, List<Jid> people, String id) {
		XmlWriter list = iq("set", null, id).start(name, Ns.BLOCKING);
		people.forEach((person) -> list.start("item").attribute("jid", person).end());
		return list.done();
	}

	static String card(@Nullable Jid person, String id) {
		return iq("get", person, id).empty("vCard", Ns.VCARD).done();
	}

	static String publish(Card card, String id) {
		return Cards.write(iq("set", null, id), card).done();
	}

	/** Ask for the newest thing that somebody has published. */
	static String published(@Nullable Jid person, String node, String id) {
		return iq("get", person, id).start("pubsub", Ns.PUBSUB)
			.start("items")
			.attribute("node", node)
			.attribute("max_items", 1)
			.done();
	}

	static String picture(@Nullable Jid person, String picture, String id) {
		return iq("get", person, id).start("pubsub", Ns.PUBSUB)
			.start("items")
			.attribute("node", Ns.AVATAR_DATA)
			.start("item")
			.attribute("id", picture)
			.done();
	}

	static String publishPicture(Avatar avatar, boolean open, String id) {
		XmlWriter item = publish(Ns.AVATAR_DATA, avatar.id(), id);
		item.start("data", Ns.AVATAR_DATA).text(Base64.getEncoder().encodeToString(avatar.bytes())).end();
		return published(item, open);
	}

	static String publishPictureInfo(Avatar avatar, boolean open, String id) {
		XmlWriter item = publish(Ns.AVATAR_METADATA, avatar.id(), id);
		item.start("metadata", Ns.AVATAR_METADATA)
			.start("info")
			.attribute("bytes", avatar.bytes().length)
			.attribute("id", avatar.id())
			.attribute("type", avatar.type())
			.end()
			.end();
		return published(item, open);
	}

	static String publishNick(String nick, boolean open, String id) {
		return published(publish(Ns.NICK, "current", id).start("nick", Ns.NICK).text(nick).end(), open);
	}

	private static XmlWriter publish(String node, String item, String id) {
		return iq("set", null, id).start("pubsub", Ns.PUBSUB)
			.start("publish")
			.attribute("node", node)
			.start("item")
			.attribute("id", item);
	}

	/** Not only contacts are to see it. */
	private static String published(XmlWriter item, boolean open) {
		item.end().end();
		if (open) {
			item.start("publish-options").start("x", Ns.FORM).attribute("type", "submit");
			item.start("field")
				.attribute("var", "FORM_TYPE")
				.attribute("type", "hidden")
				.leaf("value", Ns.PUBLISH_OPTIONS)
				.end();
			item.start("field").attribute("var", "pubsub#access_model").leaf("value", "open").end();
		}
		return item.done();
	}

	static String lastActivity(Jid person, String id) {
		return iq("get", person, id).empty("query", Ns.LAST).done();
	}

	/** What is kept for our account is asked of nobody else: without an address. */
	private static XmlWriter iq(String type, @Nullable Jid to, String id) {
		return XmlWriter.of("iq", Ns.CLIENT).attribute("type", type).attribute("to", to).attribute("id", id);
	}

}
