package com.ethora.bot.sandbox;

import com.ethora.bot.browser.ChatPage;
import com.ethora.bot.browser.ChatPage.Line;
import com.ethora.bot.browser.HeadlessChromium;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A sandbox of its own for each test, with somebody at the chat page and a bot whose
 * stanzas are written out by the test.
 */
final class ChatPageRoom implements AfterEachCallback {

	static final String LOBBY = SandboxWire.LOBBY;

	private final HeadlessChromium chromium;

	private Sandbox sandbox = Sandbox.create(SandboxSettings.DEFAULTS.withPort(0));

	ChatPageRoom(HeadlessChromium chromium) {
		this.chromium = chromium;
	}

	Sandbox sandbox() {
		return this.sandbox;
	}

	/** Take another sandbox than the usual one. */
	void use(SandboxSettings settings) {
		this.sandbox = Sandbox.create(settings.withPort(0));
	}

	/** Open the page of the sandbox. */
	ChatPage open() {
		this.sandbox.start();
		return this.chromium.open(this.sandbox.pageUri());
	}

	/** Enter the chat as Ada Lovelace. */
	ChatPage enter() {
		ChatPage page = open();
		page.enter("Ada Lovelace");
		page.awaitConnection("online");
		page.awaitMember("ada.lovelace");
		return page;
	}

	WireClient joinBot(ChatPage page) {
		WireClient bot = WireClient.connect(this.sandbox.uri()).login("echo-bot", "any", "bot");
		bot.sendJoin(LOBBY, "<data xmlns='jabber:client' fullName='Echo Bot'/>");
		page.awaitMember("echo-bot");
		bot.drain();
		return bot;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.sandbox.close();
	}

	static String text(String id, String body) {
		return change(id, "<data fullName='Echo Bot'/><body>" + body + "</body>");
	}

	static String change(String id, String inside) {
		return "<message xmlns='jabber:client' type='groupchat' to='" + LOBBY + "' id='" + id + "'>" + inside
				+ "</message>";
	}

	/** Wait for a text and tell under which id the room keeps it. */
	static String archiveId(WireClient client, String text) {
		return RoomMessageTests.stanzaId(client.await((element) -> element.textOf("body", Ns.CLIENT).equals(text)));
	}

	/** Wait for a message with such a child. */
	static Element message(WireClient client, String child, String namespace) {
		return client.await((element) -> element.name().equals("message") && element.has(child, namespace));
	}

	static String data(Element message, String attribute) {
		return message.child("data", Ns.CLIENT)
			.flatMap((data) -> data.attribute(attribute))
			.orElseThrow(() -> new AssertionError("no " + attribute + " in " + message));
	}

	static Line own(String text) {
		return new Line("ada.lovelace", true, true, text);
	}

	static Line line(String nick, String text) {
		return new Line(nick, false, true, text);
	}

}
