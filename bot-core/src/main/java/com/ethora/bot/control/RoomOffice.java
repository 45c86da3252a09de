package com.ethora.bot.control;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
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
import com.ethora.bot.wire.RoomDesk;

import org.jspecify.annotations.Nullable;

/**
 * The controls of one room.
 */
final class RoomOffice implements RoomControl {

	private final Jid room;

	private final String nick;

	private final Inquirer inquirer;

	/**
	 * Create the controls of a room.
	 * @param room the room
	 * @param nick what we are called in rooms
	 * @param inquirer asks by the link of the moment
	 */
	RoomOffice(Jid room, String nick, Inquirer inquirer) {
		this.room = room.bare();
		this.room.requireLocal();
		this.nick = nick;
		this.inquirer = inquirer;
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
				return affiliated();
			}
			return listed;
		}).thenCompose(Function.identity());
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
		return ask(Errand.DESTRUCTION, (desk) -> desk.destroy(this.room, reason));
	}

	@Override
	public CompletableFuture<Void> subscribe() {
		return ask(Errand.SUBSCRIPTION, (desk) -> desk.subscribe(this.room, this.nick));
	}

	@Override
	public CompletableFuture<Void> unsubscribe() {
		return ask(Errand.SUBSCRIPTION, (desk) -> desk.unsubscribe(this.room));
	}

	private <T> CompletableFuture<T> ask(Errand errand, Function<RoomDesk, CompletionStage<T>> request) {
		return errand.asked(this.inquirer.ask((link) -> request.apply(link.desk())));
	}

}
