package com.ethora.bot.xmpp;

import java.util.Optional;

import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Refusal;

/**
 * Gives every element that arrives to the one who deals with it. Nothing that arrives can
 * make this fail.
 */
final class Reception implements ChannelListener {

	private final XmppLink link;

	private final LinkEvents events;

	private final Attendance attendance;

	private final ArchiveReading archives;

	private final Answers requests;

	private final MessageReader messages;

	private final Asides asides;

	private final IncomingRequests incoming;

	private final Drops drops;

	private final Failures failures;

	private final ElementReader reader = new ElementReader();

	Reception(XmppLink link, LinkEvents events, Attendance attendance, ArchiveReading archives, Answers requests,
			MessageReader messages, Asides asides, IncomingRequests incoming, XmppSettings settings, Drops drops) {
		this.link = link;
		this.events = events;
		this.attendance = attendance;
		this.archives = archives;
		this.requests = requests;
		this.messages = messages;
		this.asides = asides;
		this.incoming = incoming;
		this.drops = drops;
		this.failures = new Failures(settings);
	}

	@Override
	public void heard() {
		this.events.tell(LinkListener::heard);
	}

	@Override
	public void opened(StreamContext context) {
		heard();
		if (this.link.online()) {
			// Its namespaces would hide all that comes after it.
			this.drops.dropped("stream opened again");
			return;
		}
		try {
			this.link.connection().opened(context);
		}
		catch (Exception ex) {
			failed(this.failures.failure(Kind.PROTOCOL, "%s opened a stream we do not understand", ex));
		}
	}

	@Override
	public void received(String xml) {
		WireLog.received(xml);
		heard();
		try {
			dispatch(this.reader.read(this.link.connection().context(), xml), xml);
		}
		catch (DroppedException ex) {
			this.drops.dropped(ex.reason());
		}
		catch (MalformedXmlException ex) {
			this.drops.dropped("malformed: " + ex.getMessage());
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.drops.dropped("not understood: " + ex.getClass().getSimpleName());
		}
		this.link.management().took(xml);
	}

	@Override
	public void finished() {
		failed(this.failures.streamClosed(null));
	}

	@Override
	public void failed(LinkFailure failure) {
		this.link.end(failure);
	}

	private void dispatch(Element element, String xml) throws DroppedException {
		switch (element.namespace()) {
			case Ns.CLIENT -> stanza(element, xml);
			case Ns.FRAMING -> framing(element);
			case Ns.SM -> management(element);
			default -> negotiation(element, xml);
		}
	}

	private void stanza(Element stanza, String xml) throws DroppedException {
		switch (stanza.name()) {
			case "message" -> message(stanza);
			case "presence" -> presence(stanza);
			case "iq" -> iq(stanza, xml);
			default -> throw new DroppedException("no stanza");
		}
	}

	/** What is of no room we are in is of somebody. */
	private void presence(Element presence) throws DroppedException {
		Jid from = EthoraData.address(presence, "from");
		if (from == null || this.attendance.attends(from.bare())) {
			this.attendance.received(presence);
			return;
		}
		ContactEvent event = ContactReader.presence(presence, this.link.self());
		this.events.tell((listener) -> listener.met(event));
	}

	private void message(Element message) throws DroppedException {
		if ("error".equals(message.attribute("type"))) {
			bounced(message);
			return;
		}
		Optional<Element> result = message.child("result", Ns.MAM);
		if (result.isPresent()) {
			this.archives.received(message, result.get());
			return;
		}
		Optional<ContactEvent> published = ContactReader.published(message);
		if (published.isPresent()) {
			this.events.tell((listener) -> listener.met(published.get()));
			return;
		}
		Optional<RoomEvent> notice = Notices.read(message);
		if (notice.isPresent() && notice.get() instanceof RoomEvent.Invited invitation) {
			this.events.tell((listener) -> listener.received(invitation));
			return;
		}
		if (notice.isEmpty() && this.asides.received(message)) {
			return;
		}
		Jid from = EthoraData.address(message, "from");
		if (from == null || !this.attendance.attends(from.bare())) {
			throw new DroppedException("message from where we are not");
		}
		RoomEvent event = notice.isPresent() ? notice.get() : this.messages.live(message);
		this.drops.malformedData(message);
		this.events.tell((listener) -> listener.received(event));
	}

	private void bounced(Element message) throws DroppedException {
		Jid from = EthoraData.address(message, "from");
		String id = message.attribute("id");
		if (from == null || id == null) {
			throw new DroppedException("error without sender or id");
		}
		if (this.requests.answered(message, this.link.self()) || this.link.direct().returned(message, from, id)) {
			return;
		}
		if (from.resource() != null) {
			// Occupants can send errors too; what we say to a room, the room refuses.
			throw new DroppedException("error of somebody else");
		}
		Refusal refusal = Refusals.of(message);
		this.events.tell((listener) -> listener.bounced(from, id, refusal));
	}

	private void iq(Element iq, String xml) throws DroppedException {
		String type = String.valueOf(iq.attribute("type"));
		switch (type) {
			case "get", "set" -> this.incoming.received(iq);
			case "result", "error" -> {
				if (!this.archives.answered(iq) && !this.requests.answered(iq, this.link.self())) {
					unexpected(xml);
				}
			}
			default -> throw new DroppedException("iq of no type");
		}
	}

	/** While we log in, there are answers for Smack. */
	private void unexpected(String xml) throws DroppedException {
		if (this.link.online()) {
			throw new DroppedException("answer nobody waits for");
		}
		negotiate(() -> this.link.connection().answered(xml));
	}

	private void framing(Element element) throws DroppedException {
		switch (element.name()) {
			case "open" -> opened(StreamContext.DEFAULT);
			case "close" -> failed(this.failures.streamClosed(element.attribute("see-other-uri")));
			default -> throw new DroppedException("unknown framing");
		}
	}

	private void management(Element element) throws DroppedException {
		try {
			String answer = this.link.management().received(element);
			if (answer != null) {
				this.link.answer(answer);
			}
		}
		catch (OverConfirmedException ex) {
			this.link.protest(ex.streamError(), this.failures.failure(Kind.PROTOCOL, "%s " + ex.getMessage(), null));
		}
	}

	private void negotiation(Element element, String xml) throws DroppedException {
		if (element.is("error", Ns.STREAMS)) {
			failed(this.failures.streamError(element));
		}
		else if (this.link.online()) {
			// Ethora has elements of its own beside the stanzas.
			throw new DroppedException("unknown element");
		}
		else if (element.is("failure", Ns.SASL)) {
			failed(this.failures.saslError(element));
		}
		else if (element.is("failure", Ns.TLS)) {
			failed(this.failures.failure(Kind.PROTOCOL, "%s offered encryption and refused it", null));
		}
		else {
			negotiate(() -> this.link.connection().negotiate(element, xml));
		}
	}

	/** While we log in, whatever fails ends the attempt. */
	private void negotiate(Step step) {
		try {
			step.run();
		}
		catch (Exception ex) {
			failed(this.failures.of(ex));
		}
	}

	private interface Step {

		void run() throws Exception;

	}

}
