package com.ethora.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The bot and the people it knows, outside of rooms: how it shows, who may see that, its
 * list of people, whom it blocks, what it and others tell about themselves. What the
 * server lacks is an {@link UnsupportedFeatureException}, what the bot is not entitled to
 * a {@link PermissionException}, silence a {@link NoAnswerException}. Safe for use by any
 * thread.
 */
public interface People {

	/**
	 * Return how the bot shows, whenever it is connected.
	 * @return the presence
	 */
	Presence presence();

	/**
	 * Show in another way, to contacts and in all rooms, now and whenever the bot is
	 * connected again.
	 * @param presence how to show
	 */
	void show(Presence presence);

	/**
	 * Return how somebody shows, as far as they let the bot see it.
	 * @param person their account
	 * @return their presences by the addresses of their sessions
	 */
	Map<Jid, Presence> presences(Jid person);

	/**
	 * Ask to see somebody's presence. The answer is {@link ContactEvent.Admitted} or
	 * {@link ContactEvent.Dismissed}.
	 * @param person their account
	 * @return completed when it was sent
	 */
	CompletableFuture<Void> subscribe(Jid person);

	/**
	 * Want to see somebody's presence no longer.
	 * @param person their account
	 * @return completed when it was sent
	 */
	CompletableFuture<Void> unsubscribe(Jid person);

	/**
	 * Let somebody see the bot's presence: those who asked, and those who may do so
	 * later.
	 * @param person their account
	 * @return completed when it was sent
	 */
	CompletableFuture<Void> admit(Jid person);

	/**
	 * Do not let somebody see the bot's presence, or no longer.
	 * @param person their account
	 * @return completed when it was sent
	 */
	CompletableFuture<Void> dismiss(Jid person);

	/**
	 * Ask how somebody shows right now. The answer is {@link ContactEvent.Appeared}, or
	 * nothing.
	 * @param person their account
	 * @return completed when it was sent
	 */
	CompletableFuture<Void> probe(Jid person);

	/**
	 * Read the bot's list of people.
	 * @return the people
	 */
	CompletableFuture<List<Contact>> contacts();

	/**
	 * Put somebody into the bot's list of people, or give them another name or other
	 * groups there.
	 * @param contact the person; the subscription is not looked at
	 * @return completed when the server keeps it
	 */
	CompletableFuture<Void> put(Contact contact);

	/**
	 * Take somebody out of the bot's list of people, with all that one may see of the
	 * other.
	 * @param person their account
	 * @return completed when it is done
	 */
	CompletableFuture<Void> remove(Jid person);

	/**
	 * Read whom the bot blocks.
	 * @return accounts, sessions and whole servers
	 */
	CompletableFuture<List<Jid>> blocked();

	/**
	 * Let nothing come from somebody, and nothing go there.
	 * @param people accounts, sessions or whole servers
	 * @return completed when it is done
	 */
	CompletableFuture<Void> block(Jid... people);

	/**
	 * Block somebody no longer.
	 * @param people accounts, sessions or whole servers
	 * @return completed when it is done
	 */
	CompletableFuture<Void> unblock(Jid... people);

	/**
	 * Block nobody any longer.
	 * @return completed when it is done
	 */
	CompletableFuture<Void> unblockAll();

	/**
	 * Read the bot's own card.
	 * @return the card, an empty one when there is none
	 */
	CompletableFuture<Card> card();

	/**
	 * Read somebody's card.
	 * @param person their account
	 * @return the card, none when they have none
	 */
	CompletableFuture<Optional<Card>> card(Jid person);

	/**
	 * Write the bot's card over what was there before.
	 * @param card the card
	 * @return completed when the server keeps it
	 */
	CompletableFuture<Void> publish(Card card);

	/**
	 * Read somebody's picture.
	 * @param person their account
	 * @return the picture, none when they have none or do not show it
	 */
	CompletableFuture<Optional<Avatar>> avatar(Jid person);

	/**
	 * Give the bot's account a picture that everybody may see.
	 * @param avatar the picture
	 * @return completed when the server keeps it
	 */
	CompletableFuture<Void> publish(Avatar avatar);

	/**
	 * Read what somebody calls themselves.
	 * @param person their account
	 * @return the name, none when they have none or do not show it
	 */
	CompletableFuture<Optional<String>> nick(Jid person);

	/**
	 * Tell everybody what the bot calls itself.
	 * @param nick the name
	 * @return completed when the server keeps it
	 */
	CompletableFuture<Void> publishNick(String nick);

	/**
	 * Ask when somebody was active last.
	 * @param person an account, or one session of it
	 * @return when
	 */
	CompletableFuture<Activity> lastActivity(Jid person);

}
