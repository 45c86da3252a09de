package com.ethora.bot.control;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.Affiliation;
import com.ethora.bot.BotException;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.NoAnswerException;
import com.ethora.bot.PermissionException;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomControl;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.RoomListing;
import com.ethora.bot.UnsupportedFeatureException;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.RoomDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class ControlsTests {

	private static final Jid BOT = Jid.parse("app_bot@chat.test");

	private static final Jid ANN = Jid.parse("app_ann@chat.test");

	private static final Jid ROOM = Jid.parse("lobby@rooms.chat.test");

	private static final Jid SERVICE = Jid.parse("rooms.chat.test");

	private static final RoomInfo LISTED = new RoomInfo(ROOM, "Lobby", null, 2, null, null, Set.of());

	private final RoomDesk desk = mock(RoomDesk.class);

	private final Link link = mock(Link.class);

	private final Controls controls = new Controls(BOT, List.of(ROOM), new Inquirer() {

		@Override
		public <T> CompletableFuture<T> ask(java.util.function.Function<Link, CompletionStage<T>> request) {
			return request.apply(ControlsTests.this.link).toCompletableFuture();
		}

	}, null);

	private final RoomControl room = this.controls.room(ROOM);

	ControlsTests() {
		given(this.link.desk()).willReturn(this.desk);
	}

	@ParameterizedTest
	@ValueSource(strings = { "service-unavailable", "feature-not-implemented" })
	void whatTheServerLacksIsNamed(String condition) {
		given(this.desk.picture(ROOM, null, null)).willReturn(refused(condition));

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> this.room.picture(null, null).get())
			.withMessageContaining("ns:getrooms:setprofile")
			.havingCause()
			.isInstanceOfSatisfying(UnsupportedFeatureException.class,
					(lacking) -> assertThat(lacking.feature()).isEqualTo("ns:getrooms:setprofile"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "forbidden", "not-allowed", "not-authorized", "not-acceptable" })
	void whatTheBotWouldHaveToBeIsNamed(String condition) {
		given(this.desk.destroy(ROOM, null)).willReturn(refused(condition));

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> this.room.destroy(null).get())
			.withMessageContaining("affiliation owner")
			.havingCause()
			.isInstanceOfSatisfying(PermissionException.class,
					(denied) -> assertThat(denied.permission()).isEqualTo("affiliation owner"));
	}

	@Test
	void otherRefusalsSayWhatCouldNotBeDone() {
		given(this.desk.configuration(ROOM)).willReturn(refused("item-not-found"));

		assertFails(this.room.configuration(), BotException.class, "read or change a configuration: item-not-found");
	}

	@Test
	void aLostLinkStaysALostLink() {
		given(this.desk.info(ROOM)).willReturn(
				CompletableFuture.failedFuture(new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "gone"))));

		assertFails(this.room.info(), LinkException.class, "gone");
	}

	@Test
	void membersAreThoseOfEthora() throws Exception {
		Member ann = new Member(ANN, Affiliation.MEMBER, "Ann", null, false, null);
		given(this.desk.members(ROOM)).willReturn(CompletableFuture.completedFuture(List.of(ann)));

		assertThat(this.room.members().get()).containsExactly(ann);
		then(this.desk).should(never()).affiliated(any(), any());
	}

	@Test
	void membersOfOthersAreTheirAffiliations() throws Exception {
		given(this.desk.members(ROOM)).willReturn(refused("service-unavailable"));
		for (Affiliation affiliation : List.of(Affiliation.OWNER, Affiliation.ADMIN, Affiliation.MEMBER)) {
			given(this.desk.affiliated(ROOM, affiliation))
				.willReturn(CompletableFuture.completedFuture(List.of(Member.of(ANN, affiliation))));
		}

		assertThat(this.room.members().get()).extracting(Member::affiliation)
			.containsExactly(Affiliation.OWNER, Affiliation.ADMIN, Affiliation.MEMBER);
	}

	@Test
	void membersMayBeASecret() {
		given(this.desk.members(ROOM)).willReturn(refused("forbidden"));

		assertFails(this.room.members(), PermissionException.class, "in the room");
	}

	@Test
	void silenceIsNoFailureOfASuspension() throws Exception {
		given(this.desk.suspend(eq(ROOM), eq(ANN), any(), any()))
			.willReturn(CompletableFuture.failedFuture(new NoAnswerException("No answer")))
			.willReturn(CompletableFuture.completedFuture(null))
			.willReturn(refused("service-unavailable"));

		assertThat(this.room.suspend(ANN, Duration.ofHours(1), null).get()).isFalse();
		assertThat(this.room.suspend(ANN, Duration.ofHours(1), null).get()).isTrue();
		assertFails(this.room.suspend(ANN, Duration.ofHours(1), null), UnsupportedFeatureException.class,
				"ns:deepx:muc:user:ban");
	}

	@Test
	void ordersThatMakeNoSenseAreNotGiven() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.room.suspend(ANN, Duration.ofMillis(999), null));
		assertThatIllegalStateException().isThrownBy(() -> this.room.ban(SERVICE, null));
		assertThatIllegalStateException().isThrownBy(() -> this.controls.room(SERVICE));
	}

	@Test
	void roomsAreAskedForInOneWayAfterTheOther() throws Exception {
		given(this.desk.directory(RoomListing.ACCOUNT, SERVICE)).willReturn(rooms());
		given(this.desk.directory(RoomListing.ETHORA, SERVICE)).willReturn(refused("service-unavailable"));
		given(this.desk.directory(RoomListing.SERVICE, SERVICE)).willReturn(rooms(LISTED));

		assertThat(this.controls.directory().get()).containsExactly(LISTED);
	}

	@Test
	void roomsAreAskedForNoLongerThanNeeded() throws Exception {
		given(this.desk.directory(RoomListing.ETHORA, SERVICE)).willReturn(rooms(LISTED));

		assertThat(this.controls.directory(RoomListing.ETHORA, RoomListing.ACCOUNT).get()).containsExactly(LISTED);
		then(this.desk).should(never()).directory(RoomListing.ACCOUNT, SERVICE);
	}

	@Test
	void noRoomsIsAnAnswerWhenTheOtherWaysAreClosed() throws Exception {
		given(this.desk.directory(RoomListing.ACCOUNT, SERVICE)).willReturn(rooms());
		given(this.desk.directory(RoomListing.ETHORA, SERVICE)).willReturn(refused("service-unavailable"));
		given(this.desk.directory(RoomListing.SERVICE, SERVICE)).willReturn(refused("forbidden"));

		assertThat(this.controls.directory().get()).isEmpty();
	}

	@Test
	void allWaysMayBeClosed() {
		given(this.desk.directory(any(), any())).willReturn(refused("service-unavailable"));

		assertFails(this.controls.directory(), UnsupportedFeatureException.class, "disco#items");
		assertFails(this.controls.directory(RoomListing.ETHORA), UnsupportedFeatureException.class, "ns:getrooms");
		assertFails(this.controls.directory(RoomListing.BACKEND), UnsupportedFeatureException.class, "ethora.api");
	}

	@Test
	void aRoomIsMadeByEnteringOwningAndSettingUp() throws Exception {
		Jid den = Jid.parse("den@rooms.chat.test");
		RoomConfiguration wanted = RoomConfiguration.DEFAULTS.withName("Den");
		given(this.desk.info(den)).willReturn(refused("item-not-found"));
		given(this.link.join(den, "app_bot")).willReturn(CompletableFuture.completedFuture(null));
		given(this.desk.configure(eq(den), any())).willReturn(CompletableFuture.completedFuture(null));

		assertThat(this.controls.create("den", wanted).get()).isEqualTo(den);

		var order = inOrder(this.link, this.desk);
		order.verify(this.link).join(den, "app_bot");
		order.verify(this.desk).configure(den, RoomConfiguration.DEFAULTS);
		order.verify(this.desk).configure(den, wanted.withPersistent(true));
		order.verify(this.link).leave(den, "app_bot");
	}

	@Test
	void aRoomThatIsThereIsNotMade() {
		given(this.desk.info(ROOM)).willReturn(CompletableFuture.completedFuture(LISTED));

		assertFails(this.controls.create(ROOM.toString(), RoomConfiguration.DEFAULTS), BotException.class, "already");
		then(this.link).should(never()).join(any(), any());
	}

	@Test
	void whoMayNotMakeARoomDoesNotStayThere() {
		given(this.desk.info(ROOM)).willReturn(refused("item-not-found"));
		given(this.link.join(ROOM, "app_bot")).willReturn(CompletableFuture.completedFuture(null));
		given(this.desk.configure(eq(ROOM), any())).willReturn(refused("forbidden"));

		assertFails(this.controls.create(ROOM.toString(), RoomConfiguration.DEFAULTS), PermissionException.class,
				"who may create rooms");
		then(this.link).should().leave(ROOM, "app_bot");
	}

	@Test
	void theRoomOfTwoIsWhereTheOtherRoomsAre() {
		assertThat(this.controls.oneToOne(ANN)).isEqualTo(Jid.parse("app_ann-app_bot@rooms.chat.test"));
		assertThat(new Controls(BOT, List.of(), mock(Inquirer.class), null).oneToOne(ANN))
			.isEqualTo(Jid.parse("app_ann-app_bot@conference.chat.test"));
	}

	@Test
	void aRoomOfTwoIsOpenedByABackendOnly() {
		assertFails(this.controls.openOneToOne(ANN), UnsupportedFeatureException.class, "ethora.api");
	}

	@Test
	void peopleAreMadeMembersAndInvited() throws Exception {
		given(this.desk.affiliate(ROOM, ANN, Affiliation.MEMBER, null))
			.willReturn(CompletableFuture.completedFuture(null));
		given(this.desk.invite(ROOM, ANN, null)).willReturn(refused("item-not-found"));

		this.room.addMembers(List.of(ANN)).get();

		then(this.desk).should().invite(ROOM, ANN, null);
	}

	@Test
	void peopleAreMadeMembersNoLonger() throws Exception {
		given(this.desk.affiliate(ROOM, ANN, Affiliation.NONE, null))
			.willReturn(CompletableFuture.completedFuture(null));

		this.room.removeMembers(List.of(ANN)).get();

		given(this.desk.affiliate(ROOM, ANN, Affiliation.NONE, null)).willReturn(refused("forbidden"));
		assertFails(this.room.removeMembers(List.of(ANN)), PermissionException.class, "affiliation admin");
	}

	private static CompletionStage<List<RoomInfo>> rooms(RoomInfo... rooms) {
		return CompletableFuture.completedFuture(List.of(rooms));
	}

	private static <T> CompletionStage<T> refused(String condition) {
		return CompletableFuture.failedFuture(new RefusedException(new Refusal(condition, null)));
	}

	private static void assertFails(CompletableFuture<?> answer, Class<? extends Throwable> type, String message) {
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get)
			.withCauseInstanceOf(type)
			.withMessageContaining(message);
	}

}
