package com.ethora.bot.test.autoconfigure.app;

import com.ethora.bot.Bot;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDirectMessage;

@BotController
public class Orders {

	private final Stock stock;

	Orders(Stock stock) {
		this.stock = stock;
	}

	@OnCommand("order {article}")
	String order(@Arg Article article, Sender who) {
		return "%d %s for %s".formatted(this.stock.count(article.name()), article.name(), who.displayName());
	}

	@OnDirectMessage
	String aside(Bot bot) {
		return bot.profile().name() + " says nothing.";
	}

	/** What can be ordered. */
	public record Article(String name) {
	}

}
