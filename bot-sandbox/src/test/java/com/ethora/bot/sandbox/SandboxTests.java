package com.ethora.bot.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static com.ethora.bot.sandbox.SandboxWire.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ExtendWith(OutputCaptureExtension.class)
class SandboxTests {

	private static final SandboxSettings SETTINGS = SandboxSettings.DEFAULTS.withPort(0);

	private static final Pattern FILE = Pattern.compile("(?:src|href)=\"([^\"#]+)\"");

	@Test
	void addressesAreThoseOfTheOpenPort() {
		try (Sandbox sandbox = Sandbox.create(SETTINGS).start()) {
			assertThat(sandbox.port()).isPositive();
			assertThat(sandbox.uri()).hasToString("ws://localhost:" + sandbox.port() + "/ws");
			assertThat(sandbox.pageUri()).hasToString("http://localhost:" + sandbox.port() + "/");
			assertThat(sandbox.domain()).isEqualTo("sandbox.localhost");
			assertThat(sandbox.isRunning()).isTrue();
		}
	}

	@Test
	void beforeTheStartThereIsNoPort() {
		assertThatIllegalStateException().isThrownBy(Sandbox.create(SETTINGS)::port);
		assertThat(Sandbox.create(SandboxSettings.DEFAULTS).port()).isEqualTo(5280);
	}

	@Test
	void aPortInUseIsNamed() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Sandbox sandbox = Sandbox.create(SETTINGS.withPort(taken.getLocalPort()));

			assertThatExceptionOfType(SandboxException.class).isThrownBy(sandbox::start)
				.withMessageContaining("localhost port " + taken.getLocalPort())
				.withMessageContaining("in use")
				.withMessageContaining("0 for a free one");
			assertThat(sandbox.isRunning()).isFalse();
		}
	}

	@Test
	void anUnknownHostIsNamed() {
		assertThatExceptionOfType(SandboxException.class)
			.isThrownBy(Sandbox.create(SETTINGS.withHost("no.such.host.invalid"))::start)
			.withMessageContaining("[no.such.host.invalid]");
	}

	@Test
	void stoppedAndStartedAgainItHasTheSamePortAndArchive() {
		Sandbox sandbox = Sandbox.create(SETTINGS).start();
		int port = sandbox.port();
		WireClient anna = WireClient.connect(sandbox.uri()).login("anna", "x", "test");
		anna.join(LOBBY);
		anna.ask("<iq type='set' id='q'><query xmlns='jabber:iq:private'><cursor xmlns='my:ns' at='17'/></query></iq>");
		String id = HistoryTests.sayMany(anna, 1).get(0);

		sandbox.stop();
		anna.expectStreamError("system-shutdown");
		assertThat(sandbox.isRunning()).isFalse();
		sandbox.start();

		try (sandbox) {
			assertThat(sandbox.port()).isEqualTo(port);
			WireClient again = WireClient.connect(sandbox.uri()).login("anna", "x", "test");
			assertThat(again.join(LOBBY)).as("nobody is left in the room").hasSize(2);
			assertThat(HistoryTests.page(again, LOBBY, "").ids()).containsExactly(id);
			Element stored = again
				.ask("<iq type='get' id='q'><query xmlns='jabber:iq:private'><cursor xmlns='my:ns'/></query></iq>");
			assertThat(stored.child("query", Ns.PRIVATE).orElseThrow().children().get(0).attribute("at"))
				.contains("17");
			assertThat(HistoryTests.sayMany(again, 1).get(0)).isGreaterThan(id);
		}
	}

	@Test
	void startingAndStoppingTwiceDoesNoHarm() {
		Sandbox sandbox = Sandbox.create(SETTINGS);
		sandbox.stop();
		sandbox.start().start();
		sandbox.stop();
		sandbox.close();

		assertThat(sandbox.isRunning()).isFalse();
	}

	@Test
	void stoppingEndsAStall() {
		Sandbox sandbox = Sandbox.create(SETTINGS).start();
		WireClient anna = WireClient.connect(sandbox.uri()).login("anna", "x", "test");
		sandbox.faults().stall(true);

		sandbox.stop();

		anna.expectClosed();
		try (sandbox) {
			WireClient.connect(sandbox.start().uri()).login("anna", "x", "test").abort();
		}
	}

	@Test
	void allFilesTheChatPageNamesAreServed() throws Exception {
		try (Sandbox sandbox = Sandbox.create(SETTINGS).start()) {
			String page = get(sandbox, "").body();

			assertThat(FILE.matcher(page).results().map((match) -> match.group(1))).isNotEmpty()
				.allSatisfy((file) -> assertThat(get(sandbox, file).statusCode()).isEqualTo(200));
		}
	}

	@Test
	void beingOpenToOtherMachinesIsWarnedOfOnce(CapturedOutput output) {
		try (Sandbox sandbox = Sandbox.create(SETTINGS.withHost("0.0.0.0")).start()) {
			assertThat(sandbox.uri().getHost()).isEqualTo("localhost");
		}

		assertThat(output).containsOnlyOnce("open to other machines");
	}

	@Test
	void passwordsAndTextsAreNotLogged(CapturedOutput output) {
		try (Sandbox sandbox = Sandbox.create(SETTINGS).start()) {
			WireClient anna = WireClient.connect(sandbox.uri()).login("anna", "hunter2", "test");
			anna.join(LOBBY);
			anna.say(LOBBY, "m", "confidential").expectMessage();
			anna.send("<confidential").expectStreamError("not-well-formed");
		}

		assertThat(output).doesNotContain("hunter2").doesNotContain("confidential");
	}

	private static HttpResponse<String> get(Sandbox sandbox, String file) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(sandbox.pageUri().resolve(file)).build(), BodyHandlers.ofString());
	}

}
