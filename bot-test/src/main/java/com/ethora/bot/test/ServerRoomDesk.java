package com.ethora.bot.test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.Occupant;
import com.ethora.bot.Role;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.RoomListing;
import com.ethora.bot.RoomSubscription;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.Removal;
import com.ethora.bot.wire.RoomDesk;
import org.jspecify.annotations.Nullable;

/**
 * Tells about rooms and has people, their rights and the subject changed there. Of what
 * else servers do with rooms it does nothing.
 *
 * @param server the server
 * @param link who asks
 */
record ServerRoomDesk(ChatServer server, ServerLink link) implements RoomDesk {

	private static final String NOT_HERE = "Rooms of a test are not set up, hidden or ended";

	@Override
	public CompletionStage<List<RoomInfo>> directory(RoomListing listing, Jid service) {
		return this.link.ask((promise) -> this.link.answer(promise,
				this.server.rooms()
					.stream()
					.filter((room) -> room.jid().domain().equals(service.domain()))
					.map(ServerRoomDesk::info)
					.toList()));
	}

	@Override
	public CompletionStage<RoomInfo> info(Jid room) {
		return this.link.ask((promise) -> this.link.answer(promise, info(this.server.room(room))));
	}

	private static RoomInfo info(ChatRoom room) {
		return new RoomInfo(room.jid(), room.jid().requireLocal(), null, room.occupants().size(), null, null, Set.of());
	}

	@Override
	public CompletionStage<List<Member>> members(Jid room) {
		return this.link.ask((promise) -> this.link.answer(promise,
				people(this.server.room(room)).filter((person) -> person.affiliation().atLeast(Affiliation.MEMBER))
					.toList()));
	}

	@Override
	public CompletionStage<List<Member>> affiliated(Jid room, Affiliation affiliation) {
		return this.link.ask((promise) -> this.link.answer(promise,
				people(this.server.room(room)).filter((person) -> person.affiliation() == affiliation).toList()));
	}

	private Stream<Member> people(ChatRoom room) {
		return room.affiliations()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((person) -> Member.of(account(person.getKey()), person.getValue()));
	}

	private Jid account(String nick) {
		return new Jid(nick, this.link.account().domain(), null);
	}

	@Override
	public CompletionStage<Void> affiliate(Jid room, Jid person, Affiliation affiliation, @Nullable String reason) {
		return this.link.ask((promise) -> {
			this.server.room(room)
				.diary()
				.add(this.link.sender(), Entry.What.CHANGES, person.requireLocal() + " to " + affiliation);
			this.server.room(room).affiliate(person.requireLocal(), person, affiliation);
			this.link.done(promise);
		});
	}

	@Override
	public CompletionStage<Void> role(Jid room, String nick, Role role, @Nullable String reason) {
		return this.link.ask((promise) -> {
			Occupant person = this.server.room(room).occupant(nick);
			if (person == null || role != Role.NONE) {
				throw new RefusedException(new Refusal("not-acceptable", "Nobody of this name can be shown out"));
			}
			this.server.room(room).diary().add(this.link.sender(), Entry.What.REMOVES, nick);
			this.server.room(room).remove(nick, Removal.KICKED);
			this.link.done(promise);
		});
	}

	@Override
	public CompletionStage<Void> subject(Jid room, String subject) {
		return this.link.ask((promise) -> {
			this.server.room(room).subject(this.link.sender(), subject);
			this.link.done(promise);
		});
	}

	@Override
	public CompletionStage<Void> invite(Jid room, Jid person, @Nullable String reason) {
		return this.link.ask((promise) -> {
			this.server.room(room).diary().add(this.link.sender(), Entry.What.INVITES, person.requireLocal());
			this.link.done(promise);
		});
	}

	@Override
	public CompletionStage<RoomConfiguration> configuration(Jid room) {
		return ServerLink.refused(NOT_HERE);
	}

	@Override
	public CompletionStage<Void> configure(Jid room, RoomConfiguration changes) {
		return this.link.ask((promise) -> this.link.done(promise));
	}

	@Override
	public CompletionStage<Void> suspend(Jid room, Jid person, Duration time, @Nullable String reason) {
		return ServerLink.refused(NOT_HERE);
	}

	@Override
	public CompletionStage<Void> unsuspend(Jid room, Jid person) {
		return ServerLink.refused(NOT_HERE);
	}

	@Override
	public CompletionStage<Void> picture(Jid room, @Nullable String thumbnail, @Nullable String background) {
		return ServerLink.refused(NOT_HERE);
	}

	@Override
	public CompletionStage<Void> destroy(Jid room, @Nullable String reason) {
		return ServerLink.refused(NOT_HERE);
	}

	@Override
	public CompletionStage<Void> subscribe(Jid room, String nick) {
		return ServerLink.refused(NOT_HERE);
	}

	@Override
	public CompletionStage<Void> unsubscribe(Jid room) {
		return ServerLink.refused(NOT_HERE);
	}

	@Override
	public CompletionStage<List<RoomSubscription>> subscriptions(Jid service) {
		return this.link.ask((promise) -> this.link.answer(promise, List.of()));
	}

}
