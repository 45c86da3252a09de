package com.ethora.bot.ai;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.ethora.bot.HistoryException;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.turn.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.ai.chat.client.ChatClientRequest;

/**
 * Tells a model that is to judge a message what was said right before it, and by whom: a
 * little of it, for that is done with every message. Where the room cannot be read the
 * message is judged alone.
 *
 * @param turn the message
 * @param withheld what is not to be told
 */
record Overheard(Turn turn, Predicate<RoomMessage> withheld) implements PreparingAdvisor {

	private static final Logger logger = LoggerFactory.getLogger(Overheard.class);

	private static final int MESSAGES = 6;

	private static final int LONGEST = 300;

	@Override
	public ChatClientRequest prepare(ChatClientRequest request) {
		Deque<RoomMessage> said = before();
		if (said.isEmpty()) {
			return request;
		}
		String told = "This was said right before, the oldest first. You are the one with the nick \"%s\".\n%s\n\nThis is the message:\n"
			.formatted(Fence.name(this.turn.bot().jid().requireLocal()),
					said.stream().map(Overheard::shown).collect(Collectors.joining("\n")));
		return request.mutate()
			.prompt(request.prompt()
				.augmentUserMessage((message) -> message.mutate().text(told + message.getText()).build()))
			.build();
	}

	private Deque<RoomMessage> before() {
		Deque<RoomMessage> said = new ArrayDeque<>();
		try {
			Past.of(this.turn).read((message) -> {
				if (Said.anything(message) && !this.withheld.test(message)) {
					said.addFirst(message);
				}
				return said.size() < MESSAGES;
			});
		}
		catch (HistoryException ex) {
			logger.debug("A message in {} is judged alone: {}", this.turn.message().room(), ex.getMessage());
		}
		return said;
	}

	private static String shown(RoomMessage message) {
		String text = Said.in(message);
		return Fence.said(message.sender(), (text.length() > LONGEST) ? Speech.cut(text, LONGEST) : text);
	}

	@Override
	public int getOrder() {
		return AdvisorOrder.MEMORY;
	}

}
