package com.ethora.bot.engine;

import java.time.Duration;
import java.util.stream.IntStream;

import com.ethora.bot.Jid;
import com.ethora.bot.Role;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.manners.Crowd;
import com.ethora.bot.manners.Etiquette;
import com.ethora.bot.manners.Greeting;
import com.ethora.bot.wire.Content;
import org.jspecify.annotations.Nullable;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bot among many, and among those who come and go.
 */
class CrowdAndGreetingTests {

	private static final Jid LOBBY = ManneredBot.LOBBY;

	private static final Etiquette GREETING = Etiquette.NONE
		.withGreeting(new Greeting("Welcome, {name}!", Greeting.AGAIN));

	private final ManneredBot host = new ManneredBot(GREETING);

	@Test
	void answersInAThreadWhileTheRoomIsCrowded() {
		ManneredBot echo = new ManneredBot(Etiquette.NONE.withCrowd(new Crowd(4, Duration.ofMinutes(3))));
		echo.start();

		echo.says("ann", "one");
		echo.says("ann", "two");
		assertThat(echo.manners).isEmpty();
		assertThat(thread(echo)).isNull();
		echo.says("ann", "three");

		assertThat(echo.manners).containsExactly("threaded");
		assertThat(thread(echo)).extracting(ThreadParent::text).isEqualTo("three");
		echo.fixture.timeline.advance(Duration.ofMinutes(4));
		echo.says("ann", "four");
		assertThat(thread(echo)).isNull();
	}

	@Test
	void greetsWhoComes() {
		this.host.start();

		enters("eve");

		assertThat(this.host.said()).containsExactly("Welcome, eve!");
		assertThat(this.host.manners).containsExactly("greeted");
	}

	@Test
	void greetsNeitherBotsNorWhoWasThereBefore() {
		this.host.start();

		enters("helper-bot");
		this.host.enters(LOBBY, "old", Role.PARTICIPANT, true);

		assertThat(this.host.said()).isEmpty();
	}

	@Test
	void doesNotGreetAgainWhoWasAwayForAMoment() {
		this.host.start();
		enters("eve");

		this.host.fixture.timeline.advance(Duration.ofMinutes(30));
		this.host.hear(new RoomEvent.Left(LOBBY, "eve"));
		this.host.fixture.timeline.advance(Duration.ofSeconds(90));
		enters("eve");
		assertThat(this.host.said()).hasSize(1);

		this.host.hear(new RoomEvent.Left(LOBBY, "eve"));
		this.host.fixture.timeline.advance(Duration.ofMinutes(3));
		enters("eve");
		assertThat(this.host.said()).hasSize(2);
	}

	@Test
	void doesNotGreetACrowdThatComesAtOnce() {
		this.host.start();

		IntStream.range(0, 50).forEach((i) -> enters("nick" + i));
		this.host.fixture.pass();

		assertThat(this.host.said()).hasSize(10);
	}

	@Test
	void repeatsNoEndlessNames() {
		this.host.start();

		enters("x".repeat(500));

		assertThat(this.host.said().get(0)).hasSizeLessThan(100).endsWith("x…!");
	}

	@Test
	void greetsNobodyWhereItWasStopped() {
		ManneredBot stopped = new ManneredBot(Etiquette.USUAL.withGreeting(new Greeting("Hi", Greeting.AGAIN)));
		stopped.start();
		stopped.says("ann", "bot echo stop");

		stopped.enters(LOBBY, "eve", Role.PARTICIPANT, false);

		assertThat(stopped.said()).doesNotContain("Hi");
	}

	private void enters(String nick) {
		this.host.enters(LOBBY, nick, Role.PARTICIPANT, false);
	}

	private static @Nullable ThreadParent thread(ManneredBot bot) {
		Content content = bot.fixture.wire.link().sent().get(bot.fixture.wire.link().sent().size() - 1).content();
		return ((Content.Post) content).reply().thread();
	}

}
