package com.ethora.bot.xmpp;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.wire.RefusedException;
import com.ethora.bot.wire.UploadSlot;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class LinkUploadsTests {

	private static final String KEEPS = "<feature var='urn:xmpp:http:upload:0'/>";

	private static final String SLOT = """
			<slot xmlns='urn:xmpp:http:upload:0'><put url='https://up.test/1'>\
			<header name='authorization'>Basic a&#10;b</header><header name='Host'>elsewhere</header></put>\
			<get url='https://get.test/1/a.png'/></slot>""";

	private final ObligingLink obliging = new ObligingLink(Framing.FRAMES, new RecordingListener()).logIn().silent();

	private int answered;

	@Test
	void asksTheServerItselfForASlot() throws Exception {
		CompletionStage<UploadSlot> slot = ask(100);
		answer("chat.test", info(KEEPS));
		answer("chat.test", SLOT);

		UploadSlot given = slot.toCompletableFuture().get();
		assertThat(given.put()).isEqualTo(URI.create("https://up.test/1"));
		assertThat(given.get()).isEqualTo(URI.create("https://get.test/1/a.png"));
		assertThat(given.headers()).containsOnlyKeys("Authorization").containsEntry("Authorization", "Basic ab");
		assertThat(given.toString()).doesNotContain("Basic", "/1");
	}

	@Test
	void findsTheServiceAmongOthersAndOnlyOnce() throws Exception {
		CompletionStage<UploadSlot> slot = ask(100);
		answer("chat.test", info(""));
		answer("chat.test", """
				<query xmlns='http://jabber.org/protocol/disco#items'><item jid='a@chat.test'/>\
				<item jid='rooms.chat.test'/><item jid='broken.chat.test'/><item jid='up.chat.test'/></query>""");
		answer("rooms.chat.test", info("<feature var='http://jabber.org/protocol/muc'/>"));
		refuse("broken.chat.test");
		answer("up.chat.test", info(KEEPS));
		answer("up.chat.test", SLOT);
		slot.toCompletableFuture().get();

		CompletionStage<UploadSlot> another = ask(100);
		answer("up.chat.test", SLOT);
		assertThat(another.toCompletableFuture().get().get()).hasHost("get.test");
	}

	@Test
	void saysWhenNobodyKeepsFiles() {
		CompletionStage<UploadSlot> slot = ask(100);
		answer("chat.test", info(""));
		answer("chat.test", "<query xmlns='http://jabber.org/protocol/disco#items'/>");

		assertRefused(slot, "service-unavailable");
	}

	@Test
	void doesNotAskForWhatIsTooLarge() {
		CompletionStage<UploadSlot> slot = ask(101);
		answer("chat.test", info(KEEPS + """
				<x xmlns='jabber:x:data' type='result'><field var='other'><value>1</value></field></x>\
				<x xmlns='jabber:x:data' type='result'><field var='max-file-size'><value>100</value></field></x>"""));

		assertRefused(slot, "not-acceptable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<slot xmlns='urn:xmpp:http:upload:0'/>",
			"<slot xmlns='urn:xmpp:http:upload:0'><put url='file:///etc/passwd'/><get url='https://x.test/'/></slot>",
			"<slot xmlns='urn:xmpp:http:upload:0'><put url='https://x.test/'/><get url='not an address'/></slot>",
			"<slot xmlns='urn:xmpp:http:upload:0'><put/><get/></slot>", "" })
	void doesNotTakeEverySlot(String answer) {
		CompletionStage<UploadSlot> slot = ask(100);
		answer("chat.test", info(KEEPS));
		answer("chat.test", answer);

		assertRefused(slot, "undefined-condition");
	}

	private CompletionStage<UploadSlot> ask(long size) {
		return this.obliging.link().uploads().slot("a.png", size, "image/png");
	}

	private void answer(String from, String inside) {
		this.obliging.receives("<iq type='result' id='%s' from='%s'>%s</iq>".formatted(nextId(), from, inside));
	}

	private void refuse(String from) {
		this.obliging.receives("""
				<iq type='error' id='%s' from='%s'><error type='cancel'>\
				<service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>""".formatted(nextId(),
				from));
	}

	/** The id of the next request, which an answer may bring about first. */
	private String nextId() {
		int number = this.answered++;
		return Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(1))
			.until(this.obliging::askedAll, (ids) -> ids.size() > number)
			.get(number);
	}

	private static String info(String inside) {
		return "<query xmlns='http://jabber.org/protocol/disco#info'>%s</query>".formatted(inside);
	}

	private static void assertRefused(CompletionStage<?> slot, String condition) {
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> slot.toCompletableFuture().get())
			.withCauseInstanceOf(RefusedException.class)
			.withMessageContaining(condition);
	}

}
