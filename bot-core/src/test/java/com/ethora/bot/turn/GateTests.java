package com.ethora.bot.turn;

import java.time.Instant;
import java.util.Map;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.Sender;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Gate}.
 */
class GateTests {

	private static final BotTalk ALL = BotTalk.DEFAULTS.withHearing(BotTalk.Hearing.ALL);

	@ParameterizedTest
	@CsvSource(textBlock = """
			LIVE,    TEXT,    hello, ann,     PASS
			ARCHIVE, TEXT,    hello, ann,     PASS
			HISTORY, TEXT,    hello, ann,     HISTORY
			HISTORY, SYSTEM,  hello, ann,     HISTORY
			LIVE,    SYSTEM,  hello, ann,     SYSTEM
			ARCHIVE, SYSTEM,  hello, ann,     SYSTEM
			LIVE,    SYSTEM,  hello, eve-bot, SYSTEM
			LIVE,    CONTROL, hello, ann,     CONTROL
			LIVE,    MEDIA,   media, ann,     MEDIA
			LIVE,    MEDIA,   media, eve-bot, MEDIA
			LIVE,    TEXT,    ' ',   ann,     EMPTY
			LIVE,    TEXT,    '',    eve-bot, EMPTY
			LIVE,    TEXT,    hello, eve-bot, BOT
			ARCHIVE, TEXT,    hello, eve-bot, BOT
			LIVE,    TEXT,    hello, eve-bott, PASS
			""")
	void byDefaultOnlyPeoplesWordsPass(Origin origin, Kind kind, String text, String nick, Gate.Verdict verdict) {
		assertThat(Gate.DEFAULTS.judge(message(origin, kind, text, Sender.of(nick)))).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			LIVE,    TEXT,    hello, ann,     PASS
			LIVE,    TEXT,    hello, eve-bot, PASS
			LIVE,    MEDIA,   media, ann,     PASS
			LIVE,    MEDIA,   '',    ann,     PASS
			LIVE,    MEDIA,   media, eve-bot, PASS
			HISTORY, MEDIA,   media, ann,     HISTORY
			LIVE,    SYSTEM,  hello, ann,     SYSTEM
			LIVE,    CONTROL, hello, ann,     CONTROL
			LIVE,    TEXT,    ' ',   ann,     EMPTY
			""")
	void anOpenGateStillHoldsBackWhatNobodySaid(Origin origin, Kind kind, String text, String nick,
			Gate.Verdict verdict) {
		assertThat(new Gate(ALL, true).judge(message(origin, kind, text, Sender.of(nick)))).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "true, false, TEXT, PASS", "true, false, MEDIA, MEDIA", "false, true, TEXT, BOT",
			"false, true, MEDIA, BOT" })
	void botsAndFilesAreLetInSeparately(boolean bots, boolean media, Kind kind, Gate.Verdict verdict) {
		Sender marked = new Sender("eve", "Eve", null, true);

		assertThat(new Gate(bots ? ALL : BotTalk.DEFAULTS, media).judge(message(Origin.LIVE, kind, "hello", marked)))
			.isEqualTo(verdict);
	}

	private static RoomMessage message(Origin origin, Kind kind, String text, Sender sender) {
		return new RoomMessage(Jid.parse("lobby@conference.example.com"), sender, text, "m1", "1", Instant.EPOCH,
				origin, kind, Map.of());
	}

}
