package com.ethora.bot.xmpp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import com.ethora.bot.Availability;
import com.ethora.bot.Avatar;
import com.ethora.bot.Jid;
import com.ethora.bot.Presence;
import com.ethora.bot.wire.Persona;
import com.ethora.bot.wire.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LinkPeopleTests {

	private static final Jid ANN = Jid.parse("app_ann@chat.test");

	private static final Avatar PICTURE = Avatar.of("image/png", new byte[] { 1, 2, 3 });

	private final ObligingLink obliging = new ObligingLink(Framing.FRAMES, new RecordingListener());

	@Test
	void showsAtFirstAsTheListenerSays() {
		ObligingLink busy = new ObligingLink(Framing.FRAMES, new RecordingListener() {

			@Override
			public Persona persona() {
				return new Persona() {

					@Override
					public Presence presence() {
						return Presence.of(Availability.DND).withStatus("Reading");
					}

				};
			}

		}).logIn();

		assertThat(busy.channel().sent).filteredOn((xml) -> xml.startsWith("<presence"))
			.singleElement()
			.asString()
			.contains("<show>dnd</show><status>Reading</status>");
	}

	@Test
	void showsToContactsAndInRoomsIfAnythingIsNew() {
		this.obliging.enter();

		this.obliging.link().people().show(Presence.AVAILABLE);
		assertThat(this.obliging.channel().sent).isEmpty();

		this.obliging.link().people().show(Presence.of(Availability.XA).withPriority(-1));
		assertThat(this.obliging.channel().sent).hasSize(2)
			.allMatch((xml) -> xml.contains("<show>xa</show><priority>-1</priority><c "))
			.anyMatch((xml) -> xml.contains("to='%s/app_bot'".formatted(Elements.ROOM)))
			.anyMatch((xml) -> !xml.contains(" to="));
	}

	@Test
	void showsInARoomWhatChangedWhileItEntered() {
		this.obliging.logIn().silent();
		this.obliging.link().join(Jid.parse(Elements.ROOM), "app_bot");
		this.obliging.link().people().show(Presence.of(Availability.AWAY));
		this.obliging.channel().sent.clear();

		this.obliging.receives(
				"<presence xmlns='jabber:client' from='%s/app_bot'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>"
					.formatted(Elements.ROOM));

		assertThat(this.obliging.channel().sent).singleElement()
			.asString()
			.contains("to='%s/app_bot'".formatted(Elements.ROOM), "<show>away</show>")
			.doesNotContain("http://jabber.org/protocol/muc'");
	}

	@Test
	void readsAPictureInTwoSteps() {
		this.obliging.logIn().silent();
		CompletableFuture<Optional<Avatar>> picture = this.obliging.link().people().avatar(ANN).toCompletableFuture();

		answer(metadata(PICTURE.id()));
		answer(data("AQID"));

		assertThat(picture).isCompletedWithValue(Optional.of(PICTURE));
	}

	@Test
	void takesNoPictureThatIsAnother() {
		this.obliging.logIn().silent();
		CompletableFuture<Optional<Avatar>> picture = this.obliging.link().people().avatar(ANN).toCompletableFuture();

		answer(metadata(PICTURE.id()));
		answer(data("AAAA"));

		assertThat(picture).isCompletedWithValue(Optional.empty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "item-not-found", "forbidden", "not-authorized" })
	void takesSomeRefusalsForNothing(String condition) {
		this.obliging.logIn().silent();
		CompletableFuture<Optional<String>> nick = this.obliging.link().people().nick(ANN).toCompletableFuture();

		refuse(condition);

		assertThat(nick).isCompletedWithValue(Optional.empty());
	}

	@Test
	void failsWithOtherRefusals() {
		this.obliging.logIn().silent();
		CompletableFuture<Optional<String>> nick = this.obliging.link().people().nick(ANN).toCompletableFuture();

		refuse("service-unavailable");

		assertThatExceptionOfType(CompletionException.class).isThrownBy(nick::join)
			.withCauseInstanceOf(RefusedException.class);
	}

	@Test
	void publishesForContactsWhatWasSoBefore() {
		this.obliging.logIn().silent();
		CompletionStage<Void> published = this.obliging.link().people().publishNick("Echo");
		assertThat(this.obliging.channel().sent.get(0)).contains("<publish-options>");

		refuse("conflict");
		assertThat(this.obliging.channel().sent).hasSize(2).last().asString().doesNotContain("<publish-options>");
		answer("");

		assertThat(published.toCompletableFuture()).isCompleted();
	}

	@Test
	void asksForTheOwnThingsWithoutAnAddress() {
		this.obliging.logIn().silent();

		this.obliging.link().people().card(Jid.parse("app_bot@chat.test"));
		this.obliging.link().people().card(ANN);

		assertThat(this.obliging.channel().sent.get(0)).doesNotContain(" to=");
		assertThat(this.obliging.channel().sent.get(1)).contains("to='app_ann@chat.test'");
	}

	private void answer(String inside) {
		List<String> sent = this.obliging.channel().sent;
		String asked = sent.get(sent.size() - 1);
		String from = Elements.of(asked).attribute("to") != null ? "from='%s'".formatted(ANN) : "";
		this.obliging.receives(
				"<iq xmlns='jabber:client' type='result' %s id='%s'>%s</iq>".formatted(from, Peer.id(asked), inside));
	}

	private void refuse(String condition) {
		List<String> sent = this.obliging.channel().sent;
		String asked = sent.get(sent.size() - 1);
		String from = Elements.of(asked).attribute("to") != null ? "from='%s'".formatted(ANN) : "";
		this.obliging.receives(
				"<iq xmlns='jabber:client' type='error' %s id='%s'><error type='cancel'><%s xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"
					.formatted(from, Peer.id(asked), condition));
	}

	private static String metadata(String id) {
		return published("urn:xmpp:avatar:metadata",
				"<metadata xmlns='urn:xmpp:avatar:metadata'><info bytes='3' id='%s' type='image/png'/></metadata>"
					.formatted(id));
	}

	private static String data(String base64) {
		return published("urn:xmpp:avatar:data", "<data xmlns='urn:xmpp:avatar:data'>%s</data>".formatted(base64));
	}

	private static String published(String node, String payload) {
		return "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='%s'><item id='1'>%s</item></items></pubsub>"
			.formatted(node, payload);
	}

}
