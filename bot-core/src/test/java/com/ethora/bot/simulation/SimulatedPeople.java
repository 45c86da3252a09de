package com.ethora.bot.simulation;

import java.util.ArrayList;
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
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;

/**
 * Remembers what is said to people. Of those that can be asked about it knows none.
 */
public final class SimulatedPeople implements PeopleDesk {

	private final List<Presence> shown = new ArrayList<>();

	private final List<String> said = new ArrayList<>();

	private final List<Contact> contacts = new ArrayList<>();

	/** Return how the bot showed, in order. */
	public List<Presence> shown() {
		return this.shown;
	}

	/** Return what was said to whom, in order. */
	public List<String> said() {
		return this.said;
	}

	/** Have somebody in the list of people. */
	public void know(Contact contact) {
		this.contacts.add(contact);
	}

	@Override
	public void show(Presence presence) {
		this.shown.add(presence);
	}

	@Override
	public void showTo(Jid person) {
		this.said.add("show to " + person);
	}

	@Override
	public void say(Jid person, Word word) {
		this.said.add(word + " to " + person);
	}

	@Override
	public CompletionStage<List<Contact>> contacts() {
		return CompletableFuture.completedFuture(List.copyOf(this.contacts));
	}

	@Override
	public CompletionStage<Void> put(Contact contact) {
		return unknown();
	}

	@Override
	public CompletionStage<Void> remove(Jid person) {
		return unknown();
	}

	@Override
	public CompletionStage<List<Jid>> blocked() {
		return unknown();
	}

	@Override
	public CompletionStage<Void> block(List<Jid> people) {
		return unknown();
	}

	@Override
	public CompletionStage<Void> unblock(List<Jid> people) {
		return unknown();
	}

	@Override
	public CompletionStage<Optional<Card>> card(Jid person) {
		return CompletableFuture.completedFuture(Optional.empty());
	}

	@Override
	public CompletionStage<Void> publish(Card card) {
		return unknown();
	}

	@Override
	public CompletionStage<Optional<Avatar>> avatar(Jid person) {
		return CompletableFuture.completedFuture(Optional.empty());
	}

	@Override
	public CompletionStage<Void> publish(Avatar avatar) {
		return unknown();
	}

	@Override
	public CompletionStage<Optional<String>> nick(Jid person) {
		return CompletableFuture.completedFuture(Optional.empty());
	}

	@Override
	public CompletionStage<Void> publishNick(String nick) {
		return unknown();
	}

	@Override
	public CompletionStage<Activity> lastActivity(Jid person) {
		return unknown();
	}

	private static <T> CompletionStage<T> unknown() {
		return CompletableFuture.failedFuture(new RefusedException(new Refusal("service-unavailable", null)));
	}

}
