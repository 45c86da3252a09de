package com.ethora.bot.contract.chaos;

import java.util.function.Consumer;
import java.util.function.Supplier;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.chaos.talk.Question;
import com.ethora.bot.contract.client.PlainClient;

/**
 * Asks one question after the other, and never the same again: if it did not get there,
 * nobody was asked.
 */
final class Asker extends Visitor {

	private final Consumer<Question> asked;

	private int number;

	Asker(Supplier<PlainClient> login, Jid room, Consumer<Question> asked) {
		super(login, room);
		this.asked = asked;
	}

	@Override
	void act(PlainClient client) {
		Question question = new Question(client.name(), ++this.number);
		this.asked.accept(question);
		client.tell(room(), question.text());
		client.forget();
	}

}
