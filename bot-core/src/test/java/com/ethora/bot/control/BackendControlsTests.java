package com.ethora.bot.control;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomControl;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.RoomListing;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.backend.BackendRooms;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.RoomDesk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class BackendControlsTests {

	private static final Jid BOT = Jid.parse("app_bot@chat.test");

	private static final Jid ANN = Jid.parse("app_ann@chat.test");

	private static final Jid ROOM = Jid.parse("app_lobby@rooms.chat.test");

	private static final Jid SERVICE = Jid.parse("rooms.chat.test");

	private static final RoomInfo LISTED = new RoomInfo(ROOM, "Lobby", null, 2, null, null, Set.of());

	private final RoomDesk desk = mock(RoomDesk.class);

	private final Link link = mock(Link.class);

	private final BackendRooms backend = mock(BackendRooms.class);

	private final Controls controls = new Controls(BOT, List.of(ROOM), new Inquirer() {

		@Override
		public <T> CompletableFuture<T> ask(Function<Link, CompletionStage<T>> request) {
			return request.apply(BackendControlsTests.this.link).toCompletableFuture();
		}

	}, this.backend);

	private final RoomControl room = this.controls.room(ROOM);

	BackendControlsTests() {
		given(this.link.desk()).willReturn(this.desk);
	}

	@Test
	void theBackendIsTheLastToBeAskedForRooms() throws Exception {
		given(this.desk.directory(RoomListing.ACCOUNT, SERVICE)).willReturn(done(List.of()));
		given(this.desk.directory(RoomListing.ETHORA, SERVICE)).willReturn(refused("service-unavailable"));
		given(this.desk.directory(RoomListing.SERVICE, SERVICE)).willReturn(refused("forbidden"));
		given(this.backend.list("rooms.chat.test")).willReturn(done(List.of(LISTED)));

		assertThat(this.controls.directory().get()).containsExactly(LISTED);
		assertThat(this.controls.directory(RoomListing.BACKEND).get()).containsExactly(LISTED);
	}

	@Test
	void aBackendThatIsAwayLeavesTheOtherWays() throws Exception {
		given(this.backend.list("rooms.chat.test")).willReturn(failed(500));
		given(this.desk.directory(RoomListing.SERVICE, SERVICE)).willReturn(done(List.of(LISTED)));

		assertThat(this.controls.directory(RoomListing.BACKEND, RoomListing.SERVICE).get()).containsExactly(LISTED);
	}

	@Test
	void roomsAreMadeByTheBackendWhichNamesThem() throws Exception {
		Jid made = Jid.parse("app_den@rooms.chat.test");
		RoomConfiguration wanted = RoomConfiguration.DEFAULTS.withName("Den").withMembersOnly(true);
		given(this.backend.create(Jid.parse("den@rooms.chat.test"), wanted)).willReturn(done(made));

		assertThat(this.controls.create("den", wanted).get()).isEqualTo(made);
		then(this.link).shouldHaveNoInteractions();
	}

	@Test
	void whatTheBackendDoesNotSetUpTheRoomIsTold() throws Exception {
		Jid made = Jid.parse("app_den@rooms.chat.test");
		RoomConfiguration wanted = RoomConfiguration.DEFAULTS.withName("Den").with("muc#roomconfig_maxusers", "5");
		given(this.backend.create(any(), any())).willReturn(done(made));
		given(this.desk.configure(any(), any())).willReturn(nothing());

		this.controls.create("den", wanted).get();

		then(this.desk).should().configure(made, RoomConfiguration.DEFAULTS.with("muc#roomconfig_maxusers", "5"));
	}

	@Test
	void roomsElsewhereAreNoneOfTheBackends() {
		given(this.desk.info(any())).willReturn(done(LISTED));

		assertThatExceptionOfType(ExecutionException.class)
			.isThrownBy(() -> this.controls.create("den@rooms.other.test", RoomConfiguration.DEFAULTS).get())
			.withMessageContaining("already");
		then(this.backend).shouldHaveNoInteractions();
	}

	@Test
	void roomsOfTwoAreOpenedByTheBackend() throws Exception {
		Jid two = Jid.parse("app_ann-app_bot@rooms.chat.test");
		given(this.backend.oneToOne(ANN, "rooms.chat.test")).willReturn(done(two));

		assertThat(this.controls.openOneToOne(ANN).get()).isEqualTo(two);
	}

	@Test
	void membersOfServersThatDoNotTellAreThoseOfTheBackend() throws Exception {
		Member ann = new Member(ANN, Affiliation.MEMBER, "Ann", null, false, null);
		given(this.desk.members(ROOM)).willReturn(refused("service-unavailable"));
		given(this.backend.members(ROOM, "chat.test")).willReturn(done(List.of(ann)));

		assertThat(this.room.members().get()).containsExactly(ann);
	}

	@Test
	void peopleAreAddedAndRemovedByTheBackend() throws Exception {
		given(this.backend.add(ROOM, List.of(ANN))).willReturn(nothing());
		given(this.backend.remove(ROOM, List.of(ANN))).willReturn(nothing());

		this.room.addMembers(List.of(ANN)).get();
		this.room.removeMembers(List.of(ANN)).get();

		then(this.link).shouldHaveNoInteractions();
	}

	@Test
	void aRoomTheBackendDoesNotKnowIsAskedItself() throws Exception {
		given(this.backend.delete(ROOM)).willReturn(failed(404));
		given(this.backend.remove(ROOM, List.of(ANN))).willReturn(failed(404));
		given(this.desk.destroy(ROOM, "over")).willReturn(nothing());
		given(this.desk.affiliate(ROOM, ANN, Affiliation.NONE, null)).willReturn(nothing());

		this.room.destroy("over").get();
		this.room.removeMembers(List.of(ANN)).get();

		then(this.desk).should().destroy(ROOM, "over");
		then(this.desk).should().affiliate(ROOM, ANN, Affiliation.NONE, null);
	}

	@Test
	void whatTheBackendForbidsIsNotDoneAnotherWay() {
		given(this.backend.delete(ROOM)).willReturn(failed(403));

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> this.room.destroy(null).get())
			.withCauseInstanceOf(BackendException.class)
			.withMessageContaining("DELETE /v1/chats: status 403");
		then(this.link).shouldHaveNoInteractions();
	}

	private static <T> CompletableFuture<T> done(T value) {
		return CompletableFuture.completedFuture(value);
	}

	private static CompletableFuture<Void> nothing() {
		return CompletableFuture.completedFuture(null);
	}

	private static <T> CompletableFuture<T> failed(int status) {
		return CompletableFuture.failedFuture(new BackendException("DELETE /v1/chats", status));
	}

	private static <T> CompletionStage<T> refused(String condition) {
		return CompletableFuture.failedFuture(new RefusedException(new Refusal(condition, null)));
	}

}
