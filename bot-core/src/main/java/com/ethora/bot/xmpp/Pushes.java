package com.ethora.bot.xmpp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the server tells all sessions of our account of what one of them changed.
 * Only our own account and its server are believed: anybody can send such a stanza.
 */
final class Pushes {

	private Pushes() {
	}

	/**
	 * Read a request.
	 * @param iq the request
	 * @param self who we are, as far as we know
	 * @return what it tells, empty when it tells nothing that we may believe
	 */
	static Optional<List<ContactEvent>> read(Element iq, @Nullable Jid self) {
		if (!"set".equals(iq.attribute("type")) || iq.children().size() != 1 || !isOurs(iq, self)) {
			return Optional.empty();
		}
		Element pushed = iq.children().get(0);
		if (pushed.is("query", Ns.ROSTER)) {
			return Optional.of(PeopleReader.entries(pushed).map(Pushes::listed).toList());
		}
		if (pushed.is("block", Ns.BLOCKING)) {
			return Optional.of(PeopleReader.blocked(pushed).<ContactEvent>map(ContactEvent.Blocked::new).toList());
		}
		if (pushed.is("unblock", Ns.BLOCKING)) {
			Stream<ContactEvent> unblocked = pushed.children().isEmpty() ? Stream.of(new ContactEvent.Unblocked(null))
					: PeopleReader.blocked(pushed).map(ContactEvent.Unblocked::new);
			return Optional.of(unblocked.toList());
		}
		return Optional.empty();
	}

	private static ContactEvent listed(PeopleReader.Entry entry) {
		return entry.removed() ? new ContactEvent.Unlisted(entry.contact().jid())
				: new ContactEvent.Listed(entry.contact());
	}

	private static boolean isOurs(Element iq, @Nullable Jid self) {
		if (iq.attribute("from") == null) {
			return true;
		}
		Jid from = EthoraData.address(iq, "from");
		return from != null && self != null
				&& (from.equals(self.bare()) || from.equals(new Jid(null, self.domain(), null)));
	}

}
