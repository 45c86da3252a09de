package com.ethora.bot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OneToOneRoomTests {

	private static final Jid ANN = Jid.parse("app_ann@chat.test/web");

	private static final Jid BOT = Jid.parse("app_bot@chat.test");

	@Test
	void isTheSameForBoth() {
		assertThat(OneToOneRoom.of(BOT, ANN)).isEqualTo(OneToOneRoom.of(ANN, BOT));
		assertThat(OneToOneRoom.of(BOT, ANN).jid("conference.chat.test"))
			.isEqualTo(Jid.parse("app_ann-app_bot@conference.chat.test"));
	}

	@ParameterizedTest
	@CsvSource({ "app_ann-app_bot, app_ann", "app_bot-app_zoe, app_zoe", "app_ann-app_bot-e2ee, app_ann",
			"app_bot-app_zoe-bot, app_zoe-bot" })
	void isRecognisedByOneOfTheTwo(String name, String other) {
		OneToOneRoom room = OneToOneRoom.at(Jid.parse(name + "@conference.chat.test"));

		assertThat(room.isOf(BOT)).isTrue();
		assertThat(room.other(BOT)).contains(other);
	}

	@ParameterizedTest
	@CsvSource({ "app_lobby", "app_bot", "app_bot-", "-app_bot", "app_bottle-app_zoe", "my_app_bot_app_ann",
			"app_ann-my_app_bot", "app_bot-e2ee" })
	void otherRoomsAreNot(String name) {
		assertThat(new OneToOneRoom(name).isOf(BOT)).isFalse();
	}

	@Test
	void mayBeEncrypted() {
		assertThat(new OneToOneRoom("app_ann-app_bot-e2ee").encrypted()).isTrue();
		assertThat(new OneToOneRoom("app_ann-app_bot").encrypted()).isFalse();
	}

}
