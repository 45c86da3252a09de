package com.ethora.bot.handler;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.Affiliation;
import com.ethora.bot.BotException;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnDirectMessage;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.annotation.OnReaction;
import com.ethora.bot.annotation.RateLimited;
import com.ethora.bot.annotation.RateLimited.Per;
import com.ethora.bot.annotation.RequiresAffiliation;
import com.ethora.bot.annotation.RequiresRole;
import com.ethora.bot.policy.Caller;
import com.ethora.bot.policy.Limit;
import com.ethora.bot.policy.PolicySettings;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.simulation.SimulatedTimeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.aop.framework.ProxyFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is asked before a handler method runs.
 */
class PolicyTests {

	private static final Peer BOSS = Peer.account(Jid.parse("boss@example.com"));

	private final SimulatedTimeline clock = new SimulatedTimeline();

	private final List<String> objections = new ArrayList<>();

	private final List<String> scopes = new ArrayList<>();

	private final PolicySettings settings = new PolicySettings(
			Map.of("ask", new Limit(2, Duration.ofMinutes(1), "Slowly, <b>please</b>"), "all",
					new Limit(3, Duration.ofHours(1), "")),
			Set.of(BOSS.jid()), "Only {who} may do that.", this.clock,
			(bot, objection) -> this.objections.add(bot.name() + " " + objection.rule()), this::scope);

	@ParameterizedTest
	@CsvSource(textBlock = """
			olga, /owner,     'owner | HANDLED'
			adam, /owner,     'Only owners of this room may do that. | FORBIDDEN'
			adam, /admin,     'admin | HANDLED'
			mia,  /admin,     'Only admins of this room may do that. | FORBIDDEN'
			mia,  /member,    'member | HANDLED'
			ned,  /member,    'Only members of this room may do that. | FORBIDDEN'
			gone, /member,    'Only members of this room may do that. | FORBIDDEN'
			ned,  /anybody,   'anybody | HANDLED'
			gone, /anybody,   'anybody | HANDLED'
			mia,  /moderator, 'Only moderators of this room may do that. | FORBIDDEN'
			adam, /moderator, 'moderator | HANDLED'
			mia,  /composed,  'Only owners of this room may do that. | FORBIDDEN'
			olga, /composed,  'composed | HANDLED'
			ned,  /arg,       'Only members of this room may do that. | FORBIDDEN'
			mia,  /arg,       '''what'' is missing.~Usage: `arg {what}` | HANDLED'
			""")
	void theRoomTellsWhoMay(String who, String command, String said) {
		assertThat(bot(new Ranks()).asked(who, command)).isEqualTo(said.replace('~', '\n'));
	}

	@Test
	void helpTellsNobodyWhatTheyMayNotDo() {
		assertThat(bot(new Ranks()).asked("ned", "/help")).contains("`anybody`").doesNotContain("`member`", "`owner`");
		assertThat(bot(new Ranks()).asked("mia", "/help")).contains("`anybody`", "`member`").doesNotContain("`owner`");
		assertThat(bot(new Ranks()).asked("olga", "/help")).contains("`anybody`", "`member`", "`owner`");
		assertThat(bot(new Ranks()).asked("ned", "/help member")).doesNotContain("`member`");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ned,  /usual,   'Only members of this room may do that. | FORBIDDEN'
			mia,  /usual,   'usual | HANDLED'
			mia,  /special, 'Only owners of this room may do that. | FORBIDDEN'
			olga, /special, 'special | HANDLED'
			""")
	void whatIsOnTheMethodGoesBeforeWhatIsOnTheController(String who, String command, String said) {
		assertThat(bot(new Members()).asked(who, command)).isEqualTo(said);
	}

	@Test
	void aProxyInFrontOfTheControllerHidesNothing() {
		ProxyFactory proxied = new ProxyFactory(new Members());
		proxied.setProxyTargetClass(true);

		assertThat(bot(proxied.getProxy()).asked("ned", "/usual")).endsWith("FORBIDDEN");
	}

	@Test
	void tooMuchIsAnsweredOnceAndCounted() {
		GuardedBot bot = bot(new Limited());
		assertThat(bot.asked("ned", "/ask")).isEqualTo("asked | HANDLED");
		assertThat(bot.asked("ned", "/ask")).isEqualTo("asked | HANDLED");
		assertThat(bot.asked("ned", "/ask")).isEqualTo("Slowly, <b>please</b> | LIMITED");
		assertThat(bot.asked("ned", "/ask")).isEqualTo("LIMITED");
		assertThat(this.objections).containsExactly("echo ask", "echo ask");

		this.clock.advance(Duration.ofSeconds(30));
		assertThat(bot.asked("ned", "/ask")).isEqualTo("asked | HANDLED");
	}

	@Test
	void severalLimitsHoldInTheirOrder() {
		GuardedBot bot = bot(new Limited());
		assertThat(List.of(bot.asked("ned", "/both"), bot.asked("ned", "/both"), bot.asked("mia", "/both"),
				bot.asked("mia", "/both"), bot.asked("ned", "/both")))
			.containsExactly("both | HANDLED", "both | HANDLED", "both | HANDLED", "LIMITED",
					"Slowly, <b>please</b> | LIMITED");
		assertThat(this.objections).containsExactly("echo all", "echo ask");
	}

	@Test
	void whoMayNotUsesNothingUp() {
		GuardedBot bot = bot(new Limited());
		for (int i = 0; i < 5; i++) {
			assertThat(bot.asked("ned", "/members")).endsWith("FORBIDDEN");
		}

		assertThat(bot.asked("mia", "/members")).isEqualTo("members | HANDLED");
	}

	@Test
	void outsideOfRoomsOnlyAdminsOfTheBotMay() {
		GuardedBot bot = bot(new Ranks());

		assertThat(bot.askedBy(BOSS, "hi")).isEqualTo("alone | HANDLED");
		assertThat(bot.askedBy(Peer.account(Jid.parse("olga@example.com")), "hi"))
			.isEqualTo("Only admins of this bot may do that. | FORBIDDEN");
		assertThat(bot.askedBy(Peer.occupant(GuardedBot.LOBBY, "olga"), "hi")).isEqualTo("alone | HANDLED");
		assertThat(bot.askedBy(Peer.occupant(GuardedBot.LOBBY, "mia"), "hi"))
			.isEqualTo("Only owners of this room may do that. | FORBIDDEN");
		assertThat(bot.askedBy(Peer.occupant(Jid.parse("boss@example.com"), "olga"), "hi")).endsWith("FORBIDDEN");
	}

	@Test
	void whoFillsInAFormIsAnAdmin() {
		HandlerDispatcher dispatcher = dispatcher(new Ranks());
		GuardedBot bot = new GuardedBot(dispatcher);

		assertThat(dispatcher.requests()
			.execute(new RequestHandler.Order(bot.bot(), Jid.parse("ned@example.com"), "owner", Map.of())))
			.isEqualTo("owner");
	}

	@Test
	void whoMayNotIsNotListenedToEither() {
		Looking looking = new Looking();
		GuardedBot bot = bot(looking);

		assertThat(bot.asked("mia", "hello")).isEqualTo("UNHANDLED");
		assertThat(bot.asked("ned", "hello")).isEqualTo("UNHANDLED");

		assertThat(looking.seen).containsExactly("hello of mia");
	}

	@Test
	void whatPeopleDoIsToldIfTheyMay() {
		Looking looking = new Looking();
		GuardedBot bot = bot(looking);

		assertThat(bot.reacted("ned", "boom")).isEmpty();
		assertThat(bot.reacted("gone", "boom")).isEmpty();
		assertThat(bot.reacted("olga", "boom")).containsExactly("Boom, olga");
		assertThat(this.objections).containsExactly("echo affiliation", "echo affiliation");
	}

	@Test
	void nothingNeedBeSaid() {
		PolicySettings silent = new PolicySettings(Map.of(), Set.of(), "", this.clock, this.settings.listener(),
				this.settings.scope());
		GuardedBot bot = new GuardedBot(
				HandlerDispatcher.of(List.of(new Ranks()), HandlerSettings.defaults().with(silent)));

		assertThat(bot.asked("ned", "/member")).isEqualTo("FORBIDDEN");
	}

	@Test
	void mistakesAreReportedAtTheStart() {
		assertThatExceptionOfType(InvalidHandlersException.class).isThrownBy(() -> bot(new Wrong()))
			.satisfies((ex) -> assertThat(ex.problems()).containsExactlyInAnyOrder(
					Wrong.class.getName() + ".unknown is limited by 'alll', but only [all, ask] are configured: "
							+ "set 'ethora.bot.limits.alll.permits' and '.period'",
					Wrong.class.getName()
							+ ".outcasts requires the affiliation OUTCAST, which gives no rights: require another",
					Wrong.class.getName()
							+ ".nobody requires the role NONE, which nobody in a room has: require another"));
		assertThatExceptionOfType(InvalidHandlersException.class)
			.isThrownBy(() -> HandlerDispatcher.of(List.of(new Limited()), HandlerSettings.defaults()))
			.withMessageContaining("is limited by 'ask', but no limit is configured");
	}

	@Test
	void eachCallHasItsScopeAndWhatIsRefusedHasNone() {
		GuardedBot bot = bot(new Ranks());

		bot.asked("mia", "/member");
		bot.asked("ned", "/member");
		bot.asked("ned", "/anybody");
		bot.askedBy(BOSS, "hi");
		assertThatExceptionOfType(BotException.class).isThrownBy(() -> bot.asked("ned", "/failing"));

		assertThat(this.scopes).containsExactly("mia in lobby", "end of mia", "ned in lobby", "end of ned",
				"boss@example.com, trusted", "end of boss@example.com", "ned in lobby", "end of ned");
	}

	private Runnable scope(Caller caller) {
		this.scopes.add(caller.name() + ((caller.room() != null) ? " in " + caller.room().local() : "")
				+ (caller.trusted() ? ", trusted" : ""));
		return () -> this.scopes.add("end of " + caller.name());
	}

	private GuardedBot bot(Object controller) {
		return new GuardedBot(dispatcher(controller));
	}

	private HandlerDispatcher dispatcher(Object controller) {
		return HandlerDispatcher.of(List.of(controller), HandlerSettings.defaults().with(this.settings));
	}

	@Retention(RetentionPolicy.RUNTIME)
	@RequiresAffiliation(Affiliation.OWNER)
	@interface Precious {

	}

	@BotController
	static class Ranks {

		@OnCommand("owner")
		@RequiresAffiliation(Affiliation.OWNER)
		String owner() {
			return "owner";
		}

		@OnCommand("admin")
		@RequiresAffiliation(Affiliation.ADMIN)
		Reply admin() {
			return Reply.text("admin");
		}

		@OnCommand("member")
		@RequiresAffiliation(Affiliation.MEMBER)
		String member() {
			return "member";
		}

		@OnCommand("moderator")
		@RequiresRole(Role.MODERATOR)
		String moderator() {
			return "moderator";
		}

		@OnCommand("failing")
		void failing() {
			throw new IllegalStateException("as wanted");
		}

		@OnCommand("anybody")
		String anybody() {
			return "anybody";
		}

		@OnCommand("arg {what}")
		@RequiresAffiliation(Affiliation.MEMBER)
		String arg(@Arg String what) {
			return what;
		}

		@Precious
		@OnCommand("composed")
		String composed() {
			return "composed";
		}

		@OnDirectMessage
		@RequiresAffiliation(Affiliation.OWNER)
		String alone() {
			return "alone";
		}

	}

	@BotController
	@RequiresAffiliation(Affiliation.MEMBER)
	static class Members {

		@OnCommand("usual")
		String usual() {
			return "usual";
		}

		@OnCommand("special")
		@RequiresAffiliation(Affiliation.OWNER)
		String special() {
			return "special";
		}

	}

	@BotController
	static class Limited {

		@OnCommand("ask")
		@RateLimited("ask")
		String ask() {
			return "asked";
		}

		@OnCommand("both")
		@RateLimited("ask")
		@RateLimited(value = "all", per = Per.BOT)
		String both() {
			return "both";
		}

		@OnCommand("members")
		@RateLimited(value = "ask", per = Per.ROOM)
		@RequiresAffiliation(Affiliation.MEMBER)
		String members() {
			return "members";
		}

	}

	@BotController
	static class Looking {

		private final List<String> seen = new ArrayList<>();

		@OnMessage(observe = true)
		@RequiresAffiliation(Affiliation.MEMBER)
		void look(RoomMessage message) {
			this.seen.add("%s of %s".formatted(message.text(), message.sender().nick()));
		}

		@OnReaction("boom")
		@RequiresAffiliation(Affiliation.ADMIN)
		String boom(Sender who) {
			return "Boom, " + who.nick();
		}

	}

	@BotController
	static class Wrong {

		@OnCommand("unknown")
		@RateLimited("alll")
		void unknown() {
		}

		@OnCommand("outcasts")
		@RequiresAffiliation(Affiliation.OUTCAST)
		void outcasts() {
		}

		@OnCommand("nobody")
		@RequiresRole(Role.NONE)
		void nobody() {
		}

	}

}
