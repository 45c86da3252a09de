package com.ethora.bot.wire;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Activity;
import com.ethora.bot.Avatar;
import com.ethora.bot.Card;
import com.ethora.bot.Contact;
import com.ethora.bot.Jid;
import com.ethora.bot.Presence;

/**
 * Where a link shows how its user is, and asks about people and has things about them
 * changed. Each stage fails with a {@link RefusedException} when the answer is no, with a
 * {@link LinkException} when the link ends before there is one, and never for lack of
 * time: limits are the caller's.
 */
public interface PeopleDesk {

	/**
	 * Show to everybody who may see it, and in all rooms.
	 * @param presence how
	 */
	void show(Presence presence);

	/**
	 * Show to one person only.
	 * @param person the person's address
	 */
	void showTo(Jid person);

	/**
	 * Say something about who may see whose presence.
	 * @param person the person's account
	 * @param word what to say
	 */
	void say(Jid person, Word word);

	/**
	 * Read the list of people.
	 * @return the people
	 */
	CompletionStage<List<Contact>> contacts();

	/**
	 * Put somebody into the list of people, or change how they stand there.
	 * @param contact the person
	 * @return completed when the server keeps it
	 */
	CompletionStage<Void> put(Contact contact);

	/**
	 * Take somebody out of the list of people.
	 * @param person the person's account
	 * @return completed when it is done
	 */
	CompletionStage<Void> remove(Jid person);

	/**
	 * Read who is blocked.
	 * @return accounts, sessions and servers
	 */
	CompletionStage<List<Jid>> blocked();

	/**
	 * Block people.
	 * @param people accounts, sessions or servers, at least one
	 * @return completed when it is done
	 */
	CompletionStage<Void> block(List<Jid> people);

	/**
	 * Block people no longer.
	 * @param people accounts, sessions or servers, none for all
	 * @return completed when it is done
	 */
	CompletionStage<Void> unblock(List<Jid> people);

	/**
	 * Read a card.
	 * @param person whose
	 * @return the card, if there is one
	 */
	CompletionStage<Optional<Card>> card(Jid person);

	/**
	 * Write our own card.
	 * @param card the card
	 * @return completed when the server keeps it
	 */
	CompletionStage<Void> publish(Card card);

	/**
	 * Read a picture.
	 * @param person whose
	 * @return the picture, if there is one
	 */
	CompletionStage<Optional<Avatar>> avatar(Jid person);

	/**
	 * Publish our own picture.
	 * @param avatar the picture
	 * @return completed when the server keeps it
	 */
	CompletionStage<Void> publish(Avatar avatar);

	/**
	 * Read what somebody calls themselves.
	 * @param person who
	 * @return the name, if there is one
	 */
	CompletionStage<Optional<String>> nick(Jid person);

	/**
	 * Publish what we call ourselves.
	 * @param nick the name
	 * @return completed when the server keeps it
	 */
	CompletionStage<Void> publishNick(String nick);

	/**
	 * Ask when somebody was active last.
	 * @param person who
	 * @return when
	 */
	CompletionStage<Activity> lastActivity(Jid person);

	/**
	 * What two can say to each other about seeing each other's presence.
	 */
	enum Word {

		/** I want to see yours. */
		SUBSCRIBE,

		/** You may see mine. */
		SUBSCRIBED,

		/** I want to see yours no longer. */
		UNSUBSCRIBE,

		/** You may not see mine, or no longer. */
		UNSUBSCRIBED,

		/** How is yours right now? */
		PROBE

	}

}
