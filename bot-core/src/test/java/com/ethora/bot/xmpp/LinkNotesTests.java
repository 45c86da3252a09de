package com.ethora.bot.xmpp;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkException;
import com.ethora.bot.wire.LinkFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class LinkNotesTests extends LinkTesting {

	@ParameterizedTest
	@EnumSource
	void writesAndReads(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			String write = peer.read();
			this.seen.add(write);
			peer.send("<iq xmlns='jabber:client' type='result' id='%s'/>".formatted(Peer.id(write)));
			String read = peer.read();
			this.seen.add(read);
			peer.send("""
					<iq xmlns='jabber:client' type='result' id='%s' from='app_bot@chat.test'>\
					<query xmlns='jabber:iq:private'><note xmlns='urn:ethora:bot:note:a'>17</note></query></iq>"""
				.formatted(Peer.id(read)));
			peer.awaitEnd();
		})) {
			Link link = connect(transport.settings(server));
			this.listener.online.get();

			link.notes().write("a", "17").toCompletableFuture().get();

			assertThat(this.seen.take()).contains("type='set'", "<note xmlns='urn:ethora:bot:note:a'>17</note>")
				.doesNotContain(" to=");
			assertThat(link.notes().read("a").toCompletableFuture().get()).contains("17");
			assertThat(this.seen.take()).contains("type='get'", "<note xmlns='urn:ethora:bot:note:a'/>");
			link.drop();
		}
	}

	@ParameterizedTest
	@EnumSource
	void failWithTheLink(Transport transport) throws Exception {
		try (ScriptedServer server = transport.serve((peer) -> {
			peer.logIn();
			peer.read();
			peer.finish();
		})) {
			Link link = connect(transport.settings(server));
			this.listener.online.get();

			CompletionStage<Optional<String>> unanswered = link.notes().read("a");
			assertClosed(Kind.SHUTDOWN);

			assertLost(unanswered);
			assertLost(link.notes().read("a"));
			assertLost(link.notes().write("a", "b"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "cursor/app_lobby@conference.chat.test", "cursor/caf\u00E9@c.test", "a b/c?d#e",
			"<&'\">\u0000\uD83D\uDE00", "%40" })
	void haveNamespacesThatAreUris(String name) {
		assertThat(LinkNotes.namespace(name)).matches("urn:ethora:bot:note:[A-Za-z0-9%*+._-]+");
	}

	@Test
	void haveNamespacesOfTheirOwn() {
		String longName = "cursor/%s@conference.chat.test".formatted("r".repeat(1023));

		assertThat(LinkNotes.namespace(longName)).hasSizeLessThan(160)
			.isNotEqualTo(LinkNotes.namespace(longName + "s"));
		assertThat(LinkNotes.namespace("a b")).isNotEqualTo(LinkNotes.namespace("a+b"));
		assertThat(LinkNotes.namespace("cursor/a@b")).isEqualTo("urn:ethora:bot:note:cursor%2Fa%40b");
	}

	private static void assertLost(CompletionStage<?> stage) {
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> stage.toCompletableFuture().get())
			.withCauseInstanceOf(LinkException.class);
	}

}
