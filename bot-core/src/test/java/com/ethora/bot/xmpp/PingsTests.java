package com.ethora.bot.xmpp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PingsTests {

	@Test
	void anAnswerMeansThatWeAreThere() {
		assertThat(Pings.present(Elements.of("<iq type='result' id='p'/>"))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "not-acceptable, false", "forbidden, false", "not-allowed, false", "service-unavailable, true",
			"feature-not-implemented, true", "item-not-found, true", "remote-server-timeout, true" })
	void anErrorMeansWhatTheRoomMeansByIt(String condition, boolean there) {
		Element error = Elements.of("<iq type='error' id='p'><error type='cancel'><" + condition
				+ " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");

		assertThat(Pings.present(error)).isEqualTo(there);
	}

}
