package com.ethora.bot.xmpp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import com.ethora.bot.wire.Persona;

/**
 * What our session is and what it understands (XEP-0030), and the short form of it that
 * goes with each presence, so that not everybody has to ask (XEP-0115).
 *
 * @param category the sort of program
 * @param type the sort within that sort
 * @param name what it is called
 * @param features what it understands
 */
record Capabilities(String category, String type, String name, SortedSet<String> features) {

	/** Which program this is, whatever it is called. */
	static final String NODE = Ns.BOT;

	/** What every session of ours understands and answers. */
	private static final List<String> ALWAYS = List.of(Ns.CAPS, Ns.DISCO_INFO, Ns.DISCO_ITEMS, Ns.PING, Ns.TIME,
			Ns.VERSION, Ns.LAST, Ns.VCARD, Ns.MUC, Ns.DIRECT_INVITE, Ns.CHAT_STATES, Ns.CHAT_MARKERS, Ns.RECEIPTS,
			Ns.CORRECTION, Ns.RETRACTION, Ns.REACTIONS, Ns.AVATAR_METADATA + "+notify", Ns.NICK + "+notify");

	Capabilities(String category, String type, String name, Collection<String> features) {
		this(category, type, name, new TreeSet<>(features));
	}

	static Capabilities of(String name, Persona persona) {
		SortedSet<String> features = new TreeSet<>(ALWAYS);
		features.addAll(persona.features());
		if (persona.commanded()) {
			features.add(Ns.COMMANDS);
		}
		return new Capabilities("client", "bot", name, features);
	}

	/** Write what there is to tell into the answer to a question. */
	void tell(XmlWriter query) {
		query.start("identity")
			.attribute("category", this.category)
			.attribute("type", this.type)
			.attribute("name", this.name)
			.end();
		this.features.forEach((feature) -> query.start("feature").attribute("var", feature).end());
	}

	/** Write the short form. */
	void mark(XmlWriter presence) {
		presence.start("c", Ns.CAPS)
			.attribute("hash", "sha-1")
			.attribute("node", NODE)
			.attribute("ver", version())
			.end();
	}

	/** Whether this is the name under which the long form belonging to ours is asked. */
	boolean isNode(String node) {
		return node.equals(NODE + "#" + version());
	}

	/** The string that differs where anything differs (XEP-0115, section 5.1). */
	String version() {
		StringBuilder all = new StringBuilder();
		all.append(this.category).append('/').append(this.type).append("//").append(this.name).append('<');
		this.features.forEach((feature) -> all.append(feature).append('<'));
		return Base64.getEncoder().encodeToString(sha1(all.toString()));
	}

	private static byte[] sha1(String text) {
		try {
			return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-1", ex);
		}
	}

}
