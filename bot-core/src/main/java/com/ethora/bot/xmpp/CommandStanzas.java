package com.ethora.bot.xmpp;

import java.util.List;

import com.ethora.bot.OfferedCommand;
import com.ethora.bot.wire.CommandOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Writes commands that can be given, forms for them, and what became of them.
 */
final class CommandStanzas {

	/** What a form of ours may say in a line. */
	private static final int MAX_TEXT = 16_000;

	private CommandStanzas() {
	}

	/** Commands are at the same address as who offers them: at the one that was asked. */
	static String list(Element iq, List<OfferedCommand> commands) {
		XmlWriter query = IqReplies.result(iq).start("query", Ns.DISCO_ITEMS).attribute("node", Ns.COMMANDS);
		commands.forEach((command) -> query.start("item")
			.attribute("jid", iq.attribute("to"))
			.attribute("node", command.name())
			.attribute("name", command.title())
			.end());
		return query.done();
	}

	static String description(Element iq, OfferedCommand command) {
		XmlWriter query = IqReplies.result(iq).start("query", Ns.DISCO_INFO).attribute("node", command.name());
		query.start("identity")
			.attribute("category", "automation")
			.attribute("type", "command-node")
			.attribute("name", command.title())
			.end();
		List.of(Ns.COMMANDS, Ns.FORM).forEach((feature) -> query.start("feature").attribute("var", feature).end());
		return query.done();
	}

	static String form(Element iq, OfferedCommand command, String session, @Nullable String mistake) {
		XmlWriter answer = command(iq, command, session, "executing");
		answer.start("actions").attribute("execute", "complete").start("complete").end().end();
		if (mistake != null) {
			note(answer, "error", mistake);
		}
		answer.start("x", Ns.FORM).attribute("type", "form").leaf("title", command.title());
		command.fields().forEach((field) -> field(answer, field));
		return answer.done();
	}

	private static void field(XmlWriter form, OfferedCommand.Field field) {
		form.start("field")
			.attribute("var", field.name())
			.attribute("type", field.options().isEmpty() ? "text-single" : "list-single")
			.attribute("label", field.name());
		if (field.required()) {
			form.start("required").end();
		}
		if (field.required() && !field.options().isEmpty()) {
			form.leaf("value", field.options().get(0));
		}
		field.options().forEach((option) -> form.start("option").leaf("value", option).end());
		form.end();
	}

	static String completed(Element iq, OfferedCommand command, String session, CommandOutcome outcome) {
		XmlWriter answer = command(iq, command, session, "completed");
		if (!outcome.text().isBlank()) {
			note(answer, outcome.done() ? "info" : "error", outcome.text());
		}
		return answer.done();
	}

	static String canceled(Element iq, OfferedCommand command, String session) {
		return command(iq, command, session, "canceled").done();
	}

	private static void note(XmlWriter answer, String type, String text) {
		answer.start("note").attribute("type", type).text(text.substring(0, Math.min(text.length(), MAX_TEXT))).end();
	}

	private static XmlWriter command(Element iq, OfferedCommand command, String session, String status) {
		return IqReplies.result(iq)
			.start("command", Ns.COMMANDS)
			.attribute("node", command.name())
			.attribute("sessionid", session)
			.attribute("status", status);
	}

}
