package com.ethora.bot.xmpp;

import java.util.List;
import java.util.Set;

import com.ethora.bot.wire.Persona;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CapabilitiesTests {

	/** The example of XEP-0115, section 5.2. */
	@Test
	void hasTheVersionOfTheStandardsExample() {
		Capabilities exodus = new Capabilities("client", "pc", "Exodus 0.9.1",
				List.of("http://jabber.org/protocol/muc", "http://jabber.org/protocol/disco#info",
						"http://jabber.org/protocol/caps", "http://jabber.org/protocol/disco#items"));

		assertThat(exodus.version()).isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
	}

	@Test
	void hasAnotherVersionForWhateverDiffers() {
		Capabilities plain = Capabilities.of("Echo", Persona.PLAIN);
		Capabilities other = Capabilities.of("Echo", new Persona() {

			@Override
			public Set<String> features() {
				return Set.of("urn:weather");
			}

		});

		assertThat(other.features()).contains("urn:weather");
		assertThat(other.version()).isNotEqualTo(plain.version());
		assertThat(Capabilities.of("Other", Persona.PLAIN).version()).isNotEqualTo(plain.version());
		assertThat(plain.features()).doesNotContain(Ns.COMMANDS);
	}

}
