package com.ethora.bot.sandbox;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import com.ethora.bot.sandbox.xml.ElementReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BoshTests {

	private static final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	private String sid = "";

	@Test
	void aSessionBeginsWithTheFeatures() {
		Element body = create("sandbox.localhost");

		assertThat(body.attribute("requests")).contains("2");
		assertThat(body.attribute("wait")).contains("1");
		assertThat(body.child("features", Ns.STREAMS).orElseThrow().has("mechanisms", Ns.SASL)).isTrue();
	}

	@Test
	void anUnknownDomainEndsTheSession() {
		Element body = create("elsewhere.test");

		assertThat(body.attribute("type")).contains("terminate");
		assertThat(body.attribute("condition")).contains("remote-stream-error");
		assertThat(body.child("error", Ns.STREAMS).orElseThrow().has("host-unknown", Ns.STREAM_ERRORS)).isTrue();
	}

	@Test
	void aRequestWaitsUntilThereIsSomethingToSayOrItsTimeIsOver() {
		create("sandbox.localhost");
		long begun = System.nanoTime();

		assertThat(say(2, "").join().children()).isEmpty();
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(900));
	}

	@Test
	void aSecondRequestReleasesTheFirst() {
		create("sandbox.localhost");
		CompletableFuture<Element> first = say(2, "");
		await().during(Duration.ofMillis(100)).until(() -> !first.isDone());

		CompletableFuture<Element> second = say(3, "");

		assertThat(first.join().children()).isEmpty();
		assertThat(second.isDone()).isFalse();
		second.join();
	}

	@Test
	void requestsAreDealtWithInTheirOrder() {
		create("sandbox.localhost");
		CompletableFuture<Element> second = say(3, "<abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
		await().during(Duration.ofMillis(100)).until(() -> !second.isDone());

		Element first = say(2, "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'/>").join();

		assertThat(first.children()).extracting(Element::name).containsExactly("challenge", "failure");
		assertThat(second.join().children()).isEmpty();
	}

	@Test
	void anAnswerThatGotLostIsGivenAgain() {
		create("sandbox.localhost");
		String auth = "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'/>";

		Element once = say(2, auth).join();

		assertThat(say(2, auth).join()).isEqualTo(once);
	}

	@Test
	void whatIsOutOfTheWindowIsNotFound() {
		create("sandbox.localhost");

		assertThat(say(9, "").join().attribute("condition")).contains("item-not-found");
		this.sid = "other";
		assertThat(say(2, "").join().attribute("condition")).contains("item-not-found");
	}

	@Test
	void whatIsNoBodyIsABadRequest() {
		assertThat(post("hello").join().attribute("condition")).contains("bad-request");
		assertThat(post("<body/>").join().attribute("condition")).contains("bad-request");
		assertThat(post("<iq xmlns='jabber:client' rid='1'/>").join().attribute("condition")).contains("bad-request");
	}

	@Test
	void otherMethodsAndPagesOfOtherSitesAreRefused() throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.wire.sandbox().boshUri());

		assertThat(http.send(request.GET().build(), BodyHandlers.ofString()).statusCode()).isEqualTo(405);
		assertThat(http
			.send(request.header("Origin", "https://evil.test").POST(BodyPublishers.ofString("<body/>")).build(),
					BodyHandlers.ofString())
			.statusCode()).isEqualTo(403);
	}

	private Element create(String domain) {
		Element body = post("<body xmlns='http://jabber.org/protocol/httpbind' rid='1' to='%s' wait='1' hold='1'/>"
			.formatted(domain)).join();
		this.sid = body.attribute("sid").orElse("");
		return body;
	}

	private CompletableFuture<Element> say(long rid, String elements) {
		return post("<body xmlns='http://jabber.org/protocol/httpbind' rid='%d' sid='%s'>%s</body>".formatted(rid,
				this.sid, elements));
	}

	private CompletableFuture<Element> post(String body) {
		HttpRequest request = HttpRequest.newBuilder(this.wire.sandbox().boshUri())
			.timeout(Duration.ofSeconds(5))
			.POST(BodyPublishers.ofString(body))
			.build();
		return http.sendAsync(request, BodyHandlers.ofString())
			.thenApply(HttpResponse::body)
			.thenApply(new ElementReader(Ns.BOSH)::read);
	}

}
