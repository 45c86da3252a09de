package com.ethora.bot.xmpp;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import com.ethora.bot.BotProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class XmppSettingsTests {

	@Test
	void haveTheDefaultsOfEthora() {
		XmppSettings settings = settings("wss://chat.test/ws");

		assertThat(settings.subProtocols()).containsExactly("xmpp", "xmpp-framing");
		assertThat(settings.mechanisms()).containsExactly("PLAIN");
		assertThat(settings.resource()).isEqualTo("bot");
		assertThat(settings.allowPlaintext()).isFalse();
		assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(15));
	}

	@ParameterizedTest
	@CsvSource({ "ws://h/ws, 80, false", "wss://h/ws, 443, true", "xmpp://h, 5222, false", "xmpps://h, 5223, true",
			"WSS://h, 443, true", "http://h/bosh, 80, false", "https://h/bosh, 443, true", "xmpp://h:99, 99, false" })
	void knowPortAndEncryptionOfAScheme(String uri, int port, boolean encrypted) {
		XmppSettings settings = settings(uri);

		assertThat(settings.port()).isEqualTo(port);
		assertThat(settings.encryptedFromStart()).isEqualTo(encrypted);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "ftp://h/ws", "h:5222", "/ws", "wss:///ws", "wss://h/ws#x", "xmpp://h:70000", "wss://a_b/ws" })
	void refuseAnAddressThatLeadsNowhere(String uri) {
		assertThatIllegalArgumentException().isThrownBy(() -> settings(uri)).withMessageContaining(uri);
	}

	@Test
	void refuseAnAccountInTheAddressWithoutRepeatingIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> settings("wss://bot:secret@h/ws"))
			.withMessageContaining("account")
			.withMessageNotContaining("secret");
	}

	@Test
	void refuseWhatCannotWork() {
		XmppSettings settings = settings("wss://h/ws");

		assertThatIllegalArgumentException().isThrownBy(() -> settings.withMechanisms(List.of()))
			.withMessageContaining("mechanisms");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.withResource(" "))
			.withMessageContaining("resource");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.withConnectTimeout(Duration.ZERO))
			.withMessageContaining("connectTimeout");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> XmppSettings.of(URI.create("wss://h/ws"), "a@b", BotProfile.of("Echo Bot")))
			.withMessageContaining("a@b");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new XmppWire(settings.withMechanisms(List.of("TELEPATHY"))))
			.withMessageContaining("TELEPATHY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST", "sandbox.localhost", "127.0.0.1", "127.1.2.3", "::1",
			"0:0:0:0:0:0:0:1" })
	void takeThisMachineForSafe(String host) {
		assertThat(Loopback.is(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "chat.test", "localhost.evil.test", "127.0.0.1.evil.test", "128.0.0.1", "::2", "10.0.0.1",
			"notlocalhost" })
	void takeNoOtherForThisMachine(String host) {
		assertThat(Loopback.is(host)).isFalse();
	}

	@Test
	void allowPlaintextToThisMachineOrOnRequest() {
		assertThat(settings("ws://[::1]:5280/ws").plaintextAllowed()).isTrue();
		assertThat(settings("ws://chat.test/ws").plaintextAllowed()).isFalse();
		assertThat(settings("ws://chat.test/ws").withAllowPlaintext(true).plaintextAllowed()).isTrue();
	}

	private static XmppSettings settings(String uri) {
		return XmppSettings.of(URI.create(uri), "chat.test", BotProfile.of("Echo Bot"));
	}

}
