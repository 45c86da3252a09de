package com.ethora.bot.engine;

import com.ethora.bot.Bot;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.people.Circle;
import com.ethora.bot.people.Doorkeeper;
import com.ethora.bot.people.Faces;
import com.ethora.bot.request.Requests;
import com.ethora.bot.time.Timeline;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Persona;

/**
 * What a running bot has to do with people outside of rooms.
 *
 * @param persona who it is to them
 * @param doorkeeper lets them see how it is
 * @param faces who of them is there
 */
record Company(Persona persona, Doorkeeper doorkeeper, Faces faces) {

	static Company of(Bot bot, BotSettings settings, BotParts parts, Circle circle, Timeline timeline) {
		return new Company(
				new Requests(bot, parts.requests(), settings.requests(), circle::presence, parts.workers(), timeline),
				new Doorkeeper(settings.circle().policy(), parts.workers(), timeline), circle.faces());
	}

	/**
	 * How it shows may have changed since the link began. Some servers tell what changes
	 * between people only to those who have asked for the list of them.
	 */
	void online(Link link) {
		link.people().show(this.persona.presence());
		link.people().contacts();
		this.doorkeeper.online(link);
	}

	void offline() {
		this.doorkeeper.offline();
		this.faces.clear();
	}

	void met(ContactEvent event) {
		this.faces.met(event);
		this.doorkeeper.met(event);
	}

}
