package com.ethora.bot.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

import com.ethora.bot.Activity;
import com.ethora.bot.Avatar;
import com.ethora.bot.Card;
import com.ethora.bot.Contact;
import com.ethora.bot.Jid;
import com.ethora.bot.People;
import com.ethora.bot.Presence;
import com.ethora.bot.control.Inquirer;
import com.ethora.bot.control.Wish;
import com.ethora.bot.wire.PeopleDesk;
import com.ethora.bot.wire.PeopleDesk.Word;

/**
 * The people of a bot, whether or not it is connected.
 */
public final class Circle implements People {

	private static final String OWN = "the owner of the account";

	private static final Wish PRESENCE = new Wish("say something about presence", "presence", OWN);

	private static final Wish ROSTER = new Wish("keep a list of people", "jabber:iq:roster", OWN);

	private static final Wish BLOCKING = new Wish("block people", "urn:xmpp:blocking", OWN);

	private static final Wish CARD = new Wish("read or write cards", "vcard-temp", "one who may see the card");

	private static final Wish PUBLISHING = new Wish("read or publish pictures and names",
			"http://jabber.org/protocol/pubsub", "one who may see them");

	private static final Wish ACTIVITY = new Wish("ask when somebody was active last", "jabber:iq:last",
			"one who may see the presence");

	private static final int MAX_NICK = 1024;

	private final Jid account;

	private final Inquirer inquirer;

	private final Faces faces = new Faces();

	private volatile Presence presence;

	/**
	 * Create a circle.
	 * @param account the account of the bot
	 * @param presence how it shows at first
	 * @param inquirer asks by the link of the moment
	 */
	public Circle(Jid account, Presence presence, Inquirer inquirer) {
		this.account = account;
		this.presence = presence;
		this.inquirer = inquirer;
	}

	/**
	 * Return who of those others is there.
	 * @return the faces, to be kept up to date by who hears of them
	 */
	public Faces faces() {
		return this.faces;
	}

	@Override
	public Presence presence() {
		return this.presence;
	}

	/** Without a connection, the next one shows it. */
	@Override
	public void show(Presence presence) {
		this.presence = presence;
		send((desk) -> desk.show(this.presence));
	}

	@Override
	public Map<Jid, Presence> presences(Jid person) {
		return this.faces.of(person.bare());
	}

	@Override
	public CompletableFuture<Void> subscribe(Jid person) {
		return say(person, Word.SUBSCRIBE);
	}

	@Override
	public CompletableFuture<Void> unsubscribe(Jid person) {
		return say(person, Word.UNSUBSCRIBE);
	}

	@Override
	public CompletableFuture<Void> admit(Jid person) {
		return say(person, Word.SUBSCRIBED);
	}

	@Override
	public CompletableFuture<Void> dismiss(Jid person) {
		return say(person, Word.UNSUBSCRIBED);
	}

	@Override
	public CompletableFuture<Void> probe(Jid person) {
		return say(person, Word.PROBE);
	}

	private CompletableFuture<Void> say(Jid person, Word word) {
		return PRESENCE.asked(send((desk) -> desk.say(person.bare(), word)));
	}

	private CompletableFuture<Void> send(Consumer<PeopleDesk> message) {
		return this.inquirer.ask((link) -> {
			message.accept(link.people());
			return CompletableFuture.completedFuture(null);
		});
	}

	@Override
	public CompletableFuture<List<Contact>> contacts() {
		return ask(ROSTER, PeopleDesk::contacts);
	}

	@Override
	public CompletableFuture<Void> put(Contact contact) {
		return ask(ROSTER, (desk) -> desk.put(contact));
	}

	@Override
	public CompletableFuture<Void> remove(Jid person) {
		return ask(ROSTER, (desk) -> desk.remove(person.bare()));
	}

	@Override
	public CompletableFuture<List<Jid>> blocked() {
		return ask(BLOCKING, PeopleDesk::blocked);
	}

	@Override
	public CompletableFuture<Void> block(Jid... people) {
		List<Jid> some = some(people);
		return ask(BLOCKING, (desk) -> desk.block(some));
	}

	/** Nobody by mistake would be everybody on the wire. */
	@Override
	public CompletableFuture<Void> unblock(Jid... people) {
		List<Jid> some = some(people);
		return ask(BLOCKING, (desk) -> desk.unblock(some));
	}

	@Override
	public CompletableFuture<Void> unblockAll() {
		return ask(BLOCKING, (desk) -> desk.unblock(List.of()));
	}

	private static List<Jid> some(Jid... people) {
		if (people.length == 0) {
			throw new IllegalArgumentException("'people' must be somebody");
		}
		return List.of(people);
	}

	@Override
	public CompletableFuture<Card> card() {
		return card(this.account).thenApply((card) -> card.orElse(Card.EMPTY));
	}

	@Override
	public CompletableFuture<Optional<Card>> card(Jid person) {
		return ask(CARD, (desk) -> desk.card(person.bare()));
	}

	@Override
	public CompletableFuture<Void> publish(Card card) {
		return ask(CARD, (desk) -> desk.publish(card));
	}

	@Override
	public CompletableFuture<Optional<Avatar>> avatar(Jid person) {
		return ask(PUBLISHING, (desk) -> desk.avatar(person.bare()));
	}

	@Override
	public CompletableFuture<Void> publish(Avatar avatar) {
		return ask(PUBLISHING, (desk) -> desk.publish(avatar));
	}

	@Override
	public CompletableFuture<Optional<String>> nick(Jid person) {
		return ask(PUBLISHING, (desk) -> desk.nick(person.bare()));
	}

	@Override
	public CompletableFuture<Void> publishNick(String nick) {
		if (nick.isBlank() || nick.length() > MAX_NICK) {
			throw new IllegalArgumentException("'nick' must have between 1 and %d characters".formatted(MAX_NICK));
		}
		return ask(PUBLISHING, (desk) -> desk.publishNick(nick));
	}

	@Override
	public CompletableFuture<Activity> lastActivity(Jid person) {
		return ask(ACTIVITY, (desk) -> desk.lastActivity(person));
	}

	private <T> CompletableFuture<T> ask(Wish wish, Function<PeopleDesk, CompletionStage<T>> request) {
		return wish.asked(this.inquirer.ask((link) -> request.apply(link.people())));
	}

}
