package com.ethora.bot.request;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.Bot;
import com.ethora.bot.IqException;
import com.ethora.bot.IqReply;
import com.ethora.bot.IqRequest;
import com.ethora.bot.Jid;
import com.ethora.bot.OfferedCommand;

/**
 * What is done with requests and commands.
 */
public interface RequestHandler {

	/** Nothing is done with any. */
	RequestHandler NONE = new RequestHandler() {
	};

	/**
	 * Return which requests are answered.
	 * @param bot whose
	 * @return their namespaces
	 */
	default Set<String> namespaces(Bot bot) {
		return Set.of();
	}

	/**
	 * Answer a request. Runs on a worker and may block.
	 * @param bot who is asked
	 * @param request the request
	 * @return the answer
	 * @throws IqException to refuse it for a reason that may be known
	 */
	default IqReply answer(Bot bot, IqRequest request) {
		throw new IqException(IqException.Condition.SERVICE_UNAVAILABLE, null);
	}

	/**
	 * Return the commands that can be given.
	 * @param bot to whom
	 * @return the commands
	 */
	default List<OfferedCommand> commands(Bot bot) {
		return List.of();
	}

	/**
	 * Carry out a command. Runs on a worker and may block.
	 * @param order what to carry out
	 * @return what it says
	 */
	default String execute(Order order) {
		throw new IllegalArgumentException("There is no command '%s'".formatted(order.command()));
	}

	/**
	 * A command somebody gave.
	 *
	 * @param bot to whom
	 * @param person who
	 * @param command the name of the command
	 * @param values what was filled in
	 */
	record Order(Bot bot, Jid person, String command, Map<String, String> values) {

		public Order {
			values = Map.copyOf(values);
		}

	}

}
