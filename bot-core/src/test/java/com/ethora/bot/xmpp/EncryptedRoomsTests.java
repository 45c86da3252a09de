package com.ethora.bot.xmpp;

import java.time.InstantSource;
import java.util.stream.IntStream;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EncryptedRoomsTests {

	private static final String MARK = "<encrypted xmlns='urn:xmpp:omemo:2'><payload>AbCd==</payload></encrypted>";

	@RegisterExtension
	final LogLines log = new LogLines(EncryptedRooms.class);

	private final EncryptedRooms rooms = new EncryptedRooms();

	private final MessageReader reader = new MessageReader(InstantSource.system(), this.rooms);

	@ParameterizedTest
	@ValueSource(strings = { MARK, "<data clientEncrypted='true'/>", "<data xmlns='urn:x' omemoEncrypted='true'/>",
			"<encryption xmlns='urn:xmpp:eme:0' namespace='urn:xmpp:omemo:2' name='OMEMO'/>" })
	void knowsEveryMarkAndHandsNothingToHandlers(String mark) throws DroppedException {
		assertThat(this.reader.live(Elements.message(mark + "<body>no key</body>"))).hasFieldOrPropertyWithValue("kind",
				Kind.CONTROL);
		assertThat(this.log.lines()).singleElement().asString().contains(Elements.ROOM, "end-to-end encrypted");
	}

	@Test
	void saysSoOnceForEachRoom() {
		IntStream.range(0, 100)
			.forEach((i) -> assertThatExceptionOfType(DroppedException.class)
				.isThrownBy(() -> this.reader.live(Elements.message(MARK)))
				.withMessage("encrypted"));
		this.rooms.noticed(Jid.parse("app_other@conference.chat.test"));

		assertThat(this.log.lines()).hasSize(2);
	}

	@Test
	void noticesItInTheArchiveToo() {
		String entry = "<result xmlns='urn:xmpp:mam:2' id='1'><forwarded xmlns='urn:xmpp:forward:0'>"
				+ "<message xmlns='jabber:client' from='%s/app_ann' type='groupchat'>%s</message></forwarded></result>";

		assertThatExceptionOfType(DroppedException.class).isThrownBy(() -> this.reader
			.archived(Elements.of(entry.formatted(Elements.ROOM, MARK)), Jid.parse(Elements.ROOM)));

		assertThat(this.log.lines()).hasSize(1);
	}

	@Test
	void takesOpenTalkForWhatItIs() throws DroppedException {
		assertThat(this.reader.live(Elements.message("<data clientEncrypted='false'/><body>hi</body>")))
			.hasFieldOrPropertyWithValue("kind", Kind.TEXT);
		assertThat(this.log.lines()).isEmpty();
	}

}
