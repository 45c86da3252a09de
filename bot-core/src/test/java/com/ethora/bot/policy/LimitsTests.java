package com.ethora.bot.policy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.annotation.RateLimited.Per;
import com.ethora.bot.policy.Objection.Kind;
import com.ethora.bot.simulation.SimulatedTimeline;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link Limits}.
 */
class LimitsTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Jid OPS = Jid.parse("ops@conference.example.com");

	private final SimulatedTimeline clock = new SimulatedTimeline();

	private final Bot echo = bot("echo");

	private final Limits limits = new Limits(
			Map.of("ask", new Limit(2, Duration.ofMinutes(1), "Slowly"), "all", new Limit(1, Duration.ofDays(1), "")),
			this.clock);

	@Test
	void soManyAtOnceAndThenLittleByLittle() {
		Policy ask = policy("ask", Per.SENDER);
		Caller ann = inRoom(LOBBY, "ann");
		assertThat(ask.check(ann)).isEmpty();
		assertThat(ask.check(ann)).isEmpty();
		assertThat(ask.check(ann)).contains(new Objection(Kind.LIMITED, "ask", "Slowly"));

		this.clock.advance(Duration.ofSeconds(29));
		assertThat(ask.check(ann)).isPresent();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(ask.check(ann)).isEmpty();
		assertThat(ask.check(ann)).isPresent();
	}

	@Test
	void itIsSaidOnceUntilTheNextThatIsAllowed() {
		Policy ask = policy("ask", Per.SENDER);
		Caller ann = inRoom(LOBBY, "ann");
		ask.check(ann);
		ask.check(ann);

		assertThat(ask.check(ann)).map(Objection::answer).contains("Slowly");
		assertThat(ask.check(ann)).map(Objection::answer).contains("");
		assertThat(ask.check(ann)).map(Objection::answer).contains("");
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(ask.check(ann)).isEmpty();
		assertThat(ask.check(ann)).map(Objection::answer).contains("Slowly");
	}

	@Test
	void eachSenderHasTheirOwnWhereverTheyAre() {
		Policy all = policy("all", Per.SENDER);

		assertThat(all.check(inRoom(LOBBY, "ann"))).isEmpty();
		assertThat(all.check(inRoom(LOBBY, "ben"))).isEmpty();
		assertThat(all.check(inRoom(OPS, "ann"))).isPresent();
		assertThat(all.check(alone("ann@example.com"))).isEmpty();
		assertThat(all.check(alone("ann@example.com"))).isPresent();
	}

	@Test
	void eachRoomHasItsOwnWhoeverSpeaks() {
		Policy all = policy("all", Per.ROOM);

		assertThat(all.check(inRoom(LOBBY, "ann"))).isEmpty();
		assertThat(all.check(inRoom(LOBBY, "ben"))).isPresent();
		assertThat(all.check(inRoom(OPS, "ann"))).isEmpty();
		assertThat(all.check(alone("ann@example.com"))).isEmpty();
		assertThat(all.check(alone("ben@example.com"))).isEmpty();
	}

	@Test
	void eachBotHasItsOwn() {
		Policy all = policy("all", Per.BOT);

		assertThat(all.check(inRoom(LOBBY, "ann"))).isEmpty();
		assertThat(all.check(alone("ben@example.com"))).isPresent();
		assertThat(all.check(Caller.inRoom(bot("critic"), LOBBY, "ann"))).isEmpty();
	}

	@Test
	void whatIsNamedAlikeIsShared() {
		policy("all", Per.SENDER).check(inRoom(LOBBY, "ann"));

		assertThat(policy("all", Per.SENDER).check(inRoom(LOBBY, "ann"))).isPresent();
	}

	@Test
	void askingWhetherItIsThereUsesNothingUp() {
		Policy all = policy("all", Per.SENDER);

		assertThat(all.allows(inRoom(LOBBY, "ann"))).isTrue();
		assertThat(all.allows(inRoom(LOBBY, "ann"))).isTrue();
		assertThat(all.check(inRoom(LOBBY, "ann"))).isEmpty();
		assertThat(all.allows(inRoom(LOBBY, "ann"))).isTrue();
	}

	@Test
	void strangersDoNotFillTheMemory() {
		Buckets buckets = new Buckets(new Limit(1, Duration.ofDays(1), ""), this.clock);
		buckets.take("ann");
		buckets.take("ben");
		IntStream.range(0, Buckets.MAX - 2).forEach(buckets::take);
		assertThat(buckets.take("ann")).isEqualTo(Buckets.Take.EMPTY);

		buckets.take("one too many");

		assertThat(buckets.take("ann")).isEqualTo(Buckets.Take.STILL_EMPTY);
		assertThat(buckets.take("ben")).isEqualTo(Buckets.Take.TAKEN);
	}

	@Test
	void namesWhatThereIs() {
		assertThat(this.limits.names()).containsExactly("all", "ask");
		assertThat(this.limits.find("none", Per.BOT)).isEmpty();
	}

	@Test
	void aLimitOfNothingIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Limit(0, Duration.ofDays(1), ""))
			.withMessage("'permits' must be positive, but was 0");
		assertThatIllegalArgumentException().isThrownBy(() -> new Limit(1, Duration.ofNanos(1), ""))
			.withMessage("'period' must be positive, but was PT0.000000001S");
	}

	private Policy policy(String name, Per per) {
		return this.limits.find(name, per).orElseThrow();
	}

	private Caller inRoom(Jid room, String nick) {
		return Caller.inRoom(this.echo, room, nick);
	}

	private Caller alone(String account) {
		return Caller.alone(this.echo, Peer.account(Jid.parse(account)), Set.of());
	}

	private static Bot bot(String name) {
		Bot bot = mock(Bot.class);
		given(bot.name()).willReturn(name);
		return bot;
	}

}
