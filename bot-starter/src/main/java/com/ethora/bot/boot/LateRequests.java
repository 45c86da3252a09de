package com.ethora.bot.boot;

import java.util.List;
import java.util.Set;

import com.ethora.bot.Bot;
import com.ethora.bot.IqReply;
import com.ethora.bot.IqRequest;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.request.RequestHandler;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Has the application's handler deal with requests. It is looked up when a bot starts, so
 * that it may depend on a bot.
 *
 * @param handler the handler, if there is one
 */
record LateRequests(ObjectProvider<RequestHandler> handler) implements RequestHandler {

	@Override
	public Set<String> namespaces(Bot bot) {
		return found().namespaces(bot);
	}

	@Override
	public IqReply answer(Bot bot, IqRequest request) {
		return found().answer(bot, request);
	}

	@Override
	public List<OfferedCommand> commands(Bot bot) {
		return found().commands(bot);
	}

	@Override
	public String execute(Order order) {
		return found().execute(order);
	}

	private RequestHandler found() {
		return this.handler.getIfAvailable(() -> RequestHandler.NONE);
	}

}
