package com.ethora.bot.contract.chaos;

import java.util.function.Consumer;
import java.util.function.Supplier;

import com.ethora.bot.Jid;
import com.ethora.bot.contract.chaos.talk.Answer;
import com.ethora.bot.contract.chaos.talk.Question;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;

/**
 * Owns a room, hears what is asked and answered, and can show the bot out.
 */
final class Owner extends Visitor {

	private final String bot;

	private final Consumer<Question> asked;

	private final Consumer<Answer> answered;

	Owner(Supplier<PlainClient> login, Jid room, String bot, Consumer<Question> asked, Consumer<Answer> answered) {
		super(login, room);
		this.bot = bot;
		this.asked = asked;
		this.answered = answered;
	}

	@Override
	void arrive(PlainClient client) {
		client.listen(this::heard);
	}

	/** Only to find out whether the connection still is one. */
	@Override
	void act(PlainClient client) {
		client.forget();
		client.send("<iq xmlns='jabber:client' type='get' id='alive'><ping xmlns='urn:xmpp:ping'/></iq>");
	}

	/**
	 * Change something as the owner: only then Prosody keeps in its store who that is,
	 * and a server that is killed before would make another one the owner.
	 */
	void claim() {
		PlainClient current = client();
		if (current == null) {
			throw new IllegalStateException("The owner of %s could not enter".formatted(room()));
		}
		current.moderate(room(), "affiliation='member' jid='witness@%s'".formatted(room().domain()));
	}

	/** Whether the bot was there to be shown out. */
	synchronized boolean kick() {
		PlainClient current = client();
		if (current == null) {
			return false;
		}
		try {
			current.moderate(room(), "role='none' nick='%s'".formatted(this.bot));
			return true;
		}
		catch (RuntimeException | AssertionError ex) {
			return false;
		}
	}

	private void heard(Stanza stanza) {
		if (!stanza.name().equals("message")) {
			return;
		}
		if (stanza.nick().equals(this.bot)) {
			Answer.parse(stanza.body()).ifPresent(this.answered);
		}
		else {
			Question.parse(stanza.body()).ifPresent(this.asked);
		}
	}

}
