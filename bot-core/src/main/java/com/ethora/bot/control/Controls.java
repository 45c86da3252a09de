package com.ethora.bot.control;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.ethora.bot.Jid;
import com.ethora.bot.OneToOneRoom;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomControl;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.RoomListing;
import com.ethora.bot.RoomSubscription;
import com.ethora.bot.UnsupportedFeatureException;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.backend.BackendRooms;
import com.ethora.bot.wire.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What a bot asks and orders about rooms, whether they are there yet or not.
 */
public final class Controls {

	private final Jid account;

	private final Jid service;

	private final Inquirer inquirer;

	private final @Nullable BackendRooms backend;

	private final RoomMaking making;

	/**
	 * Create the controls of a bot.
	 * @param account the account of the bot
	 * @param rooms the rooms it was told to be in, by which it knows where rooms are
	 * @param inquirer asks by the link of the moment
	 * @param backend what Ethora's backend does about rooms, absent without one
	 */
	public Controls(Jid account, List<Jid> rooms, Inquirer inquirer, @Nullable BackendRooms backend) {
		this.account = account;
		String domain = rooms.isEmpty() ? "conference." + account.domain() : rooms.get(0).domain();
		this.service = new Jid(null, domain, null);
		this.inquirer = inquirer;
		this.backend = backend;
		this.making = new RoomMaking(account, this.service, inquirer, backend);
	}

	/**
	 * Return the controls of one room.
	 * @param room the address of the room
	 * @return the controls
	 */
	public RoomControl room(Jid room) {
		return new RoomOffice(room, this.account, this.inquirer, this.backend);
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
	 * Let there be the room of the bot and one other person.
	 * @param person the account of the person
	 * @return the address
	 */
	public CompletableFuture<Jid> openOneToOne(Jid person) {
		person.requireLocal();
		return (this.backend != null) ? this.backend.oneToOne(person, this.service.domain())
				: CompletableFuture.failedFuture(noBackend());
	}

	/**
	 * Ask which rooms there are.
	 * @param ways how to ask, one after the other until one of them gives any
	 * @return the rooms
	 */
	public CompletableFuture<List<RoomInfo>> directory(RoomListing... ways) {
		List<RoomListing> order = Arrays.asList((ways.length > 0) ? ways : usualWays());
		boolean ethora = order.get(order.size() - 1) == RoomListing.ETHORA;
		Errand errand = ethora ? Errand.ETHORA_DIRECTORY : Errand.DIRECTORY;
		return errand.asked(directory(order));
	}

	private RoomListing[] usualWays() {
		return Arrays.stream(RoomListing.values())
			.filter((way) -> way != RoomListing.BACKEND || this.backend != null)
			.toArray(RoomListing[]::new);
	}

	/** Only when every way was refused there is no answer; an empty list is one. */
	private CompletableFuture<List<RoomInfo>> directory(List<RoomListing> ways) {
		CompletableFuture<List<RoomInfo>> first = directory(ways.get(0));
		List<RoomListing> others = ways.subList(1, ways.size());
		if (others.isEmpty()) {
			return first;
		}
		return first.handle((rooms, error) -> {
			if (error == null && !rooms.isEmpty()) {
				return first;
			}
			if (error != null && !refused(Errand.cause(error))) {
				return first;
			}
			return directory(others).exceptionallyCompose(
					(later) -> (error == null) ? first : CompletableFuture.failedFuture(Errand.cause(later)));
		}).thenCompose(Function.identity());
	}

	private CompletableFuture<List<RoomInfo>> directory(RoomListing way) {
		if (way != RoomListing.BACKEND) {
			return this.inquirer.ask((link) -> link.desk().directory(way, this.service));
		}
		return (this.backend != null) ? this.backend.list(this.service.domain())
				: CompletableFuture.failedFuture(noBackend());
	}

	private static boolean refused(Throwable error) {
		return error instanceof RefusedException || error instanceof BackendException
				|| error instanceof UnsupportedFeatureException;
	}

	/**
	 * Make a room.
	 * @param name the name of the room, or its address
	 * @param configuration how to set it up
	 * @return the address of the room
	 */
	public CompletableFuture<Jid> create(String name, RoomConfiguration configuration) {
		return Errand.CREATION.asked(this.making.make(address(name), configuration));
	}

	private static UnsupportedFeatureException noBackend() {
		return new UnsupportedFeatureException("ethora.api",
				"The bot has no backend to ask: 'ethora.api' is not configured", null);
	}

}
