package com.ethora.bot.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Peer;
import com.ethora.bot.Role;
import com.ethora.bot.Room;
import com.ethora.bot.Sender;
import com.ethora.bot.policy.Objection.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link Standing}.
 */
class StandingTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Jid ANN = Jid.parse("ann@example.com");

	private final Bot bot = mock(Bot.class);

	private final Room room = mock(Room.class);

	StandingTests() {
		given(this.room.jid()).willReturn(LOBBY);
		given(this.bot.rooms()).willReturn(List.of(this.room));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			OWNER,   OWNER,  true
			OWNER,   ADMIN,  true
			OWNER,   MEMBER, true
			OWNER,   NONE,   true
			ADMIN,   OWNER,  false
			ADMIN,   ADMIN,  true
			ADMIN,   MEMBER, true
			ADMIN,   NONE,   true
			MEMBER,  OWNER,  false
			MEMBER,  ADMIN,  false
			MEMBER,  MEMBER, true
			MEMBER,  NONE,   true
			NONE,    OWNER,  false
			NONE,    ADMIN,  false
			NONE,    MEMBER, false
			NONE,    NONE,   true
			OUTCAST, MEMBER, false
			OUTCAST, NONE,   false
			OUTCAST, OUTCAST, false
			""")
	void anAffiliationIsEnoughOrNot(Affiliation has, Affiliation needs, boolean enough) {
		isThere("ann", has, Role.PARTICIPANT);

		assertThat(Standing.of(needs, "No").allows(inRoom("ann"))).isEqualTo(enough);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			MODERATOR,   MODERATOR,   true
			MODERATOR,   VISITOR,     true
			PARTICIPANT, MODERATOR,   false
			PARTICIPANT, PARTICIPANT, true
			VISITOR,     PARTICIPANT, false
			VISITOR,     VISITOR,     true
			NONE,        NONE,        false
			""")
	void aRoleIsEnoughOrNot(Role has, Role needs, boolean enough) {
		isThere("ann", Affiliation.NONE, has);

		assertThat(Standing.of(needs, "No").allows(inRoom("ann"))).isEqualTo(enough);
	}

	@Test
	void whoIsNotThereIsNobody() {
		isThere("ann", Affiliation.OWNER, Role.MODERATOR);

		assertThat(Standing.of(Affiliation.NONE, "No").allows(inRoom("ben"))).isFalse();
		assertThat(Standing.of(Affiliation.NONE, "No").allows(inRoom("Ann"))).isFalse();
	}

	@Test
	void whoIsSomebodyElsewhereIsNobodyHere() {
		isThere("ann", Affiliation.OWNER, Role.MODERATOR);
		Caller elsewhere = Caller.inRoom(this.bot, Jid.parse("ops@conference.example.com"), "ann");

		assertThat(Standing.of(Affiliation.MEMBER, "No").allows(elsewhere)).isFalse();
	}

	@Test
	void asideInARoomTheyAreWhoTheyAreThere() {
		isThere("ann", Affiliation.OWNER, Role.MODERATOR);

		assertThat(Standing.of(Affiliation.OWNER, "No")
			.allows(Caller.alone(this.bot, Peer.occupant(LOBBY, "ann"), Set.of()))).isTrue();
	}

	@Test
	void whoIsOnlyCalledLikeAnAdminIsNone() {
		Peer aside = Peer.occupant(LOBBY, "ann");

		assertThat(Caller.alone(this.bot, aside, Set.of(aside.jid(), LOBBY)).trusted()).isFalse();
		assertThat(Caller.alone(this.bot, Peer.account(Jid.parse("ann@example.org")), Set.of(ANN)).trusted()).isFalse();
	}

	@Test
	void outsideOfRoomsOnlyAdminsOfTheBotMay() {
		isThere("ann", Affiliation.OWNER, Role.MODERATOR);
		Peer ann = Peer.account(ANN);
		Standing owners = Standing.of(Affiliation.OWNER, Standing.FORBIDDEN_TEXT);

		assertThat(owners.check(Caller.alone(this.bot, ann, Set.of(ANN)))).isEmpty();
		assertThat(owners.check(Caller.alone(this.bot, ann, Set.of())))
			.contains(new Objection(Kind.FORBIDDEN, "affiliation", "Only admins of this bot may do that."));
	}

	@ParameterizedTest
	@CsvSource({ "OWNER,owners of this room", "ADMIN,admins of this room", "MEMBER,members of this room",
			"NONE,people in this room" })
	void theAnswerNamesWhatIsNeeded(Affiliation needs, String who) {
		Optional<Objection> objection = Standing.of(needs, Standing.FORBIDDEN_TEXT).check(inRoom("ann"));

		assertThat(objection)
			.contains(new Objection(Kind.FORBIDDEN, "affiliation", "Only %s may do that.".formatted(who)));
	}

	@Test
	void theAnswerNamesTheRoleAndIsSaidInOnesOwnWords() {
		assertThat(Standing.of(Role.MODERATOR, "Not you, but {who}").check(inRoom("ann")))
			.contains(new Objection(Kind.FORBIDDEN, "role", "Not you, but moderators of this room"));
	}

	private void isThere(String nick, Affiliation affiliation, Role role) {
		given(this.room.occupants()).willReturn(List.of(new Occupant(Sender.of(nick), affiliation, role, null)));
	}

	private Caller inRoom(String nick) {
		return Caller.inRoom(this.bot, LOBBY, nick);
	}

}
