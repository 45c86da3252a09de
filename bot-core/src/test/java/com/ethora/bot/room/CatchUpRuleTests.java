package com.ethora.bot.room;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.room.CatchUpRule.Policy;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CatchUpRule}: what becomes of messages that were said while the bot
 * was away.
 */
class CatchUpRuleTests {

	private static final Duration AGE = Duration.ofMinutes(10);

	private RoomsFixture fixture = new RoomsFixture();

	@Test
	void theOldestAreLeftOutWhenThereAreMoreThanCount() {
		away(new CatchUpRule(Policy.ANSWER, AGE, 20), 100);

		comeBack();

		assertThat(heard()).containsExactlyElementsOf(texts(81, 100));
		assertThat(this.fixture.leftOut).isEqualTo(80);
	}

	@Test
	void asManyAsCountAreAllAnswered() {
		away(new CatchUpRule(Policy.ANSWER, AGE, 20), 20);

		comeBack();

		assertThat(heard()).containsExactlyElementsOf(texts(1, 20));
		assertThat(this.fixture.leftOut).isZero();
	}

	@Test
	void whatIsTooOldIsLeftOut() {
		away(CatchUpRule.DEFAULTS, 10);
		this.fixture.advance(AGE.toSeconds() + 1);
		say(11, 15);

		comeBack();

		assertThat(heard()).containsExactlyElementsOf(texts(11, 15));
		assertThat(this.fixture.leftOut).isEqualTo(10);
	}

	@Test
	void whatIsLeftOutIsBehindTheCursor() {
		away(CatchUpRule.DEFAULTS, 300);
		this.fixture.advance(AGE.toSeconds() + 1);

		comeBack();

		List<RoomMessage> log = this.fixture.lobby.log();
		assertThat(heard()).isEmpty();
		assertThat(this.fixture.cursor().after()).isEqualTo(log.get(log.size() - 1).archiveId());
	}

	@Test
	void whenSkippingTheBotGoesOnFromNow() {
		away(new CatchUpRule(Policy.SKIP, AGE, 500), 100);

		comeBack();
		say(101, 101);

		assertThat(heard()).containsExactly(text(101));
		assertThat(this.fixture.leftOut).isEqualTo(100);
	}

	@Test
	void whatIsSaidRightAfterComingBackIsNotSkipped() {
		away(new CatchUpRule(Policy.SKIP, AGE, 500), 10);
		this.fixture.lobby.ignoreArchive();
		this.fixture.connect();
		say(11, 12);

		this.fixture.lobby.openArchive();
		this.fixture.advance(15);

		assertThat(heard()).containsExactlyElementsOf(texts(11, 12));
		assertThat(this.fixture.leftOut).isEqualTo(10);
	}

	@Test
	void asContextMissedMessagesAreHistory() {
		away(new CatchUpRule(Policy.CONTEXT, AGE, 500), 300);

		comeBack();
		say(301, 301);

		assertThat(heard()).containsExactlyElementsOf(texts(1, 301));
		assertThat(this.fixture.entries).extracting((entry) -> entry.message().origin())
			.startsWith(RoomMessage.Origin.LIVE, RoomMessage.Origin.HISTORY)
			.endsWith(RoomMessage.Origin.HISTORY, RoomMessage.Origin.LIVE)
			.filteredOn(RoomMessage.Origin.HISTORY::equals)
			.hasSize(300);
	}

	@Test
	void aRoomMayHaveARuleOfItsOwn() {
		away(LogSettings.DEFAULTS.withCatchUp(CatchUpRule.DEFAULTS,
				Map.of(RoomsFixture.LOBBY, new CatchUpRule(Policy.SKIP, AGE, 500))), 5);

		comeBack();

		assertThat(heard()).isEmpty();
	}

	@Test
	void theRuleOfAnotherRoomDoesNotCount() {
		away(LogSettings.DEFAULTS.withCatchUp(CatchUpRule.DEFAULTS,
				Map.of(Jid.parse("other@conference.example.com"), new CatchUpRule(Policy.SKIP, AGE, 500))), 5);

		comeBack();

		assertThat(heard()).containsExactlyElementsOf(texts(1, 5));
	}

	@Test
	void whatIsLeftOutIsLoggedOnceWithItsNumber() {
		away(new CatchUpRule(Policy.ANSWER, AGE, 20), 100);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		Logger logger = (Logger) LoggerFactory.getLogger(RoomLog.class);
		logger.setLevel(Level.WARN);
		logger.addAppender(log);
		try {
			comeBack();
		}
		finally {
			logger.detachAppender(log);
			logger.setLevel(null);
		}

		assertThat(log.list).singleElement()
			.asString()
			.contains("80 messages", "left out", "lobby@conference.example.com");
	}

	@Test
	void ownMessagesDoNotCountAsMissed() {
		away(new CatchUpRule(Policy.ANSWER, AGE, 2), 2);
		IntStream.rangeClosed(1, 10).forEach((i) -> this.fixture.lobby.says(RoomsFixture.NICK, "mine " + i));

		comeBack();

		assertThat(heard()).containsExactlyElementsOf(texts(1, 2));
		assertThat(this.fixture.echoed).hasSizeGreaterThanOrEqualTo(10);
	}

	@Test
	void limitsAreNotNegative() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CatchUpRule(Policy.ANSWER, AGE.negated(), 1))
			.withMessageContaining("maxAge");
		assertThatIllegalArgumentException().isThrownBy(() -> new CatchUpRule(Policy.ANSWER, AGE, -1))
			.withMessageContaining("maxMessages");
	}

	private void away(CatchUpRule rule, int missed) {
		away(LogSettings.DEFAULTS.withCatchUp(rule, Map.of()), missed);
	}

	/** Be there, leave, and miss some messages. */
	private void away(LogSettings settings, int missed) {
		this.fixture = new RoomsFixture(List.of(RoomsFixture.LOBBY), settings);
		this.fixture.connect();
		say(0, 0);
		this.fixture.wire.link().cut();
		this.fixture.timeline.runDue();
		say(1, missed);
	}

	private void comeBack() {
		this.fixture.connect();
	}

	private void say(int from, int to) {
		IntStream.rangeClosed(from, to).forEach((i) -> this.fixture.says(text(i)));
	}

	private List<String> heard() {
		return this.fixture.heard.stream().filter((text) -> !text.equals(text(0))).toList();
	}

	private static List<String> texts(int from, int to) {
		return IntStream.rangeClosed(from, to).mapToObj(CatchUpRuleTests::text).toList();
	}

	private static String text(int number) {
		return "number " + number;
	}

}
