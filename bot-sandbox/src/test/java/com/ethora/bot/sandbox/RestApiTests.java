package com.ethora.bot.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.api.ApiLogin;
import com.ethora.bot.api.ApiSettings;
import com.ethora.bot.api.EthoraApi;
import com.ethora.bot.api.UserBatches;
import com.ethora.bot.api.UserWords.NewUser;
import com.ethora.bot.api.UserWords.User;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.backend.ChatLogin;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The sandbox's REST API as a bot speaks to it.
 */
@Timeout(60)
class RestApiTests {

	private static final String ROOMS = "conference.sandbox.localhost";

	private static final Jid BERTA = Jid.parse("berta@sandbox.localhost");

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire(
			SandboxSettings.DEFAULTS.withUsers(Map.of("anna", "geheim", "berta", "x", "carla", "x")));

	@Test
	void givesPasswordsThatAreGoodForOneLogin() throws Exception {
		EthoraApi anna = anna();

		ChatLogin first = anna.chatLogin().get();
		ChatLogin second = anna.chatLogin().get();

		assertThat(first.name()).isEqualTo("anna");
		assertRefused("anna", first.password());
		assertRefused("berta", second.password());
		this.wire.connect().login("anna", second.password(), "one");
		assertRefused("anna", second.password());
		this.wire.connect().login("anna", "geheim", "two");
	}

	@Test
	void letsInWhoKnowsThePasswordOrHasAToken() throws Exception {
		assertThat(api(new ApiLogin.ClientToken(this.wire.sandbox().api().clientToken("anna"))).chatName().get())
			.isEqualTo("anna");
		assertThat(
				api(new ApiLogin.Email(null, this.wire.sandbox().api().app(), "ANNA@example.com", "geheim")).chatName()
					.get())
			.isEqualTo("anna");
		assertStatus(email("anna", "wrong").chatName(), 401);
		assertStatus(email("nobody", "geheim").chatName(), 401);
		assertStatus(api(new ApiLogin.Email("JWT other", null, "anna", "geheim")).chatName(), 401);
		assertStatus(api(new ApiLogin.Email(null, "other", "anna", "geheim")).chatName(), 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "a.b.c", "e30.e30.", "%s.", "x%s" })
	void letsInNobodyWithATokenThatIsNotSigned(String token) {
		String good = this.wire.sandbox().api().clientToken("anna");

		assertStatus(api(new ApiLogin.ClientToken(token.formatted(good))).chatName(), 401);
		assertStatus(api(new ApiLogin.ClientToken(this.wire.sandbox().api().clientToken("nobody"))).chatName(), 401);
		assertStatus(api(new ApiLogin.ClientToken(this.wire.sandbox().api().serverToken())).chatName(), 401);
	}

	@Test
	void takesNoTokenThatHasEndedAndGivesNewOnes() throws Exception {
		EthoraApi anna = anna();
		anna.chatLogin().get();

		this.wire.sandbox().api().endTokens(false);
		anna.chatLogin().get();
		this.wire.sandbox().api().endTokens(true);
		ChatLogin login = anna.chatLogin().get();

		this.wire.connect().login("anna", login.password(), "x");
	}

	@Test
	void makesRoomsThatAreThoseOfTheChatServer() throws Exception {
		EthoraApi anna = anna();
		WireClient berta = this.wire.connect().login("berta", "x", "x");
		Jid wanted = new Jid("den", ROOMS, null);

		Jid den = anna.rooms()
			.create(wanted, RoomConfiguration.DEFAULTS.withName("Den").withDescription("For us").withMembersOnly(true))
			.get();

		assertThat(den.requireLocal()).isEqualTo(this.wire.sandbox().api().appId() + "_den");
		assertThat(anna.rooms().list(ROOMS).get()).singleElement()
			.extracting(RoomInfo::jid, RoomInfo::name, RoomInfo::description, RoomInfo::users)
			.containsExactly(den, "Den", "For us", 1);
		assertThat(anna.chats().mine(den.requireLocal()).type()).isEqualTo("group");
		berta.sendJoin(den.toString(), "");
		assertThat(berta.expect("presence", Ns.CLIENT).attribute("type")).contains("error");
		assertStatus(anna.rooms().create(wanted, RoomConfiguration.DEFAULTS), 409);
	}

	@Test
	void addsAndRemovesMembers() throws Exception {
		EthoraApi anna = anna();
		WireClient berta = this.wire.connect().login("berta", "x", "x");
		Jid den = anna.rooms()
			.create(new Jid("den", ROOMS, null), RoomConfiguration.DEFAULTS.withMembersOnly(true))
			.get();

		berta.send("<presence xmlns='jabber:client'/>").drain();
		anna.rooms().add(den, List.of(BERTA)).get();
		Element invitation = berta.expectMessage();
		assertThat(invitation.attribute("from")).contains(den.toString());
		assertThat(invitation.child("x", Ns.MUC_USER).orElseThrow().has("invite", Ns.MUC_USER)).isTrue();
		berta.join(den.toString());
		assertThat(anna.rooms().members(den, "sandbox.localhost").get()).extracting(Member::jid, Member::affiliation)
			.containsExactly(tuple(Jid.parse("anna@sandbox.localhost"), Affiliation.OWNER),
					tuple(BERTA, Affiliation.MEMBER));
		assertStatus(email("berta", "x").rooms().add(den, List.of(BERTA)), 403);
		assertStatus(anna.rooms().add(den, List.of(Jid.parse("nobody@sandbox.localhost"))), 404);

		anna.rooms().remove(den, List.of(BERTA)).get();
		assertThat(berta.await((element) -> element.attribute("type").equals(Optional.of("unavailable"))).name())
			.isEqualTo("presence");
		assertStatus(email("berta", "x").rooms().members(den, "sandbox.localhost"), 403);
	}

	@Test
	void endsRooms() throws Exception {
		EthoraApi anna = anna();
		Jid den = anna.rooms().create(new Jid("den", ROOMS, null), RoomConfiguration.DEFAULTS).get();
		WireClient berta = this.wire.connect().login("berta", "x", "x");
		berta.join(den.toString());

		assertStatus(email("berta", "x").rooms().delete(den), 403);
		anna.rooms().delete(den).get();

		Element farewell = berta.await((element) -> element.attribute("type").equals(Optional.of("unavailable")));
		assertThat(farewell.child("x", Ns.MUC_USER).orElseThrow().has("destroy", Ns.MUC_USER)).isTrue();
		assertStatus(anna.rooms().delete(den), 404);
		assertThat(anna.rooms().list(ROOMS).get()).isEmpty();
	}

	@Test
	void opensTheRoomOfTwoOnceForBoth() throws Exception {
		Jid two = anna().rooms().oneToOne(BERTA, ROOMS).get();

		assertThat(two).isEqualTo(new Jid("anna-berta", ROOMS, null));
		assertThat(email("berta", "x").rooms().oneToOne(Jid.parse("anna@sandbox.localhost"), ROOMS).get())
			.isEqualTo(two);
		assertThat(email("berta", "x").chats().mine(two.requireLocal()).type()).isEqualTo("private");
		WireClient carla = this.wire.connect().login("carla", "x", "x");
		carla.sendJoin(two.toString(), "");
		assertThat(carla.expect("presence", Ns.CLIENT).attribute("type")).contains("error");
		assertStatus(anna().rooms().oneToOne(Jid.parse("nobody@sandbox.localhost"), ROOMS), 404);
	}

	@Test
	void makesAccountsAtOnceAndByAJob() throws Exception {
		SandboxApi api = this.wire.sandbox().api();
		UserBatches batches = UserBatches.create(ApiSettings.of(api.uri()), api.serverToken());

		User dora = batches.make(List.of(new NewUser("dora@example.com", "Dora", "Lee", "d0ra", "dora"))).get().get(0);
		List<User> more = batches
			.make(api.appId(), List.of(new NewUser("emil@example.com", "Emil", "Lee", "em1l", "emil")),
					Duration.ofMillis(20), Duration.ofSeconds(20))
			.get();

		assertThat(dora.xmppUsername()).isEqualTo(api.appId() + "_dora");
		assertThat(more).singleElement()
			.satisfies((user) -> assertThat(user.chatName()).isEqualTo(api.appId() + "_emil"));
		assertThat(email("dora@example.com", "d0ra").chatName().get()).isEqualTo(dora.xmppUsername());
		assertThat(api(new ApiLogin.ClientToken(api.clientToken("emil"))).chatName().get())
			.isEqualTo(api.appId() + "_emil");
		this.wire.connect().login(api.appId() + "_dora", "d0ra", "x");
		assertStatus(batches.make(List.of(new NewUser("dora@example.com", "Dora", "Lee", "x", "dora2"))), 409);
		assertStatus(batches.make(List.of(new NewUser("f@example.com", "F", "L", "x", "f"))), 400);
		assertStatus(UserBatches.create(ApiSettings.of(api.uri()), api.clientToken("anna")).make(List.of()), 401);
	}

	private EthoraApi anna() {
		return email("anna", "geheim");
	}

	private EthoraApi email(String email, String password) {
		return api(new ApiLogin.Email(this.wire.sandbox().api().appToken(), null, email, password));
	}

	private EthoraApi api(ApiLogin login) {
		return EthoraApi.create(ApiSettings.of(this.wire.sandbox().api().uri()), login);
	}

	private void assertRefused(String name, String password) {
		WireClient client = this.wire.connect().open();
		client.await((element) -> element.is("features", Ns.STREAMS));
		client.auth(name, password);
		assertThat(client.expect("failure", Ns.SASL).has("not-authorized", Ns.SASL)).isTrue();
	}

	private static void assertStatus(CompletableFuture<?> done, int status) {
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(done::get)
			.havingCause()
			.isInstanceOfSatisfying(BackendException.class,
					(refused) -> assertThat(refused.status()).isEqualTo(status));
	}

}
