package com.ethora.bot.xmpp;

import java.util.stream.IntStream;

import com.ethora.bot.RoomMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Elements whose shape is meant to do harm: they cost little and change nothing.
 */
@Timeout(60)
class HostileInputTests {

	private static final int KB = 1024;

	private final RecordingListener listener = new RecordingListener();

	private final ObligingLink link = new ObligingLink(Framing.FRAMES, this.listener).enter();

	private final HostileBot bot = new HostileBot();

	@AfterEach
	void nothingIsBroken() {
		assertThat(this.listener.violations).isEmpty();
		assertThat(this.listener.closed).isNotDone();
		assertThat(this.bot.works()).isTrue();
	}

	@Test
	void aStanzaOf256Kb() {
		String text = "&amp;x".repeat(40 * KB);
		String stanza = message("<body>%s</body>".formatted(text));
		assertThat(stanza).hasSizeBetween(240 * KB, 256 * KB);

		receives(stanza);

		assertThat(received().text()).hasSize(80 * KB);
		assertThat(this.bot.handled).contains("&x".repeat(40 * KB));
	}

	@Test
	void aTextThatNoServerLetsThrough() {
		assertDropped(message("<body>%s</body>".formatted("x".repeat(256 * KB + 1))));
		assertDropped(message("<body>x</body>" + "<a/>".repeat(20_000)));
	}

	@Test
	void anElementOf10000Attributes() {
		assertDropped(message("<body>x</body><data%s/>".formatted(attributes(10_000))));
		assertDropped("<message%s/>".formatted(attributes(10_000)));

		receives(message("<body>x</body><data%s/>".formatted(attributes(400))));

		assertThat(received().data()).hasSize(400);
	}

	@ParameterizedTest
	@ValueSource(ints = { 64, 1_000, 100_000 })
	void deepNesting(int depth) {
		assertDropped(message("<body>x</body>" + "<a>".repeat(depth) + "</a>".repeat(depth)));
		assertDropped(message("<body>x</body>" + "<a>".repeat(depth)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uD83D", "\uDE00", "\uDE00\uD83D", "&#xD83D;", "&#xD83D;&#xDE00;", "&#0;", "&#xFFFE;",
			"&#x110000;", "\u0000", "\u0008", "\uFFFF" })
	void badUtf16(String characters) {
		assertDropped(message("<body>a%sb</body>".formatted(characters)));
		assertDropped(message("<body>x</body><data fullName='a%sb'/>".formatted(characters)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "from='app_lobby@conference.chat.test/app_bob'", "id='2'", "xmlns='urn:other'" })
	void duplicateAttributes(String attribute) {
		assertDropped(message("<body>x</body>").replaceFirst("<message", "<message " + attribute));
	}

	@Test
	void anAttributeInDisguise() {
		receives(message("<body>hi</body>").replaceFirst("<message",
				"<message xmlns:p='urn:p' p:from='%s/app_admin' p:type='error'".formatted(Elements.ROOM)));

		assertThat(received().sender().nick()).isEqualTo("app_eve");
	}

	@Test
	void anElementInDisguise() {
		receives(message("<body>hi</body><p:stanza-id xmlns:p='urn:p' by='%s' id='666'/>".formatted(Elements.ROOM)));

		assertThat(received().archiveId()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "mainMessage", "mentions", "quickReplies", "attachments" })
	void jsonBombs(String attribute) {
		String nested = "[{&quot;a&quot;:".repeat(10_000);
		receives(message("<body>hi</body><data %s='%s'/>".formatted(attribute, nested)));
		assertThat(received().data().get(attribute)).startsWith("[{\"a\":[{").hasSize(60_000);

		assertDropped(message("<body>hi</body><data %s='%s'/>".formatted(attribute, "[".repeat(256 * KB))));
		receives(message("<body>hi</body><data %s='%s'/>".formatted(attribute, "9".repeat(200 * KB))).replace("id='1'",
				"id='2'"));
		assertThat(this.bot.handled).containsExactly("hi", "hi");
	}

	@Test
	void aStreamThatIsOpenedAgain() {
		StreamContext broken = StreamContext.of("<stream:stream t' from='x' id=-id'>");

		this.link.channel().listener.opened(broken);
		this.bot.obliging().channel().listener.opened(broken);
		receives(message("<body>hi</body>"));

		assertThat(received().text()).isEqualTo("hi");
		assertThat(this.bot.handled).contains("hi");
	}

	@Test
	void aRequestWithAnIdThatFillsTheMemory() {
		assertDropped("<iq type='get' from='a@b/c' id='%s'><ping xmlns='urn:xmpp:ping'/></iq>"
			.formatted("i".repeat(KB * KB)));
		assertDropped(
				"<iq type='get' from='%s' id='i'><ping xmlns='urn:xmpp:ping'/></iq>".formatted("f".repeat(KB * KB)));
		assertThat(this.link.channel().sent).isEmpty();
	}

	private static String attributes(int count) {
		return String.join("", IntStream.range(0, count).mapToObj(" a%d='v'"::formatted).toList());
	}

	static String message(String inside) {
		return "<message from='%s/app_eve' type='groupchat' id='1'>%s</message>".formatted(Elements.ROOM, inside);
	}

	private RoomMessage received() {
		return (RoomMessage) this.listener.received.get(this.listener.received.size() - 1);
	}

	private void receives(String xml) {
		this.link.receives(xml);
		this.bot.receives(xml);
	}

	private void assertDropped(String xml) {
		int events = this.listener.told.size();
		long dropped = this.link.link().drops().count();
		receives(xml);
		assertThat(this.listener.told).hasSize(events);
		assertThat(this.link.link().drops().count()).isEqualTo(dropped + 1);
	}

}
