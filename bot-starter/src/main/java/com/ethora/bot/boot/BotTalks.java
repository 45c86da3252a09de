package com.ethora.bot.boot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.conversation.Conversations;
import com.ethora.bot.dialog.Dialogs;
import com.ethora.bot.handler.ConvertedAnswers;
import com.ethora.bot.handler.Talk;

import org.springframework.core.convert.ConversionService;

/**
 * How each bot talks with people beyond one message.
 */
final class BotTalks implements Function<Bot, Talk> {

	private final BotDefinitions bots;

	private final BotConversations conversations;

	private final ConversionService conversions;

	/** By names, of which there are as many as bots at a time. */
	private final Map<String, Known> known = new ConcurrentHashMap<>();

	BotTalks(BotDefinitions bots, BotConversations conversations, ConversionService conversions) {
		this.bots = bots;
		this.conversations = conversations;
		this.conversions = conversions;
		bots.all().forEach(this::find);
	}

	@Override
	public Talk apply(Bot bot) {
		return find(this.bots.find(bot.name())
			.orElseThrow(() -> new IllegalStateException("No bot '%s' is configured".formatted(bot.name()))));
	}

	/** A bot may have been removed, and another one may be called the same. */
	private Talk find(BotDefinition bot) {
		return this.known
			.compute(bot.name(),
					(name, before) -> (before != null && before.bot() == bot) ? before : new Known(bot, talk(bot)))
			.talk();
	}

	private Talk talk(BotDefinition bot) {
		BotProperties properties = bot.properties();
		return new Talk(new Dialogs(properties.dialog().settings(properties.handlers().concurrency()),
				new ConvertedAnswers(this.conversions)), new Conversations(this.conversations.find(bot)));
	}

	private record Known(BotDefinition bot, Talk talk) {
	}

}
