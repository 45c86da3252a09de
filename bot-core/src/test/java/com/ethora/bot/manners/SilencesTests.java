package com.ethora.bot.manners;

import java.time.Instant;
import java.util.Map;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.RoomMessage.Origin;
import com.ethora.bot.Sender;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Silences}.
 */
class SilencesTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private static final Jid ANN = LOBBY.withResource("ann of the hill");

	private final Silences silences = new Silences();

	@Test
	void coversWhatWasSaidSinceAndNotWhatWasSaidBefore() {
		this.silences.begin(LOBBY, at(10));

		assertThat(this.silences.covers(LOBBY, read(9))).isFalse();
		assertThat(this.silences.covers(LOBBY, read(10))).isTrue();
		assertThat(this.silences.covers(LOBBY, read(99))).isTrue();
		assertThat(this.silences.covers(ANN, read(99))).isFalse();
	}

	@Test
	void stillCoversWhatWasSaidInItWhenItIsOver() {
		this.silences.begin(LOBBY, at(10));
		assertThat(this.silences.end(LOBBY, at(20))).isTrue();

		assertThat(this.silences.covers(LOBBY, read(15))).isTrue();
		assertThat(this.silences.covers(LOBBY, read(20))).isFalse();
		assertThat(this.silences.end(LOBBY, at(30))).isFalse();
	}

	@Test
	void doesNotTrustClocksForWhatIsSaidNow() {
		this.silences.begin(LOBBY, at(10));
		assertThat(this.silences.covers(LOBBY, message(5, Origin.LIVE))).isTrue();

		this.silences.end(LOBBY, at(20));
		assertThat(this.silences.covers(LOBBY, message(15, Origin.LIVE))).isFalse();
	}

	@Test
	void aSecondStopChangesNothing() {
		this.silences.begin(LOBBY, at(10));
		this.silences.begin(LOBBY, at(20));

		assertThat(this.silences.covers(LOBBY, read(15))).isTrue();
	}

	@Test
	void areTheSameWhenTheyWereWrittenAndRead() {
		this.silences.begin(LOBBY, at(10));
		this.silences.begin(ANN, at(10));
		this.silences.end(ANN, at(20));
		Silences read = new Silences();

		read.merge(this.silences.text());

		assertThat(read.text()).isEqualTo(this.silences.text()).contains("ann of the hill");
		assertThat(read.open(LOBBY)).isTrue();
		assertThat(read.open(ANN)).isFalse();
		assertThat(read.covers(ANN, read(15))).isTrue();
	}

	@Test
	void whatIsKnownIsNewerThanWhatWasWritten() {
		Silences written = new Silences();
		written.begin(LOBBY, at(1));
		this.silences.begin(LOBBY, at(10));
		this.silences.end(LOBBY, at(20));

		this.silences.merge(written.text());

		assertThat(this.silences.open(LOBBY)).isFalse();
	}

	@Test
	void whatIsNotOursDoesNoHarm() {
		this.silences.merge("1 -\nx - lobby@example.com\n1 y lobby@example.com\n1 - @@\n\n1 -  ");

		assertThat(this.silences.text()).isEmpty();
	}

	@Test
	void manyPeopleDoNotMakeItForgetARoom() {
		this.silences.begin(LOBBY, at(1));

		for (int i = 0; i < 3 * Silences.MAX; i++) {
			this.silences.begin(LOBBY.withResource("nick" + i), at(2));
		}

		assertThat(this.silences.open(LOBBY)).isTrue();
		assertThat(this.silences.text().lines()).hasSize(Silences.MAX + 1);
		assertThat(this.silences.open(LOBBY.withResource("nick0"))).isFalse();
	}

	@Test
	void aRoomIsForgottenWithItsPeople() {
		this.silences.begin(LOBBY, at(1));
		this.silences.begin(ANN, at(1));

		this.silences.forget(LOBBY);

		assertThat(this.silences.text()).isEmpty();
	}

	private static RoomMessage read(int second) {
		return message(second, Origin.ARCHIVE);
	}

	private static RoomMessage message(int second, Origin origin) {
		return new RoomMessage(LOBBY, Sender.of("ann of the hill"), "hello", "1", "1", at(second), origin, Kind.TEXT,
				Map.of());
	}

	private static Instant at(int second) {
		return Instant.ofEpochSecond(second);
	}

}
