package com.ethora.bot.sandbox;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.ethora.bot.sandbox.SandboxWire.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

class CorrectionTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	@Test
	void anEditIsSentToAllAndRewritesTheArchive() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		String id = say(anna, "tipo");
		berta.expectMessage();

		edit(anna, id, "typo &amp; more");

		Element edit = berta.expectMessage();
		assertThat(edit.attribute("from")).contains(LOBBY + "/anna");
		assertThat(edit.child("replace", Ns.CLIENT).orElseThrow().attribute("id")).contains(id);
		assertThat(edit.child("replace", Ns.CLIENT).orElseThrow().attribute("text")).contains("typo & more");
		assertThat(RoomMessageTests.stanzaId(edit)).isNotEqualTo(id);
		assertThat(edit.has("archived", Ns.ARCHIVED)).isFalse();
		edit(anna, id, "text");
		berta.expectMessage();
		HistoryTests.Page page = HistoryTests.page(berta, LOBBY, "");
		assertThat(page.bodies()).containsExactly("text");
		assertThat(page.ids()).containsExactly(id);
		assertThat(page.forwarded().get(0).children("replaced", Ns.CLIENT)).singleElement()
			.satisfies((replaced) -> assertThat(replaced.attribute("timestamp").orElseThrow()).matches("\\d+"));
	}

	@Test
	void aDeletionIsSentToAllAndEmptiesTheArchive() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		String id = say(anna, "secret");
		berta.expectMessage();

		anna.send("<message type='groupchat' to='" + LOBBY + "' id='deleteMessageStanza'><body>wow</body><delete id='"
				+ id + "'/></message>");

		Element deletion = berta.expectMessage();
		assertThat(deletion.child("delete", Ns.CLIENT).orElseThrow().attribute("id")).contains(id);
		HistoryTests.Page page = HistoryTests.page(berta, LOBBY, "");
		assertThat(page.bodies()).containsExactly("deleted");
		assertThat(page.forwarded().get(0).child("deleted", Ns.CLIENT).orElseThrow().attribute("timestamp"))
			.isPresent();
		assertThat(page.messages().toString()).doesNotContain("secret").doesNotContain("wow");
	}

	@Test
	void otherPeoplesMessagesAreLeftAloneInSilence() {
		WireClient anna = this.wire.join("anna");
		WireClient berta = this.wire.join("berta");
		String id = say(anna, "mine");
		berta.expectMessage();
		anna.drain();

		edit(berta, id, "not yours");
		berta.send("<message type='groupchat' to='" + LOBBY + "'><body>wow</body><delete id='" + id + "'/></message>");
		edit(berta, "12345", "nothing there");
		edit(berta, "x", "no id");

		assertThat(berta.drain()).isEmpty();
		assertThat(anna.drain()).isEmpty();
		assertThat(HistoryTests.page(berta, LOBBY, "").bodies()).containsExactly("mine");
	}

	@Test
	void whatIsDeletedCannotBeEdited() {
		WireClient anna = this.wire.join("anna");
		String id = say(anna, "gone");
		anna.send("<message type='groupchat' to='" + LOBBY + "'><delete id='" + id + "'/></message>").drain();

		edit(anna, id, "back");

		anna.drain();
		assertThat(HistoryTests.page(anna, LOBBY, "").bodies()).containsExactly("deleted");
	}

	private static String say(WireClient client, String body) {
		client.say(LOBBY, "m", body);
		return RoomMessageTests.stanzaId(client.await((element) -> element.textOf("body", Ns.CLIENT).equals(body)));
	}

	private static void edit(WireClient client, String id, String text) {
		client.send("<message type='groupchat' to='" + LOBBY + "' id='edit-message-1'><replace id='" + id + "' text='"
				+ text + "'/></message>");
	}

}
