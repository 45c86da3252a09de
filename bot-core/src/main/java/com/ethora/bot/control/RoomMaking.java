package com.ethora.bot.control;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import com.ethora.bot.BotException;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.backend.BackendRooms;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Makes rooms: by the backend where there is one, else as Ethora's clients did before,
 * which is to enter the room, become its owner, and set it up.
 */
final class RoomMaking {

	private static final String NOT_THERE = "item-not-found";

	private static final String PERSISTENT = "muc#roomconfig_persistentroom";

	/** What the backend sets up itself, or does always. */
	private static final Set<String> OF_THE_BACKEND = Set.of("muc#roomconfig_roomname", "muc#roomconfig_roomdesc",
			"muc#roomconfig_membersonly", PERSISTENT);

	private final String nick;

	private final Jid service;

	private final Inquirer inquirer;

	private final @Nullable BackendRooms backend;

	RoomMaking(Jid account, Jid service, Inquirer inquirer, @Nullable BackendRooms backend) {
		this.nick = account.requireLocal();
		this.service = service;
		this.inquirer = inquirer;
		this.backend = backend;
	}

	CompletableFuture<Jid> make(Jid room, RoomConfiguration configuration) {
		boolean ours = room.domain().equals(this.service.domain());
		return (this.backend != null && ours) ? byBackend(this.backend, room, configuration)
				: byRoom(room, configuration);
	}

	private CompletableFuture<Jid> byBackend(BackendRooms backend, Jid room, RoomConfiguration configuration) {
		RoomConfiguration more = new RoomConfiguration(configuration.fields()
			.entrySet()
			.stream()
			.filter((field) -> !OF_THE_BACKEND.contains(field.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
		CompletableFuture<Jid> made = backend.create(room, configuration);
		if (more.fields().isEmpty()) {
			return made;
		}
		return made.thenCompose((address) -> this.inquirer.ask((link) -> link.desk().configure(address, more))
			.thenApply((nothing) -> address));
	}

	private CompletableFuture<Jid> byRoom(Jid room, RoomConfiguration configuration) {
		boolean silent = configuration.value(PERSISTENT).isEmpty();
		RoomConfiguration lasting = silent ? configuration.withPersistent(true) : configuration;
		CompletableFuture<Void> free = this.inquirer.ask((link) -> checkFree(link, room));
		return free.thenCompose((nothing) -> this.inquirer.ask((link) -> enter(link, room)))
			.thenCompose((nothing) -> setUp(room, lasting))
			.thenApply((nothing) -> room);
	}

	private static CompletionStage<Void> checkFree(Link link, Jid room) {
		return link.desk().info(room).handle((info, error) -> {
			if (error == null) {
				throw new BotException("There is a room '%s' already".formatted(room));
			}
			if (!(Errand.cause(error) instanceof RefusedException refused)
					|| !refused.refusal().condition().equals(NOT_THERE)) {
				throw new CompletionException(Errand.cause(error));
			}
			return null;
		});
	}

	private CompletionStage<Void> enter(Link link, Jid room) {
		return link.join(room, this.nick)
			.thenCompose((nothing) -> link.desk().configure(room, RoomConfiguration.DEFAULTS))
			.whenComplete((nothing, error) -> {
				if (error != null) {
					link.leave(room, this.nick);
				}
			});
	}

	private CompletableFuture<Void> setUp(Jid room, RoomConfiguration configuration) {
		return this.inquirer.ask((link) -> link.desk()
			.configure(room, configuration)
			.whenComplete((nothing, error) -> link.leave(room, this.nick)));
	}

}
