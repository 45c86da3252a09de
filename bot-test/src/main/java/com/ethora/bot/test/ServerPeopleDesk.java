package com.ethora.bot.test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Activity;
import com.ethora.bot.Avatar;
import com.ethora.bot.Card;
import com.ethora.bot.Contact;
import com.ethora.bot.Jid;
import com.ethora.bot.Presence;
import com.ethora.bot.wire.PeopleDesk;

/**
 * A server on which nobody is anybody's friend: there is nothing to be known about people
 * outside of rooms, and nothing of it can be changed.
 */
final class ServerPeopleDesk implements PeopleDesk {

	private static final String NONE = "There are no people outside of rooms here";

	@Override
	public void show(Presence presence) {
		// Nobody looks.
	}

	@Override
	public void showTo(Jid person) {
		// Nobody looks.
	}

	@Override
	public void say(Jid person, Word word) {
		// Nobody listens.
	}

	@Override
	public CompletionStage<List<Contact>> contacts() {
		return CompletableFuture.completedFuture(List.of());
	}

	@Override
	public CompletionStage<Void> put(Contact contact) {
		return ServerLink.refused(NONE);
	}

	@Override
	public CompletionStage<Void> remove(Jid person) {
		return ServerLink.refused(NONE);
	}

	@Override
	public CompletionStage<List<Jid>> blocked() {
		return CompletableFuture.completedFuture(List.of());
	}

	@Override
	public CompletionStage<Void> block(List<Jid> people) {
		return ServerLink.refused(NONE);
	}

	@Override
	public CompletionStage<Void> unblock(List<Jid> people) {
		return ServerLink.refused(NONE);
	}

	@Override
	public CompletionStage<Optional<Card>> card(Jid person) {
		return CompletableFuture.completedFuture(Optional.empty());
	}

	@Override
	public CompletionStage<Void> publish(Card card) {
		return ServerLink.refused(NONE);
	}

	@Override
	public CompletionStage<Optional<Avatar>> avatar(Jid person) {
		return CompletableFuture.completedFuture(Optional.empty());
	}

	@Override
	public CompletionStage<Void> publish(Avatar avatar) {
		return ServerLink.refused(NONE);
	}

	@Override
	public CompletionStage<Optional<String>> nick(Jid person) {
		return CompletableFuture.completedFuture(Optional.empty());
	}

	@Override
	public CompletionStage<Void> publishNick(String nick) {
		return ServerLink.refused(NONE);
	}

	@Override
	public CompletionStage<Activity> lastActivity(Jid person) {
		return ServerLink.refused(NONE);
	}

}
