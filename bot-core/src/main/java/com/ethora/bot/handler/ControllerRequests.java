package com.ethora.bot.handler;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.BotException;
import com.ethora.bot.IqException;
import com.ethora.bot.IqException.Condition;
import com.ethora.bot.IqReply;
import com.ethora.bot.IqRequest;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.XmlElement;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.turn.Turn;

/**
 * Has methods of controllers answer requests and carry out commands.
 */
final class ControllerRequests implements RequestHandler {

	private final List<IqMethod> methods;

	private final CommandForms commands;

	private final BiConsumer<Turn, Match> dispatcher;

	ControllerRequests(List<IqMethod> methods, CommandForms commands, BiConsumer<Turn, Match> dispatcher) {
		this.methods = methods;
		this.commands = commands;
		this.dispatcher = dispatcher;
	}

	/** The methods and what they answer, most special first. */
	Stream<String> mappings() {
		return this.methods.stream()
			.map((method) -> "%s -> %s".formatted(method.mapping().describe(), method.describe()));
	}

	@Override
	public Set<String> namespaces(Bot bot) {
		return this.methods.stream()
			.map(IqMethod::mapping)
			.filter((mapping) -> mapping.covers(bot.name()))
			.map(IqMapping::namespace)
			.collect(Collectors.toSet());
	}

	@Override
	public IqReply answer(Bot bot, IqRequest request) {
		IqMethod method = this.methods.stream()
			.filter((candidate) -> candidate.mapping().answers(bot.name(), request))
			.findFirst()
			.orElseThrow(() -> new IqException(Condition.SERVICE_UNAVAILABLE, null));
		try {
			Object said = method.method().invoke(IqArgumentResolver.message(bot, request));
			if (said instanceof IqReply reply) {
				return reply;
			}
			if (said instanceof XmlElement element) {
				return IqReply.of(element);
			}
			return (said instanceof String xml && !xml.isBlank()) ? IqReply.of(xml) : IqReply.done();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new BotException("%s failed".formatted(method.describe()), ex);
		}
	}

	@Override
	public List<OfferedCommand> commands(Bot bot) {
		return this.commands.of(bot);
	}

	@Override
	public String execute(Order order) {
		CommandForms.Filled filled = this.commands.filled(order)
			.orElseThrow(() -> new IqException(Condition.ITEM_NOT_FOUND, null));
		this.dispatcher.accept(filled.turn(), filled.match());
		return filled.replies().text();
	}

}
