package com.ethora.bot.xmpp;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.BotProfile;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.IqException.Condition;
import com.ethora.bot.IqReply;
import com.ethora.bot.IqRequest;
import com.ethora.bot.Jid;
import com.ethora.bot.wire.Persona;
import org.jspecify.annotations.Nullable;

/**
 * Takes what others ask of our session to who can answer it: every request is answered
 * once, at once or later.
 */
final class IncomingRequests {

	private static final int MAX_ID = 1024;

	private static final int MAX_ADDRESS = 3 * 1024;

	private final XmppLink link;

	private final LinkEvents events;

	private final IqAnswers answers;

	private final CommandAnswers commands;

	private final Persona persona;

	private IncomingRequests(XmppLink link, LinkEvents events, IqAnswers answers, CommandAnswers commands,
			Persona persona) {
		this.link = link;
		this.events = events;
		this.answers = answers;
		this.commands = commands;
		this.persona = persona;
	}

	static IncomingRequests of(XmppLink link, LinkEvents events, BotProfile profile, Persona persona,
			InstantSource clock) {
		LinkPeople people = link.people();
		IqAnswers answers = new IqAnswers(profile, people.standing().capabilities(), clock, people::idle,
				persona.tellsOperatingSystem());
		return new IncomingRequests(link, events, answers, new CommandAnswers(link, persona, clock), persona);
	}

	/** The id comes back in the answer, which may wait to be sent. */
	void received(Element iq) throws DroppedException {
		if (String.valueOf(iq.attribute("id")).length() > MAX_ID
				|| String.valueOf(iq.attribute("from")).length() > MAX_ADDRESS) {
			throw new DroppedException("request that nobody can have made");
		}
		Optional<List<ContactEvent>> pushed = Pushes.read(iq, this.link.self());
		if (pushed.isPresent()) {
			pushed.get().forEach((event) -> this.events.tell((listener) -> listener.met(event)));
			this.link.answer(IqReplies.of(iq, IqReply.done()));
		}
		else if (!this.commands.received(iq)) {
			String answer = this.answers.answer(iq);
			if (answer != null) {
				this.link.answer(answer);
			}
			else {
				ask(iq);
			}
		}
	}

	/** Who is behind the link may know what we do not. */
	private void ask(Element iq) {
		IqRequest request = request(iq);
		if (request == null) {
			this.link.answer(IqReplies.refused(iq, Condition.SERVICE_UNAVAILABLE, null));
			return;
		}
		CompletableFuture<IqReply> reply = new CompletableFuture<>();
		reply.whenComplete((said, error) -> this.link.answer((error == null) ? IqReplies.of(iq, said)
				: IqReplies.refused(iq, Condition.INTERNAL_SERVER_ERROR, null)));
		try {
			this.persona.asked(request, reply);
		}
		catch (RuntimeException ex) {
			reply.completeExceptionally(ex);
		}
	}

	private @Nullable IqRequest request(Element iq) {
		Jid from = (iq.attribute("from") != null) ? EthoraData.address(iq, "from") : this.link.self();
		if (from == null || iq.children().size() != 1) {
			return null;
		}
		IqRequest.Type type = "set".equals(iq.attribute("type")) ? IqRequest.Type.SET : IqRequest.Type.GET;
		try {
			return new IqRequest(from, type, XmlElements.of(iq.children().get(0)));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
