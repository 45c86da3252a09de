package com.ethora.bot.sandbox.people;

import java.util.List;

import com.ethora.bot.sandbox.stanza.Jid;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Somebody in a person's list of people.
 *
 * @param jid who
 * @param name what the person calls them, may be empty
 * @param groups the groups they are in
 * @param to whether the person sees their presence
 * @param from whether they see the person's
 * @param asked whether the person has asked to see theirs
 */
record RosterItem(Jid jid, String name, List<String> groups, boolean to, boolean from, boolean asked) {

	static RosterItem of(Jid jid) {
		return new RosterItem(jid, "", List.of(), false, false, false);
	}

	RosterItem named(String name, List<String> groups) {
		return new RosterItem(this.jid, name, groups, this.to, this.from, this.asked);
	}

	RosterItem seeing(boolean to) {
		return new RosterItem(this.jid, this.name, this.groups, to, this.from, false);
	}

	RosterItem seen(boolean from) {
		return new RosterItem(this.jid, this.name, this.groups, this.to, from, this.asked);
	}

	RosterItem asking() {
		return new RosterItem(this.jid, this.name, this.groups, this.to, this.from, true);
	}

	Element toElement() {
		String subscription = this.to ? (this.from ? "both" : "to") : (this.from ? "from" : "none");
		return Element.of("item", Ns.ROSTER)
			.with("jid", this.jid.toString())
			.with("name", this.name.isEmpty() ? null : this.name)
			.with("subscription", subscription)
			.with("ask", this.asked ? "subscribe" : null)
			.with(this.groups.stream().map((group) -> Element.of("group", Ns.ROSTER).withText(group)).toList());
	}

}
