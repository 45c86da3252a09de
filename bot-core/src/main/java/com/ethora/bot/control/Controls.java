package com.ethora.bot.control;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import com.ethora.bot.BotException;
import com.ethora.bot.Jid;
import com.ethora.bot.OneToOneRoom;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomControl;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.RoomListing;
import com.ethora.bot.RoomSubscription;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.RefusedException;

/**
 * What a bot asks and orders about rooms, whether they are there yet or not.
 */
public final class Controls {

	private static final String NOT_THERE = "item-not-found";

	private final Jid account;

	private final Jid service;

	private final Inquirer inquirer;

	/**
	 * Create the controls of a bot.
	 * @param account the account of the bot
	 * @param rooms the rooms it was told to be in, by which it knows where rooms are
	 * @param inquirer asks by the link of the moment
	 */
	public Controls(Jid account, List<Jid> rooms, Inquirer inquirer) {
		this.account = account;
		String domain = rooms.isEmpty() ? "conference." + account.domain() : rooms.get(0).domain();
		this.service = new Jid(null, domain, null);
		this.inquirer = inquirer;
	}

	/**
	 * Return the controls of one room.
	 * @param room the address of the room
	 * @return the controls
	 */
	public RoomControl room(Jid room) {
		return new RoomOffice(room, this.account.requireLocal(), this.inquirer);
	}

	/**
	 * Return the address of the room of the bot and one other person.
	 * @param person the account of the person
	 * @return the address
	 */
	public Jid oneToOne(Jid person) {
		return OneToOneRoom.of(this.account, person).jid(this.service.domain());
	}

	/**
	 * Return the address of a room.
	 * @param name the name of the room, or its address
	 * @return the address
	 */
	public Jid address(String name) {
		Jid room = (name.indexOf('@') < 0) ? new Jid(name, this.service.domain(), null) : Jid.parse(name).bare();
		room.requireLocal();
		return room;
	}

	/**
	 * Ask which rooms send us their messages whether or not we are in them.
	 * @return the rooms
	 */
	public CompletableFuture<List<RoomSubscription>> subscriptions() {
		return Errand.SUBSCRIPTION.asked(this.inquirer.ask((link) -> link.desk().subscriptions(this.service)));
	}

	/**
	 * Ask which rooms there are.
	 * @param ways how to ask, one after the other until one of them gives any
	 * @return the rooms
	 */
	public CompletableFuture<List<RoomInfo>> directory(RoomListing... ways) {
		List<RoomListing> order = Arrays.asList((ways.length > 0) ? ways : RoomListing.values());
		boolean ethora = order.get(order.size() - 1) == RoomListing.ETHORA;
		Errand errand = ethora ? Errand.ETHORA_DIRECTORY : Errand.DIRECTORY;
		return errand.asked(this.inquirer.ask((link) -> directory(link, order)));
	}

	/** Only when every way was refused there is no answer; an empty list is one. */
	private CompletionStage<List<RoomInfo>> directory(Link link, List<RoomListing> ways) {
		CompletionStage<List<RoomInfo>> first = link.desk().directory(ways.get(0), this.service);
		List<RoomListing> others = ways.subList(1, ways.size());
		if (others.isEmpty()) {
			return first;
		}
		return first.handle((rooms, error) -> {
			if (error == null && !rooms.isEmpty()) {
				return first;
			}
			if (error != null && !(cause(error) instanceof RefusedException)) {
				return first;
			}
			return directory(link, others).exceptionallyCompose(
					(later) -> (error == null) ? first : CompletableFuture.failedFuture(cause(later)));
		}).thenCompose(Function.identity());
	}

	/**
	 * Make a room, as Ethora's clients did: enter it, become its owner, set it up.
	 * @param name the name of the room, or its address
	 * @param configuration how to set it up
	 * @return the address of the room
	 */
	public CompletableFuture<Jid> create(String name, RoomConfiguration configuration) {
		Jid room = address(name);
		boolean silent = configuration.value("muc#roomconfig_persistentroom").isEmpty();
		RoomConfiguration lasting = silent ? configuration.withPersistent(true) : configuration;
		CompletableFuture<Void> free = this.inquirer.ask((link) -> checkFree(link, room));
		CompletableFuture<Void> made = free.thenCompose((nothing) -> this.inquirer.ask((link) -> make(link, room)))
			.thenCompose((nothing) -> setUp(room, lasting));
		return Errand.CREATION.asked(made.thenApply((nothing) -> room));
	}

	private static CompletionStage<Void> checkFree(Link link, Jid room) {
		return link.desk().info(room).handle((info, error) -> {
			if (error == null) {
				throw new BotException("There is a room '%s' already".formatted(room));
			}
			if (!(cause(error) instanceof RefusedException refused)
					|| !refused.refusal().condition().equals(NOT_THERE)) {
				throw new CompletionException(cause(error));
			}
			return null;
		});
	}

	private CompletionStage<Void> make(Link link, Jid room) {
		return link.join(room, this.account.requireLocal())
			.thenCompose((nothing) -> link.desk().configure(room, RoomConfiguration.DEFAULTS))
			.whenComplete((nothing, error) -> {
				if (error != null) {
					link.leave(room, this.account.requireLocal());
				}
			});
	}

	private CompletableFuture<Void> setUp(Jid room, RoomConfiguration configuration) {
		return this.inquirer.ask((link) -> link.desk()
			.configure(room, configuration)
			.whenComplete((nothing, error) -> link.leave(room, this.account.requireLocal())));
	}

	private static Throwable cause(Throwable error) {
		return (error instanceof CompletionException && error.getCause() != null) ? error.getCause() : error;
	}

}
