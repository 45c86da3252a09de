package com.ethora.bot.xmpp;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.IqException.Condition;
import com.ethora.bot.Jid;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.wire.CommandOutcome;
import com.ethora.bot.wire.Persona;

/**
 * Offers commands to those who may give them (XEP-0050): a form to fill in where there is
 * something to fill in, then the outcome. Everybody else finds none.
 */
final class CommandAnswers {

	private static final int MAX_VALUE = 4096;

	private final XmppLink link;

	private final Persona persona;

	private final CommandSessions sessions;

	CommandAnswers(XmppLink link, Persona persona, InstantSource clock) {
		this.link = link;
		this.persona = persona;
		this.sessions = new CommandSessions(clock);
	}

	/**
	 * Take a request.
	 * @param iq the request
	 * @return whether it was about commands
	 */
	boolean received(Element iq) {
		Jid asker = (iq.attribute("from") != null) ? EthoraData.address(iq, "from") : this.link.self();
		if (!this.persona.commanded() || iq.children().isEmpty() || asker == null) {
			return false;
		}
		Element request = iq.children().get(0);
		boolean get = "get".equals(iq.attribute("type"));
		if (get && request.is("query", Ns.DISCO_ITEMS) && Ns.COMMANDS.equals(request.attribute("node"))) {
			this.link.answer(CommandStanzas.list(iq, offered(asker)));
			return true;
		}
		if (get && request.is("query", Ns.DISCO_INFO)) {
			return described(iq, asker, Objects.requireNonNullElse(request.attribute("node"), ""));
		}
		if (!get && request.is("command", Ns.COMMANDS)) {
			give(iq, asker, request);
			return true;
		}
		return false;
	}

	private List<OfferedCommand> offered(Jid asker) {
		return this.persona.obeys(asker) ? this.persona.commands() : List.of();
	}

	private Optional<OfferedCommand> offered(Jid asker, String name) {
		return offered(asker).stream().filter((command) -> command.name().equals(name)).findFirst();
	}

	private boolean described(Element iq, Jid asker, String node) {
		Optional<OfferedCommand> command = offered(asker, node);
		command.ifPresent((found) -> this.link.answer(CommandStanzas.description(iq, found)));
		return command.isPresent();
	}

	private void give(Element iq, Jid asker, Element request) {
		if (!this.persona.obeys(asker)) {
			this.link.answer(IqReplies.refused(iq, Condition.FORBIDDEN, null));
			return;
		}
		Optional<OfferedCommand> command = offered(asker, String.valueOf(request.attribute("node")));
		if (command.isEmpty()) {
			this.link.answer(IqReplies.refused(iq, Condition.ITEM_NOT_FOUND, null));
			return;
		}
		String action = Objects.requireNonNullElse(request.attribute("action"), "execute");
		String session = request.attribute("sessionid");
		if (session == null) {
			begin(iq, asker, command.get(), action);
		}
		else {
			go(iq, asker, command.get(), request, action, session);
		}
	}

	private void begin(Element iq, Jid asker, OfferedCommand command, String action) {
		if (!action.equals("execute")) {
			this.link.answer(IqReplies.refused(iq, Condition.BAD_REQUEST, "bad-action", Ns.COMMANDS));
			return;
		}
		Optional<String> session = this.sessions.open(asker, command.name());
		if (session.isEmpty()) {
			this.link.answer(IqReplies.refused(iq, Condition.RESOURCE_CONSTRAINT, null));
		}
		else if (command.fields().isEmpty()) {
			execute(iq, asker, command, session.get(), Map.of());
		}
		else {
			this.link.answer(CommandStanzas.form(iq, command, session.get(), null));
		}
	}

	private void go(Element iq, Jid asker, OfferedCommand command, Element request, String action, String session) {
		switch (this.sessions.find(session, asker, command.name())) {
			case UNKNOWN ->
				this.link.answer(IqReplies.refused(iq, Condition.BAD_REQUEST, "bad-sessionid", Ns.COMMANDS));
			case EXPIRED ->
				this.link.answer(IqReplies.refused(iq, Condition.NOT_ALLOWED, "session-expired", Ns.COMMANDS));
			case OPEN -> {
				switch (action) {
					case "cancel" -> {
						this.sessions.close(session);
						this.link.answer(CommandStanzas.canceled(iq, command, session));
					}
					case "execute", "complete", "next" -> submit(iq, asker, command, request, session);
					default ->
						this.link.answer(IqReplies.refused(iq, Condition.BAD_REQUEST, "bad-action", Ns.COMMANDS));
				}
			}
		}
	}

	private void submit(Element iq, Jid asker, OfferedCommand command, Element request, String session) {
		Map<String, String> values = new LinkedHashMap<>();
		DataForm form = DataForm.in(request);
		for (OfferedCommand.Field field : command.fields()) {
			Optional<String> given = form.value(field.name()).filter((text) -> field.required() || !text.isBlank());
			Optional<String> value = given.filter((text) -> text.length() <= MAX_VALUE)
				.filter((text) -> field.options().isEmpty() || field.options().contains(text));
			if (value.isEmpty() && (field.required() || given.isPresent())) {
				String mistake = given.isPresent() ? "'%s' is not possible" : "'%s' is missing";
				this.link.answer(CommandStanzas.form(iq, command, session, mistake.formatted(field.name())));
				return;
			}
			value.ifPresent((text) -> values.put(field.name(), text));
		}
		execute(iq, asker, command, session, values);
	}

	private void execute(Element iq, Jid asker, OfferedCommand command, String session, Map<String, String> values) {
		this.sessions.close(session);
		CompletableFuture<CommandOutcome> outcome = new CompletableFuture<>();
		outcome.whenComplete((done, error) -> this.link
			.answer(CommandStanzas.completed(iq, command, session, (error == null) ? done : failed())));
		try {
			this.persona.execute(asker, command.name(), values, outcome);
		}
		catch (RuntimeException ex) {
			outcome.completeExceptionally(ex);
		}
	}

	private static CommandOutcome failed() {
		return new CommandOutcome(false, "The command failed");
	}

}
