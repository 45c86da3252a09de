package com.ethora.bot.control;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.NoAnswerException;
import com.ethora.bot.Role;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomControl;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.UnsupportedFeatureException;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.backend.BackendRooms;
import com.ethora.bot.wire.RoomDesk;
import org.jspecify.annotations.Nullable;

/**
 * The controls of one room.
 */
final class RoomOffice implements RoomControl {

	private final Jid room;

	private final Jid account;

	private final Inquirer inquirer;

	private final @Nullable BackendRooms backend;

	/**
	 * Create the controls of a room.
	 * @param room the room
	 * @param account the account of the bot
	 * @param inquirer asks by the link of the moment
	 * @param backend what Ethora's backend does about rooms, absent without one
	 */
	RoomOffice(Jid room, Jid account, Inquirer inquirer, @Nullable BackendRooms backend) {
		this.room = room.bare();
		this.room.requireLocal();
		this.account = account;
		this.inquirer = inquirer;
		this.backend = backend;
	}

	@Override
	public CompletableFuture<RoomInfo> info() {
		return ask(Errand.INFO, (desk) -> desk.info(this.room));
	}

	@Override
	public CompletableFuture<List<Member>> members() {
		CompletableFuture<List<Member>> listed = ask(Errand.MEMBERS, (desk) -> desk.members(this.room));
		return listed.handle((members, error) -> {
			if (error instanceof UnsupportedFeatureException) {
				return known();
			}
			return listed;
		}).thenCompose(Function.identity());
	}

	private CompletableFuture<List<Member>> known() {
		return (this.backend != null)
				? orByRoom(this.backend.members(this.room, this.account.domain()), this::affiliated) : affiliated();
	}

	/** What every server can tell, though without names. */
	private CompletableFuture<List<Member>> affiliated() {
		CompletableFuture<List<Member>> owners = affiliations(Affiliation.OWNER);
		CompletableFuture<List<Member>> admins = affiliations(Affiliation.ADMIN);
		CompletableFuture<List<Member>> members = affiliations(Affiliation.MEMBER);
		return owners.thenCombine(admins, RoomOffice::both).thenCombine(members, RoomOffice::both);
	}

	private static List<Member> both(List<Member> some, List<Member> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

	@Override
	public CompletableFuture<List<Member>> affiliations(Affiliation affiliation) {
		return ask(Errand.AFFILIATIONS, (desk) -> desk.affiliated(this.room, affiliation));
	}

	@Override
	public CompletableFuture<Void> affiliation(Jid person, Affiliation affiliation, @Nullable String reason) {
		person.requireLocal();
		return ask(Errand.AFFILIATION, (desk) -> desk.affiliate(this.room, person, affiliation, reason));
	}

	@Override
	public CompletableFuture<Void> addMembers(List<Jid> people) {
		people.forEach(Jid::requireLocal);
		return (this.backend != null)
				? orByRoom(this.backend.add(this.room, people), () -> forEach(people, this::addMember))
				: forEach(people, this::addMember);
	}

	/** Who cannot be invited right now is a member all the same. */
	private CompletableFuture<Void> addMember(Jid person) {
		return affiliation(person, Affiliation.MEMBER, null)
			.thenCompose((nothing) -> invite(person, null).exceptionally((away) -> null));
	}

	@Override
	public CompletableFuture<Void> removeMembers(List<Jid> people) {
		people.forEach(Jid::requireLocal);
		return (this.backend != null)
				? orByRoom(this.backend.remove(this.room, people), () -> forEach(people, this::removeMember))
				: forEach(people, this::removeMember);
	}

	private CompletableFuture<Void> removeMember(Jid person) {
		return affiliation(person, Affiliation.NONE, null);
	}

	private static CompletableFuture<Void> forEach(List<Jid> people, Function<Jid, CompletableFuture<Void>> order) {
		return CompletableFuture.allOf(people.stream().map(order).toArray(CompletableFuture<?>[]::new));
	}

	/** A room that was not made by the backend is none that it knows. */
	private static <T> CompletableFuture<T> orByRoom(CompletableFuture<T> answer,
			Supplier<CompletableFuture<T>> otherwise) {
		return answer.exceptionallyCompose(
				(error) -> (Errand.cause(error) instanceof BackendException refused && refused.notFound())
						? otherwise.get() : CompletableFuture.failedFuture(Errand.cause(error)));
	}

	@Override
	public CompletableFuture<Void> role(String nick, Role role, @Nullable String reason) {
		return ask(Errand.ROLE, (desk) -> desk.role(this.room, nick, role, reason));
	}

	@Override
	public CompletableFuture<Boolean> suspend(Jid person, Duration time, @Nullable String reason) {
		person.requireLocal();
		if (time.toSeconds() < 1) {
			throw new IllegalArgumentException("'time' must be a second at least");
		}
		return confirmed(ask(Errand.SUSPENSION, (desk) -> desk.suspend(this.room, person, time, reason)));
	}

	@Override
	public CompletableFuture<Boolean> unsuspend(Jid person) {
		person.requireLocal();
		return confirmed(ask(Errand.SUSPENSION, (desk) -> desk.unsuspend(this.room, person)));
	}

	private static CompletableFuture<Boolean> confirmed(CompletableFuture<Void> done) {
		return done.handle((nothing, error) -> {
			if (error != null && !(error instanceof NoAnswerException)) {
				throw new CompletionException(error);
			}
			return error == null;
		});
	}

	@Override
	public CompletableFuture<RoomConfiguration> configuration() {
		return ask(Errand.CONFIGURATION, (desk) -> desk.configuration(this.room));
	}

	@Override
	public CompletableFuture<Void> configure(RoomConfiguration changes) {
		return ask(Errand.CONFIGURATION, (desk) -> desk.configure(this.room, changes));
	}

	@Override
	public CompletableFuture<Void> subject(String subject) {
		return ask(Errand.SUBJECT, (desk) -> desk.subject(this.room, subject));
	}

	@Override
	public CompletableFuture<Void> invite(Jid person, @Nullable String reason) {
		person.requireLocal();
		return ask(Errand.INVITATION, (desk) -> desk.invite(this.room, person, reason));
	}

	@Override
	public CompletableFuture<Void> picture(@Nullable String thumbnail, @Nullable String background) {
		return ask(Errand.PICTURE, (desk) -> desk.picture(this.room, thumbnail, background));
	}

	@Override
	public CompletableFuture<Void> destroy(@Nullable String reason) {
		return (this.backend != null) ? orByRoom(this.backend.delete(this.room), () -> destroyByRoom(reason))
				: destroyByRoom(reason);
	}

	private CompletableFuture<Void> destroyByRoom(@Nullable String reason) {
		return ask(Errand.DESTRUCTION, (desk) -> desk.destroy(this.room, reason));
	}

	@Override
	public CompletableFuture<Void> subscribe() {
		return ask(Errand.SUBSCRIPTION, (desk) -> desk.subscribe(this.room, this.account.requireLocal()));
	}

	@Override
	public CompletableFuture<Void> unsubscribe() {
		return ask(Errand.SUBSCRIPTION, (desk) -> desk.unsubscribe(this.room));
	}

	private <T> CompletableFuture<T> ask(Errand errand, Function<RoomDesk, CompletionStage<T>> request) {
		return errand.asked(this.inquirer.ask((link) -> request.apply(link.desk())));
	}

}
