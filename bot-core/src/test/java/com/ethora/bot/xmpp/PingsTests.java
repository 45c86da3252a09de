package com.ethora.bot.xmpp;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PingsTests {

	private static final Jid ME = Jid.parse(Elements.ROOM).withResource("app_bot");

	private final Pings pings = new Pings(new LinkEvents(new RecordingListener()));

	private final CompletableFuture<Boolean> present = this.pings.expect(ME, "p");

	@Test
	void anAnswerMeansThatWeAreThere() {
		assertThat(answer("<iq xmlns='jabber:client' type='result' id='p' from='%s'/>")).isTrue();

		assertThat(this.present).isCompletedWithValue(true);
	}

	@ParameterizedTest
	@CsvSource({ "not-acceptable, false", "forbidden, false", "not-allowed, false", "service-unavailable, true",
			"feature-not-implemented, true", "item-not-found, true", "remote-server-timeout, true" })
	void anErrorMeansWhatTheRoomMeansByIt(String condition, boolean there) {
		answer("<iq xmlns='jabber:client' type='error' id='p' from='%s'><error type='cancel'><" + condition
				+ " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");

		assertThat(this.present).isCompletedWithValue(there);
	}

	@Test
	void theRoomItselfMayAnswer() {
		assertThat(this.pings
			.answered(Elements.of("<iq xmlns='jabber:client' type='result' id='p' from='%s'/>".formatted(ME.bare()))))
			.isTrue();

		assertThat(this.present).isCompletedWithValue(true);
	}

	@Test
	void nobodyElseInTheRoomHasASay() {
		assertThat(this.pings.answered(Elements
			.of("<iq xmlns='jabber:client' type='error' id='p' from='%s'/>".formatted(ME.withResource("app_eve")))))
			.isFalse();

		assertThat(this.present).isNotDone();
	}

	@Test
	void anotherRoomHasNoSay() {
		assertThat(this.pings.answered(
				Elements.of("<iq xmlns='jabber:client' type='result' id='p' from='other@conference.example.com'/>")))
			.isFalse();

		assertThat(this.present).isNotDone();
	}

	@Test
	void nobodyAnswersWhenTheLinkEnds() {
		this.pings.end(new LinkException(LinkFailure.of(LinkFailure.Kind.LOST, "gone")));

		assertThat(this.present).isCompletedExceptionally();
	}

	private boolean answer(String xml) {
		return this.pings.answered(Elements.of(xml.formatted(ME)));
	}

}
