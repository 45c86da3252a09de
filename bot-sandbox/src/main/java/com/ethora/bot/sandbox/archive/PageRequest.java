package com.ethora.bot.sandbox.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.ethora.bot.sandbox.stanza.Condition;
import com.ethora.bot.sandbox.stanza.Form;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.stanza.StanzaException;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Which messages of an archive are asked for (XEP-0313 with XEP-0059). Ids are numbers:
 * one that is not in the archive, say because it fell out, still has its place.
 *
 * @param after only messages with a greater id
 * @param before only messages with a smaller id
 * @param backwards whether to begin at the newest
 * @param max how many at most
 * @param start only messages with this id or a greater one, in all counts too
 * @param end only messages with this id or a smaller one, in all counts too
 * @param with only messages from this occupant, or empty
 */
record PageRequest(long after, long before, boolean backwards, int max, long start, long end, String with) {

	static final int DEFAULT_MAX = 50;

	static final int GREATEST_MAX = 250;

	static PageRequest of(Element query) {
		Element set = query.child("set", Ns.RSM).orElse(Element.of("set", Ns.RSM));
		Optional<String> after = set.child("after", Ns.RSM).map(Element::text);
		Optional<String> before = set.child("before", Ns.RSM).map(Element::text);
		Form form = Form.in(query);
		return new PageRequest(after.map(PageRequest::id).orElse(0L),
				before.filter((id) -> !id.isEmpty()).map(PageRequest::id).orElse(Long.MAX_VALUE),
				before.isPresent() && after.isEmpty(), max(set), time(form, "start", 0),
				time(form, "end", Long.MAX_VALUE), form.fields().getOrDefault("with", ""));
	}

	boolean matches(ArchivedMessage message) {
		return message.id() >= this.start && message.id() <= this.end
				&& (this.with.isEmpty() || this.with.equals(message.message().attribute("from").orElse("")));
	}

	boolean inWindow(ArchivedMessage message) {
		return message.id() > this.after && message.id() < this.before;
	}

	private static int max(Element set) {
		String max = set.textOf("max", Ns.RSM);
		if (max.isEmpty()) {
			return DEFAULT_MAX;
		}
		try {
			return (int) Math.min(Integer.toUnsignedLong(Integer.parseUnsignedInt(max)), GREATEST_MAX);
		}
		catch (NumberFormatException ex) {
			throw new StanzaException(Condition.BAD_REQUEST, "The greatest number of messages must be a number");
		}
	}

	private static long id(String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new StanzaException(Condition.ITEM_NOT_FOUND, "Ids of messages are numbers");
		}
	}

	private static long time(Form form, String field, long missing) {
		String time = form.fields().getOrDefault(field, "");
		try {
			return time.isEmpty() ? missing : ArchiveIds.micros(OffsetDateTime.parse(time).toInstant());
		}
		catch (DateTimeException | ArithmeticException ex) {
			throw new StanzaException(Condition.BAD_REQUEST, "Times are written as " + Instant.EPOCH);
		}
	}

}
